import ReportModel
import Wording

/// A report to be filled in: next year's form, with what last year's report settles, and nothing else.
///
/// 上年结转 is last year's 结转下年度; every other cell is blank. The prose is last year's with every figure marked
/// for rewriting: no number that nobody gave passes for this year's.
public struct ReportDraft {
    /// Around what must be rewritten: `【待改：2352】`.
    public static let mark = (open: "【待改：", close: "】")

    /// The draft. `last` may be of another edition or missing.
    public static func report(agency: String, year: Int, form: Form, from last: Report? = nil) -> Report {
        let sections = form.sections.map { section in
            TextSection(
                number: section.number, heading: heading(section),
                paragraphs: (last?.section(section.number)?.paragraphs ?? []).map { .init(marked($0.text)) })
        }
        let blank = Report(
            form: form, cells: form.fields.map { _ in Cell(.blank) }, agency: agency, year: year,
            title: "\(agency)\(year)年政府信息公开工作年度报告", sections: sections)
        let carried = carried(from: last, into: form)
        guard !carried.isEmpty, let last else { return blank }
        let reason = "上年报告（\(last.year.map(String.init) ?? "?")）的结转下年度"
        return (try? blank.corrected(carried, reason: reason)) ?? blank
    }

    private static let numerals = ["一", "二", "三", "四", "五", "六"]

    private static func heading(_ section: FormSection) -> String {
        guard numerals.indices.contains(section.number - 1) else { return section.heading }
        return "\(numerals[section.number - 1])、\(section.heading)"
    }

    /// 0 to 9, full-width ones too; 一 is no figure.
    private static func isDigit(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
    }

    private static func carried(from last: Report?, into form: Form) -> [(field: String, cell: Cell)] {
        guard let last else { return [] }
        return form.fields.compactMap { field in
            guard field.tableKey == "requests", field.rowKey == "carried_in" else { return nil }
            return last.number("requests.carried_out.\(field.columnKey)").map { (field.id, Cell($0)) }
        }
    }

    /// The text with every figure marked, those with a decimal point or a percent sign whole.
    static func marked(_ text: String) -> String {
        let characters = Array(text)
        var (result, position) = ("", 0)
        while position < characters.count {
            guard isDigit(characters[position]) else {
                result.append(characters[position])
                position += 1
                continue
            }
            let start = position
            while position < characters.count, isPartOfFigure(characters, position) { position += 1 }
            result += mark.open + String(characters[start..<position]) + mark.close
        }
        return result
    }

    private static func isPartOfFigure(_ characters: [Character], _ position: Int) -> Bool {
        let character = characters[position]
        if isDigit(character) || character == "%" || character == "％" { return true }
        let isFollowed = position + 1 < characters.count && isDigit(characters[position + 1])
        return isFollowed && (character == "." || character == ",")
    }
}
