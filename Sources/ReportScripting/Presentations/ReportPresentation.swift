import LuaRuntime
import ReportModel
import ReportWriting
import Wording

/// What a report, or a group of its cells, looks like when it is shown.
enum ReportPresentation {
    static func description(_ show: Showing) -> @Sendable (Report, String, LuaState) -> String {
        { report, group, state in
            show.rendering(manuscript(report, group, state.language))
        }
    }

    /// The report, one of its statutory tables, or the cells of a smaller group.
    static func manuscript(_ report: Report, _ group: String, _ language: Language) -> Manuscript {
        guard !group.isEmpty else { return summary(report, language) }
        return StatutoryPresentation.table(report, group, language) ?? rows(report, group, language)
    }

    /// Who, when, how much was read, and the figures that matter most.
    static func summary(_ report: Report, _ language: Language) -> Manuscript {
        let unknown = PresentationWords.unknown[language]
        let read = report.cells.count { $0.number != nil }
        var rows: [(RichText, String)] = [
            (RichText(PresentationWords.agency[language]), report.agency ?? unknown),
            (RichText(PresentationWords.year[language]), report.year.map(String.init) ?? unknown),
            (
                RichText(PresentationWords.edition[language]),
                report.isEditionKnown ? PresentationWords.edition(report.form.edition)[language] : unknown
            ),
            (RichText(PresentationWords.readCells[language]), "\(read) / \(report.cells.count)"),
        ]
        if !report.source.isEmpty { rows.append((RichText(PresentationWords.source[language]), report.source)) }
        for id in ["requests.new.total", "requests.handled_total.total", "requests.carried_out.total"] {
            guard let field = report.form.field(id) else { continue }
            rows.append((RichText(field, language), shown(report.cells[field.index])[language]))
        }
        return .facts(title: name(of: report, language), rows, language)
    }

    /// The body and the year.
    static func name(of report: Report, _ language: Language) -> String {
        let agency = report.agency ?? PresentationWords.unknown[language]
        return report.year.map { "\(agency) \($0)" } ?? agency
    }

    /// The cells below a dotted name, as rows and columns.
    static func rows(_ report: Report, _ group: String, _ language: Language) -> Manuscript {
        let fields = report.form.fields.filter { $0.id.hasPrefix(group + ".") }
        var lines: [[ManuscriptTable.Cell]] = []
        var (row, columns) = ("", [String]())
        for field in fields {
            let key = "\(field.tableKey).\(field.rowKey)"
            if key != row {
                row = key
                let label = FormLabel.withoutExplanation(FormLabel.withoutNumber(field.rowPath.last ?? ""))
                lines.append([
                    ManuscriptTable.Cell(RichText(label, gloss: language == .en ? field.rowGloss : nil), .label)
                ])
            }
            lines[lines.count - 1].append(number(report.cells[field.index], language))
            if lines.count == 1 { columns.append(field.columnPath.last ?? field.columnKey) }
        }
        let isEven = Set(lines.map(\.count)).count == 1
        let names = Set(fields.map { $0.columnPath.last ?? "" }).count
        guard isEven, names == columns.count else { return list(fields, report, group, language) }
        if language == .en, lines.count == 1 { return column(fields, report, group, language) }
        return .list(
            title: name(of: group, fields)[language], heads: [PresentationWords.item[language]] + columns, lines,
            language
        )
    }

    /// Cells of rows that have different columns, one a line.
    private static func list(_ fields: [Field], _ report: Report, _ group: String, _ language: Language) -> Manuscript {
        let lines = fields.map {
            [ManuscriptTable.Cell(RichText($0, language), .label), number(report.cells[$0.index], language)]
        }
        let heads = [PresentationWords.item[language], PresentationWords.value[language]]
        return .list(title: name(of: group, fields)[language], heads: heads, lines, limit: 200, language)
    }

    /// The cells of one row, below each other: beside each other there is no room for the English of their heads.
    private static func column(_ fields: [Field], _ report: Report, _ group: String, _ language: Language) -> Manuscript
    {
        let lines = fields.map { field in
            let head = RichText(field.columnPath.last ?? field.columnKey, gloss: field.columnGloss)
            return [ManuscriptTable.Cell(head, .label), number(report.cells[field.index], language)]
        }
        let heads = [PresentationWords.item[language], PresentationWords.value[language]]
        return .list(title: name(of: group, fields)[language], heads: heads, lines, language)
    }

    /// What the form calls a group of cells: its row, or the heading above its rows.
    private static func name(of group: String, _ fields: [Field]) -> Bilingual {
        guard let field = fields.first, group != field.tableKey else { return Bilingual(zh: group, en: group) }
        if "\(field.tableKey).\(field.rowKey)" == group {
            return FormGloss.wording(field.rowPath.last ?? group, field.rowGloss)
        }
        let depth = field.rowKey.split(separator: ".").count - (group.split(separator: ".").count - 1)
        let heading = field.rowPath.dropLast(depth).last ?? group
        return FormGloss.wording(heading, FormGloss.headings[heading])
    }

    static func number(_ cell: Cell, _ language: Language) -> ManuscriptTable.Cell {
        guard let number = cell.number else {
            return ManuscriptTable.Cell(RichText(KindWording.name(cell.kind)[language], .muted), .number)
        }
        return ManuscriptTable.Cell(RichText(number.description, number.isZero ? .muted : .plain), .number)
    }

    private static func shown(_ cell: Cell) -> Bilingual {
        cell.number.map { Bilingual(zh: $0.description, en: $0.description) } ?? KindWording.name(cell.kind)
    }
}
