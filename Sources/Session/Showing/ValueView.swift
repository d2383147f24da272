import LuaRuntime
import ReportScripting
import ReportWriting
import Terminal

/// A value as the prompt shows it.
struct ValueView {
    let engine: ScriptEngine
    let mode: DisplayMode
    let width: Int
    /// From so many lines on a pager shows a value; nil where there is none.
    var pageHeight: Int?

    func lines(of value: LuaValue) throws(LuaFailure) -> [StyledText] {
        if mode == .json { return MachineView.lines(try engine.json(value)) }
        if mode == .csv, let text = try engine.csv(value) { return MachineView.lines(text) }
        guard let manuscript = try manuscript(of: value) else { return try plain(value) }
        let lines = try lines(of: manuscript)
        if mode == .table, let pageHeight, lines.count >= pageHeight,
            let whole = try engine.view(of: value, rows: Self.pagedRows), whole != manuscript
        {
            return try self.lines(of: whole)
        }
        return lines + (mode == .table ? hint(for: value) : [])
    }

    /// In a pager a list does not end where a screen would.
    private static let pagedRows = 10_000

    private func lines(of manuscript: Manuscript) throws(LuaFailure) -> [StyledText] {
        try engine.interruptible { [mode, width] in Self.lines(of: manuscript, mode, width: width) }
    }

    /// A document in a mode of the session.
    static func lines(of manuscript: Manuscript, _ mode: DisplayMode, width: Int) -> [StyledText] {
        mode == .md ? MachineView.markdownLines(manuscript) : ManuscriptView(width: width).lines(of: manuscript)
    }

    /// The document that a value is shown as; nil for plain values.
    func manuscript(of value: LuaValue) throws(LuaFailure) -> Manuscript? {
        try engine.view(of: value, rows: mode == .csv || mode == .json ? .max : Manuscript.shownRows)
    }

    /// A report shows its main figures; where the rest is must be said once.
    private func hint(for value: LuaValue) -> [StyledText] {
        guard let object = value.object, object.typeName == "Report", object.groupPath.isEmpty else { return [] }
        return StyledText(SessionMessages.tablesHint[engine.state.language], .quiet).wrapped(toWidth: width)
    }

    private func plain(_ value: LuaValue) throws(LuaFailure) -> [StyledText] {
        switch value {
        case .none: return [StyledText("nil", .quiet)]
        case .boolean(let value): return [StyledText(value ? "true" : "false", .keyword)]
        case .integer, .number: return [StyledText(try engine.state.describe(value), .number)]
        case .string(let text): return try lines(of: text, isQuoted: true)
        case .function(let function):
            let text = (engine.state.usage(of: function) ?? SessionMessages.aFunction)[engine.state.language]
            return StyledText(text, .quiet).wrapped(toWidth: width)
        default: return try lines(of: try engine.state.describe(value), isQuoted: false)
        }
    }

    /// A text, or as much of it as anybody goes through; one of several lines stands without quotes.
    private func lines(of text: String, isQuoted: Bool) throws(LuaFailure) -> [StyledText] {
        let shown = text.beginning
        let lines = try engine.interruptible { [width] in
            let isWord = isQuoted && !shown.contains(where: \.isNewline)
            return StyledText(isWord ? "\"\(shown)\"" : shown, isWord ? .string : nil).wrapped(toWidth: width)
        }
        guard shown.utf8.count < text.utf8.count else { return lines }
        let rest = SessionMessages.beginning(of: text.utf8.count)[engine.state.language]
        return lines + StyledText(rest, .quiet).wrapped(toWidth: width)
    }
}

extension String {
    /// The first megabyte.
    var beginning: String {
        guard utf8.count > 1 << 20 else { return self }
        return String(self[..<utf8.index(startIndex, offsetBy: 1 << 20)])
    }
}
