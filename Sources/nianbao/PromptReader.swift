import Session
import Terminal
import Wording

/// Reads entries: with the line editor where the terminal can do it, else plain lines.
final class PromptReader {
    private let editor: TerminalSession?
    private let plain: PlainLineReader

    var history: [String] {
        get { editor?.history ?? [] }
        set { editor?.history = newValue }
    }

    init(_ device: TerminalDevice, _ palette: Palette, _ history: [String]) {
        plain = PlainLineReader(device: device)
        let canEdit = device.canEdit(environment: PromptRun.environment)
        editor = canEdit ? TerminalSession(device: device, palette: palette, history: history) : nil
    }

    /// The next entry.
    func read(_ session: InteractiveSession) -> TerminalSession.Entry? {
        let prompt = Terminal.Prompt(StyledText("nb \(session.number)> ", .prompt))
        let host = Self.host(session)
        return editor?.readEntry(prompt: prompt, host: host)
            ?? plain.readEntry(
                prompt: prompt, completeness: host.completeness, unfinishedHint: host.unfinishedHint)
    }

    private static func host(_ session: InteractiveSession) -> EditorHost {
        let indentation = IndentationMemory()
        return EditorHost(
            completeness: { session.completeness(of: $0) },
            indentation: { indentation.spaces(above: $0, line: $1) },
            completions: { session.completions(in: $0, at: $1) },
            highlights: { Highlighter.highlights($0, cursor: $1) },
            searchLabel: SessionWording.searchLabel[session.language],
            failedSearchLabel: SessionWording.failedSearchLabel[session.language],
            menuHint: { SessionWording.menuHint(more: $0)[session.language] },
            unfinishedHint: SessionWording.unfinishedHint[session.language])
    }
}
