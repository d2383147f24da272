import ReportModel

/// A sample in reading order, before any layout.
struct SamplePage {
    enum Block {
        case title(String)
        case heading(String)
        case paragraph(String)
        case table(SampleTable)
    }

    let blocks: [Block]

    init(_ sample: SampleReport) {
        var blocks: [Block] = [.title(sample.report.title ?? "")]
        for section in sample.report.sections {
            blocks.append(.heading(section.heading))
            blocks += section.paragraphs.map { .paragraph($0.text) }
            blocks += sample.report.form.tables.filter { $0.section == section.number }
                .map { .table(SampleTable($0, of: sample)) }
        }
        self.blocks = blocks
    }

    /// The page as text, each block by `table` or as a line of its own, with `gap` between blocks.
    func text(gap: String = "\n\n", _ table: (SampleTable) -> String) -> String {
        blocks.map { block in
            switch block {
            case .title(let text), .heading(let text), .paragraph(let text): text
            case .table(let content): table(content)
            }
        }.joined(separator: gap) + "\n"
    }
}
