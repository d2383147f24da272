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

    /// The shape that tells most where none was asked for.
    var shape: Shape { points.count > Self.mostBars ? .histogram : .bars }

    /// From the table that a value is shown as: the last column of numbers, named by what stands before it; of a
    /// single row its numbers, named by the heads. Nil where there is nothing to draw.
    init?(_ manuscript: Manuscript) {
        let tables = manuscript.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        guard let table = tables.first else { return nil }
        let grid = table.grid
        let head = grid.prefix(table.headRows).last ?? []
        let body = Array(grid.dropFirst(table.headRows))
        title = manuscript.title.isEmpty ? table.caption ?? "" : manuscript.title
        points = body.count == 1 ? Self.across(body[0], head) : Self.down(body, head)
        guard !points.isEmpty else { return nil }
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
        let bins = Histogram(points.map(\.value)).bins
        return Chart(
            .bars, title: title, categories: bins.map { "\(Histogram.text($0.lower)) – \(Histogram.text($0.upper))" },
            series: [Chart.Series("", bins.map { Double($0.count) })])
    }

    init(title: String, points: [Point]) {
        self.title = title
        self.points = points
    }

    private typealias Row = [ManuscriptTable.Cell?]

    private static func across(_ row: Row, _ head: Row) -> [Point] {
        zip(row, head).compactMap { cell, head in
            cell.flatMap { $0.role == .number ? point([head].compactMap { $0?.text }, $0) : nil }
        }
    }

    private static let namesOfYears = ["年份", "Year", "year", "key"]
    private static let namesOfForms = ["格式", "Form"]

    /// Year and form are numbers that nobody wants to see as bars.
    private static func isFigure(_ row: Row) -> Bool {
        let name = cell(row, 0)?.text.text ?? ""
        return !namesOfYears.contains(name) && !namesOfForms.contains(name)
    }

    private static func down(_ body: [Row], _ head: Row) -> [Point] {
        let rows = head.isEmpty ? body.filter(isFigure) : body
        guard let width = rows.map(\.count).max(),
            let column = lastColumn(rows, width, of: number) ?? lastColumn(rows, width, of: share)
        else { return [] }
        let labels = labelColumns(rows, before: column, head)
        return rows.compactMap { row in
            let label = labels.compactMap { cell(row, $0)?.text }.filter { !$0.text.isEmpty }
            return cell(row, column).flatMap { point(label, $0) }
        }
    }

    /// The last column that has numbers.
    private static func lastColumn(_ rows: [Row], _ width: Int, of number: (String) -> Double?) -> Int? {
        (0..<width).last { column in rows.contains { row in cell(row, column).flatMap { number($0.text.text) } != nil }
        }
    }

    /// The words before the numbers, and the year; else the first column.
    private static func labelColumns(_ rows: [Row], before column: Int, _ head: Row) -> [Int] {
        let words = (0..<column).filter { index in
            let title = head.indices.contains(index) ? head[index]?.text.text ?? "" : ""
            return namesOfYears.contains(title)
                || rows.allSatisfy { row in cell(row, index).map { number($0.text.text) == nil } ?? true }
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

    /// A number in percent.
    private static func share(_ text: String) -> Double? { text.hasSuffix("%") ? number(String(text.dropLast())) : nil }

    private static func cell(_ row: Row, _ column: Int) -> ManuscriptTable.Cell? {
        row.indices.contains(column) ? row[column] : nil
    }
}
