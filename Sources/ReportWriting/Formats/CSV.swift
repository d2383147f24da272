import ReportModel
import Wording

/// Comma-separated values: RFC 4180, lines end with CRLF, UTF-8.
///
/// A field is quoted where it must be and never altered: a text that a spreadsheet would take for a formula is
/// written as it stands.
public enum CSV {
    /// `byteOrderMark` is for Excel, which reads UTF-8 as the system's encoding without it.
    public static func bytes(_ rows: [[String]], byteOrderMark: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = byteOrderMark ? [0xef, 0xbb, 0xbf] : []
        for row in rows {
            // A line of nothing would be no row.
            if row == [""] { bytes += [0x22, 0x22] }
            for (index, field) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(field, to: &bytes)
            }
            bytes += [0x0d, 0x0a]
        }
        return bytes
    }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        guard field.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else {
            bytes += field.utf8
            return
        }
        bytes.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}

extension CSV {
    /// One row for each cell of each report, its kind beside it: nothing is lost.
    public static func cellRows(of reports: [Report], language: Language) -> [[String]] {
        let head = WritingMessages.cellColumns.map { $0[language] }
        return [head]
            + reports.flatMap { report in
                report.form.fields.map { field in
                    let cell = report.cells[field.index]
                    return identity(of: report) + [
                        field.id, field.label, field.unit.rawValue, cell.number?.description ?? "", cell.kind.name,
                        report.rawTexts[field.index] ?? "",
                    ]
                }
            }
    }

    /// One row for each report, one column for each field of any of their editions, in form order. A cell without
    /// a number is the name of its kind in brackets, `[blank]`: never 0 and never empty. Empty: no such field.
    /// The heads are labels in Chinese and ids in English, or ids wherever `usesIDs`.
    public static func reportRows(of reports: [Report], language: Language, usesIDs: Bool = false) -> [[String]] {
        let fields = fields(of: reports)
        let head = WritingMessages.identityColumns.map { $0[language] }
        return [head + (usesIDs || language == .en ? fields.map(\.id) : heads(of: fields))]
            + reports.map { report in
                identity(of: report)
                    + fields.map { field in
                        report.cell(field.id).map { $0.number?.description ?? "[\($0.kind.name)]" } ?? ""
                    }
            }
    }

    /// Which columns of `reportRows` are no numbers, whatever stands in them: file, body and form.
    public static let wordColumns: Set<Int> = [0, 1, 3]

    private static func identity(of report: Report) -> [String] {
        [
            report.source, report.agency ?? "", report.year.map(String.init) ?? "",
            report.isEditionKnown ? report.form.edition : "",
        ]
    }

    /// A label that fields of two editions share stands with the ids; amounts have their unit, as the form prints it.
    private static func heads(of fields: [Field]) -> [String] {
        let counts = Dictionary(fields.map { ($0.label, 1) }, uniquingKeysWith: +)
        return fields.map { counts[$0.label] == 1 ? $0.labelWithUnit : "\($0.labelWithUnit)（\($0.id)）" }
    }

    private static func fields(of reports: [Report]) -> [Field] {
        var (forms, fields, seen) = ([Form](), [Field](), Set<String>())
        for report in reports where !forms.contains(report.form) { forms.append(report.form) }
        for form in forms {
            for field in form.fields where seen.insert(field.id).inserted { fields.append(field) }
        }
        return fields
    }
}
