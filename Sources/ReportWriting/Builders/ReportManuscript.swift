import ReportModel
import Wording

extension Manuscript {
    /// A report in the statutory form: title, sections in the form's order with their prose, tables in their sections.
    ///
    /// A section that the source does not have stands with its official heading and a remark.
    public init(of report: Report, language: Language) {
        let title = report.title ?? WritingMessages.reportTitle(report.agency, report.year)[language]
        self.init(title: title, language: language, blocks: Self.sectionBlocks(of: report, language))
    }

    /// Another document below a heading of its own: its title is that heading.
    public mutating func append(_ other: Manuscript) {
        blocks.append(.heading(level: 1, other.title))
        blocks += other.blocks.map { block in
            guard case .heading(let level, let text) = block else { return block }
            return .heading(level: level + 1, text)
        }
    }

    private static func sectionBlocks(of report: Report, _ language: Language) -> [Block] {
        let preamble = report.sections.filter { $0.number == 0 }.flatMap { paragraphs(of: $0, without: report.title) }
        return preamble
            + report.form.sections.flatMap { official -> [Block] in
                let tables = report.form.tables.filter { $0.section == official.number }
                    .map { Block.table(StatutoryTable.table($0, of: report, language: language)) }
                let sections = report.sections.filter { $0.number == official.number }
                guard let first = sections.first else {
                    let remark = Block.callout(Callout(.warning, title: WritingMessages.sectionMissing[language]))
                    return [.heading(level: 1, numbered(official)), remark] + tables
                }
                return [.heading(level: 1, first.heading)] + sections.flatMap { paragraphs(of: $0) } + tables
            } + further(report)
    }

    /// Sections that the form does not have.
    private static func further(_ report: Report) -> [Block] {
        let known = Set(report.form.sections.map(\.number))
        return report.sections.filter { $0.number > 0 && !known.contains($0.number) }
            .flatMap { [.heading(level: 1, $0.heading)] + paragraphs(of: $0) }
    }

    /// `title`: what stands above already.
    private static func paragraphs(of section: TextSection, without title: String? = nil) -> [Block] {
        section.paragraphs.filter { paragraph in
            let words = paragraph.text.filter { !$0.isWhitespace }
            return !words.isEmpty && words != title?.filter { !$0.isWhitespace }
        }.map { .paragraph(RichText($0.text)) }
    }

    static func numbered(_ section: FormSection) -> String {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        let position = section.number - 1
        let numeral = numerals.indices.contains(position) ? numerals[position] : String(section.number)
        return "\(numeral)、\(section.heading)"
    }
}
