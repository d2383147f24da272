import LuaRuntime
import ReportAnalysis
import ReportModel

/// What stands below lines, from left to right: a name, and the row of the table that it is of.
///
/// Whole numbers, such as years, stand in their order, and one that no row has is a gap: a line from 2018 straight to
/// 2021 would look like the change of one year.
enum LineAxis {
    typealias Slot = (name: String, row: Int?)

    static func slots(_ column: FrameColumn, atMost most: Int) throws(LuaFailure) -> [Slot] {
        let names = column.values.map(FramePresentation.text)
        if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
            throw ChartMessages.nameTwice(column.name, names[twice])
        }
        guard let numbers = wholeNumbers(column) else { return names.indices.map { (names[$0], $0) } }
        let order = names.indices.sorted { numbers[$0] < numbers[$1] }
        guard let first = order.first, let last = order.last else { return [] }
        let (width, overflow) = numbers[last].subtractingReportingOverflow(numbers[first])
        guard !overflow, width < most else { return order.map { (names[$0], $0) } }
        let rows = Dictionary(uniqueKeysWithValues: order.map { (numbers[$0], $0) })
        return (numbers[first]...numbers[last]).map { ("\($0)", rows[$0]) }
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
