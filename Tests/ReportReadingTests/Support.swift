import Documents
import ReportModel
import ReportReading
import Testing

/// A short report with something odd about it, and what must be read from it.
struct Hazard: Sendable, CustomTestStringConvertible {
    let name: String
    var format = DocumentFormat.text
    let text: String
    /// Field id to digits or the name of a kind. Every cell that is not listed must hold no number.
    var cells: [String: String] = [:]
    /// Codes of findings that must be there.
    var findings: Set<String> = []
    /// Body and year, where they are what it is about.
    var agency: String?
    var year: Int?

    var testDescription: String { name }

    func read() throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: "hazard")
    }

    /// `field: read ≠ expected` for everything that is not as it must be.
    func differences(in report: Report) -> [String] {
        let unknown = cells.keys.filter { report.form.index(of: $0) == nil }.map { "\($0): no such field" }
        return unknown.sorted()
            + report.form.fields.compactMap { field in
                let cell = report.cells[field.index]
                let read = cell.number?.description ?? cell.kind.name
                let expected = cells[field.id]
                let isRight = expected.map { $0 == read } ?? (cell.number == nil)
                return isRight ? nil : "\(field.id): \(read) ≠ \(expected ?? "no number")"
            }
    }
}

/// The cells of one row, by the columns of the form: numbers, or names of kinds.
func row(_ key: String, _ values: String, in form: Form = .edition2021) -> [String: String] {
    let fields = form.fields.filter { "\($0.tableKey).\($0.rowKey)" == key }
    let parts = values.split(separator: " ").map(String.init)
    let padded = parts.count == 1 ? Array(repeating: parts[0], count: fields.count) : parts
    return Dictionary(uniqueKeysWithValues: zip(fields.map(\.id), padded))
}

/// Several rows.
func rows(_ lines: [(String, String)], in form: Form = .edition2021) -> [String: String] {
    lines.reduce(into: [:]) { cells, line in cells.merge(row(line.0, line.1, in: form)) { $1 } }
}

/// An HTML table of rows of cells; `^` before a text makes it cover the given columns: `^3:text`.
func htmlTable(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
        row.map { cell -> String in
            guard cell.hasPrefix("^"), let colon = cell.firstIndex(of: ":") else { return "<td>\(cell)</td>" }
            return
                "<td colspan=\(cell[cell.index(after: cell.startIndex)..<colon])>\(cell[cell.index(after: colon)...])</td>"
        }.joined()
    }
    return "<table>" + lines.map { "<tr>\($0)</tr>" }.joined() + "</table>"
}

/// The header of table 三 as a row of an HTML table.
let requestHead = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
