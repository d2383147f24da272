import LuaRuntime
import ReportScripting
import ReportWriting
import Terminal

/// Numbers with names, to be drawn.
struct ChartData {
    struct Point {
        let label: String
        /// The English of a label of the form, in brackets; empty for other labels and in Chinese.
        let gloss: String
        let value: Double
        /// The number as it stands in the table.
        let shown: String

        init(label: String, gloss: String = "", value: Double, shown: String) {
            self.label = label
            self.gloss = gloss
            self.value = value
            self.shown = shown
        }
    }

    enum Shape: String, CaseIterable {
        case bars, spark, histogram
    }

    /// More bars than this say less than how the numbers spread.
    private static let mostBars = 24

    let title: String
    let points: [Point]
    /// How many numbers have no bar, being none that ends: infinite ones, and what is no number.
    private(set) var leftOut = 0

    /// The shape that tells most where none was asked for.
    var shape: Shape { points.count > Self.mostBars ? .histogram : .bars }

    /// From the table that a value is shown as: the last column of numbers, named by what stands before it; of a
    /// single row its numbers, named by the heads. Nil where there is nothing to draw.
    init?(_ manuscript: Manuscript) {
        let tables = manuscript.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        guard let table = tables.first.map({ $0.withoutTypes ?? $0 }) else { return nil }
        let grid = table.grid
        let head = grid.prefix(table.headRows).last ?? []
        let body = Array(grid.dropFirst(table.headRows))
        let name = manuscript.title.isEmpty ? table.caption ?? "" : manuscript.title
        let drawn =
            body.count == 1 ? (points: Self.across(body[0], head), of: "", leftOut: 0) : Self.down(body, head)
        points = drawn.points
        leftOut = drawn.leftOut
        title = Self.title(name, of: drawn.of)
        guard !points.isEmpty else { return nil }
    }

    /// With what is drawn, where the name does not say it.
    private static func title(_ name: String, of column: String) -> String {
        if name.isEmpty || column.isEmpty { return name + column }
        return name.contains(column) || saysNothing.contains(column) ? name : "\(name) · \(column)"
    }

    private static let namesOfSums = [
        "sum", "count", "mean", "median", "min", "max", "合计", "个数", "平均", "中位数", "最小", "最大",
    ]

    /// A sum alone does not say of what: the expression does.
    func titled(_ expression: String) -> ChartData {
        guard Self.namesOfSums.contains(title), !expression.isEmpty else { return self }
        var titled = ChartData(title: "\(expression) · \(title)", points: points)
        titled.leftOut = leftOut
        return titled
    }

    /// A chart of the user's; what is missing in it has no bar.
    init(_ chart: Chart) {
        title = chart.title
        points = chart.categories.enumerated().flatMap { index, category in
            chart.series.map { series in
                let value = series.values[index]
                let label = chart.series.count > 1 ? "\(category) \(series.name)" : category
                return Point(
                    label: label, value: value ?? .nan, shown: value.map { Histogram.text($0) + chart.unit } ?? "—")
            }
        }
    }

    /// The same as a picture.
    func chart(_ shape: Shape) -> Chart {
        guard shape == .histogram else {
            let values = points.map { $0.value.isFinite ? $0.value : nil }
            return Chart(
                shape == .spark ? .lines : .bars, title: title, categories: points.map { $0.label + $0.gloss },
                series: [Chart.Series("", values)])
        }
        let histogram = Histogram(points.map(\.value))
        return Chart(
            .bars, title: title, categories: histogram.labels(unit: unit),
            series: [Chart.Series("", histogram.bins.map { Double($0.count) })])
    }

    /// What stands behind all numbers: the mark of percentages.
    var unit: String { points.allSatisfy { $0.shown.hasSuffix("%") } ? "%" : "" }

    init(title: String, points: [Point]) {
        self.title = title
        self.points = points
    }

    private typealias Row = [ManuscriptTable.Cell?]

    private static func across(_ row: Row, _ head: Row) -> [Point] {
        zip(row, head).compactMap { cell, head in
            guard let cell, cell.role == .number, isFigure(named: head?.text.withoutGloss.text ?? "") else {
                return nil
            }
            return point([head].compactMap { $0?.text }, cell)
        }
    }

    private static let infinite = ["inf", "-inf", "nan", "-nan"]
    private static let namesOfYears = ["年份", "Year", "year", "分组", "key"]
    private static let saysNothing = ["数值", "Value"]
    private static let namesOfForms = ["格式", "Form", "edition"]
    private static let namesOfBodies = ["区划", "region", "id"]

    /// Years, forms and codes are numbers that nobody wants to see as bars.
    private static func isFigure(named name: String) -> Bool {
        !namesOfYears.contains(name) && !namesOfForms.contains(name) && !namesOfBodies.contains(name)
    }

    private static func isFigure(_ row: Row) -> Bool { isFigure(named: cell(row, 0)?.text.withoutGloss.text ?? "") }

    /// The last column of numbers, years left out, and its name.
    private static func down(_ body: [Row], _ head: Row) -> (points: [Point], of: String, leftOut: Int) {
        let rows = head.isEmpty ? body.filter(isFigure) : body
        let width = rows.map(\.count).max() ?? 0
        let figures = (0..<width).filter { isFigure(named: name($0, head)) }
        guard let column = lastColumn(rows, figures, of: amount) ?? lastColumn(rows, figures, of: share) else {
            return ([], "", 0)
        }
        let labels = labelColumns(rows, before: column, head)
        let points = rows.compactMap { row in
            let label = labels.compactMap { cell(row, $0)?.text }.filter { !$0.text.isEmpty }
            return cell(row, column).flatMap { point(label, $0) }
        }
        let leftOut = rows.count { row in infinite.contains(cell(row, column)?.text.text ?? "") }
        return (points, name(column, head), leftOut)
    }

    /// The last of these columns that has numbers.
    private static func lastColumn(_ rows: [Row], _ columns: [Int], of number: (String) -> Double?) -> Int? {
        columns.last { column in rows.contains { row in cell(row, column).flatMap { number($0.text.text) } != nil } }
    }

    /// The head of a column without the name by which scripts read it.
    private static func name(_ column: Int, _ head: Row) -> String { cell(head, column)?.text.withoutGloss.text ?? "" }

    /// The words before the numbers, and the year; else the first column.
    private static func labelColumns(_ rows: [Row], before column: Int, _ head: Row) -> [Int] {
        let words = (0..<column).filter { !namesOfForms.contains(name($0, head)) }.filter { index in
            namesOfYears.contains(name(index, head))
                || rows.allSatisfy { row in cell(row, index).map { amount($0.text.text) == nil } ?? true }
        }
        return words.isEmpty && column > 0 ? [0] : words
    }

    private static func point(_ label: [RichText], _ cell: ManuscriptTable.Cell) -> Point? {
        (number(cell.text.text) ?? share(cell.text.text)).map { value in
            Point(
                label: label.map(\.withoutGloss.text).joined(separator: " "), gloss: label.map(\.gloss).joined(),
                value: value, shown: cell.text.text)
        }
    }

    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A number, or a rate; what a number grew by in percent is none.
    private static func amount(_ text: String) -> Double? {
        number(text) ?? (text.first.map { $0 == "+" || $0 == "-" } == true ? nil : share(text))
    }

    /// A number in percent.
    private static func share(_ text: String) -> Double? { text.hasSuffix("%") ? number(String(text.dropLast())) : nil }

    private static func cell(_ row: Row, _ column: Int) -> ManuscriptTable.Cell? {
        row.indices.contains(column) ? row[column] : nil
    }
}
