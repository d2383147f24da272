import LuaRuntime
import ReportAnalysis
import ReportModel

/// What stands below lines, from left to right: a name, and the row of the table that it is of.
///
/// Whole numbers and years, also those that are written as texts (`2021年`), stand in their order, and one that no row has
/// is a gap: a line from 2018 straight to 2021 would look like the change of one year.
enum LineAxis {
    typealias Slot = (name: String, row: Int?)

    static func slots(_ column: FrameColumn, atMost most: Int) throws(LuaFailure) -> [Slot] {
        let names = column.values.map(FramePresentation.text)
        if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
            throw ChartMessages.nameTwice(column.name, names[twice])
        }
        guard let numbers = wholeNumbers(column) ?? years(column) else { return names.indices.map { (names[$0], $0) } }
        let order = names.indices.sorted { numbers[$0] < numbers[$1] }
        guard let first = order.first, let last = order.last else { return [] }
        let (width, overflow) = numbers[last].subtractingReportingOverflow(numbers[first])
        guard !overflow, width < most else { return order.map { (names[$0], $0) } }
        let rows = Dictionary(uniqueKeysWithValues: order.map { (numbers[$0], $0) })
        let unit = names[first].drop { $0.isNumber }
        return (numbers[first]...numbers[last]).map { number in
            rows[number].map { (names[$0], $0) } ?? ("\(number)\(unit)", nil)
        }
    }

    /// Years as texts, all with 年 behind them or all without.
    private static func years(_ column: FrameColumn) -> [Int64]? {
        var years: [Int64] = []
        var units: Set<Substring> = []
        for value in column.values {
            guard case .text(let text) = value, let year = Int64(text.prefix(4)), (1900...2100).contains(year),
                ["", "年", "年度"].contains(text.dropFirst(4))
            else { return nil }
            years.append(year)
            units.insert(text.dropFirst(4))
        }
        return units.count == 1 && Set(years).count == years.count ? years : nil
    }

    private static func wholeNumbers(_ column: FrameColumn) -> [Int64]? {
        var numbers: [Int64] = []
        for value in column.values {
            guard case .number(let number) = value, number.scale == 0 else { return nil }
            numbers.append(number.mantissa)
        }
        return numbers
    }
}
