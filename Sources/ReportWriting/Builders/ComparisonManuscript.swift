import ReportAnalysis
import ReportModel
import Wording

extension Manuscript {
    /// Two reports side by side: figures that matter, what the checks found, statutory tables with old, new and
    /// difference, the prose in two columns, and every cell that changed.
    public init(
        _ comparison: Comparison, findings: (old: [Finding], new: [Finding]) = ([], []),
        unassessed: (old: Int, new: Int) = (0, 0), language: Language
    ) {
        let writer = ComparisonWriter(comparison: comparison, language: language)
        self.init(
            title: WritingMessages.comparisonTitle[language], subtitle: writer.subtitle, language: language,
            blocks: comparison.cautionBlocks(language) + writer.headline + writer.findings(findings, unassessed)
                + writer.tables
                + writer.prose + writer.changes)
    }
}

extension Comparison {
    /// The label of a change, in English with its gloss.
    public func label(of change: CellChange, _ language: Language) -> RichText {
        let field = new.form.field(change.field) ?? old.form.field(change.field)
        return RichText(change.label, gloss: language == .en ? field?.gloss : nil)
    }

    /// What a reader must know first, as remarks that stand out.
    public func cautionBlocks(_ language: Language) -> [Manuscript.Block] {
        cautions.map { .callout(Callout(.warning, title: $0[language])) }
    }

    /// Each remark on what is set side by side across editions once.
    public func caveatBlocks(on changes: [CellChange], _ language: Language) -> [Manuscript.Block] {
        var seen = Set<Bilingual>()
        let remarks = changes.compactMap(\.caveat).filter { seen.insert($0).inserted }
        return remarks.isEmpty ? [] : [.list(remarks.map { RichText($0[language]) })]
    }
}

/// The parts of a comparison, each as blocks.
struct ComparisonWriter {
    let comparison: Comparison
    let language: Language

    var subtitle: String {
        let old = WritingMessages.reportTitle(comparison.old.agency, comparison.old.year)[language]
        let new = WritingMessages.reportTitle(comparison.new.agency, comparison.new.year)[language]
        return "\(old) → \(new)"
    }

    func findings(
        _ findings: (old: [Finding], new: [Finding]), _ unassessed: (old: Int, new: Int)
    ) -> [Manuscript.Block] {
        let sides = [
            (comparison.new, findings.new, unassessed.new), (comparison.old, findings.old, unassessed.old),
        ]
        return [.heading(level: 1, WritingMessages.findingsTitle[language])]
            + sides.flatMap { report, findings, unassessed -> [Manuscript.Block] in
                let name = WritingMessages.reportTitle(report.agency, report.year)[language]
                return [
                    .heading(level: 2, name),
                    .callout(Manuscript.verdict(on: findings, unassessed: unassessed, language)),
                ] + Manuscript.blocks(of: findings, in: report, language)
            }
    }

    /// The form's tables of the new report, in each cell the new number, and what it was where that differs.
    var tables: [Manuscript.Block] {
        let form = comparison.new.form
        return [
            .heading(level: 1, WritingMessages.tablesTitle[language]),
            .paragraph(RichText(WritingMessages.tablesLegend[language], .muted)),
        ]
            + form.tables.flatMap { table -> [Manuscript.Block] in
                let heading = form.sections.first { $0.number == table.section }.map {
                    Manuscript.Block.heading(level: 2, Manuscript.numbered($0))
                }
                let drawn = StatutoryTable(table, of: form, language: language) { index in
                    comparison.cell(form.fields[index].id).map(filling) ?? (RichText(""), .neutral)
                }
                return (heading.map { [$0] } ?? []) + [.table(drawn.manuscript)]
            }
    }

    private func filling(_ change: CellChange) -> (text: RichText, tone: Tone) {
        guard change.newFields.count == 1, change.oldFields.count <= 1 else { return sole(change.new) }
        switch change.kind {
        case .unchanged, .onlyNew, .onlyOld: return sole(change.new)
        case .changed, .appeared, .vanished, .kindChanged:
            let values = ChangeWording(change, language: language)
            var runs = [
                RichText.Run(values.new, .strong),
                RichText.Run("\n\(WritingMessages.formerly(values.old)[language])", .muted),
            ]
            if let delta = change.delta {
                runs.append(RichText.Run(" \(ChangeWording.signed(delta))", style(of: delta)))
            }
            return (RichText(runs), .note)
        }
    }

    private func sole(_ cell: Cell?) -> (text: RichText, tone: Tone) {
        guard let cell else { return (RichText(""), .neutral) }
        return (RichText(ChangeWording.text(of: cell, language)), StatutoryTable.tone(of: cell.kind))
    }

    private func style(of delta: ExactNumber) -> RichText.Style {
        delta.isZero ? .muted : delta.isNegative ? .fall : .rise
    }
}
