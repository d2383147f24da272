import ReportWriting
import Terminal

/// A manuscript for the terminal: lines no wider than the screen, with roles for colour.
public struct ManuscriptView {
    private let width: Int

    /// `width` in columns of the terminal.
    public init(width: Int) {
        self.width = max(1, width)
    }

    /// The manuscript as plain text, each line with its newline.
    public func text(of manuscript: Manuscript) -> String {
        // `print` adds the last newline.
        lines(of: manuscript).map(\.plain).joined(separator: "\n")
    }

    /// The manuscript as styled lines.
    public func lines(of manuscript: Manuscript) -> [StyledText] {
        let title = manuscript.title.isEmpty ? [] : StyledText(manuscript.title, .heading).wrapped(toWidth: width)
        let subtitle = manuscript.subtitle.map { StyledText($0, .quiet).wrapped(toWidth: width) } ?? []
        return title + subtitle + manuscript.blocks.flatMap(lines)
    }

    private func lines(of block: Manuscript.Block) -> [StyledText] {
        switch block {
        case .heading(let level, let text):
            return (level <= 1 ? [StyledText()] : []) + StyledText(text, .heading).wrapped(toWidth: width)
        case .paragraph(let text): return StyledText(text).wrapped(toWidth: width)
        case .list(let items): return items.flatMap { indented(StyledText($0), behind: StyledText("· ", .quiet)) }
        case .table(let table): return TableView(table, width: width).lines
        case .callout(let callout): return lines(of: callout)
        case .figures(let figures): return lines(of: figures)
        }
    }

    private func lines(of callout: Callout) -> [StyledText] {
        let role = Role(callout.tone)
        let title = role.map { StyledText(callout.title).styled($0) } ?? StyledText(callout.title)
        return title.wrapped(toWidth: width)
            + callout.lines.flatMap { indented(StyledText($0), behind: StyledText("  ")) }
    }

    /// Labels on the left, figures on the right, then the change.
    private func lines(of figures: [HeadlineFigure]) -> [StyledText] {
        let rows = figures.map {
            [
                TextTable.Cell(StyledText($0.label)), TextTable.Cell(StyledText($0.value, .number)),
                TextTable.Cell(StyledText($0.change ?? "", .quiet)),
            ]
        }
        return TextTable(columns: [.text, .number, .text], rows: rows).lines(width: width, border: .plain)
    }

    private func indented(_ text: StyledText, behind mark: StyledText) -> [StyledText] {
        let column = mark.displayWidth
        return text.wrapped(toWidth: max(1, width - column)).enumerated().map { number, line in
            (number == 0 ? mark : StyledText(String(repeating: " ", count: column))) + line
        }
    }
}

extension StyledText {
    /// Rich text with the roles of its styles.
    init(_ text: RichText) {
        self.init()
        for run in text.runs { append(run.text, Role(run.style)) }
    }
}

extension Role {
    /// A change has no colour of its own: more requests are neither good nor bad.
    init?(_ style: RichText.Style) {
        switch style {
        case .plain, .rise, .fall: return nil
        case .strong: self = .heading
        case .muted, .gloss: self = .quiet
        case .code: self = .keyword
        case .removed: self = .bad
        case .added: self = .good
        }
    }

    init?(_ tone: Tone) {
        switch tone {
        case .neutral: return nil
        case .good: self = .good
        case .note: self = .quiet
        case .warning: self = .warning
        case .error: self = .bad
        }
    }
}
