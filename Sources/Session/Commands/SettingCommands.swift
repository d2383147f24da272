import Terminal
import Wording

/// `.lang`, `.limits`, `.history`.
enum SettingCommands {
    static let all = [
        Command(
            "lang", usage: Bilingual(zh: "zh|en", en: "zh|en"), .words(Language.allCases.map(\.rawValue)),
            doc: Bilingual(zh: "用中文还是英文说明", en: "the language of messages"), body: lang),
        Command(
            "limits", doc: Bilingual(zh: "脚本的上限，和已经用了多少", en: "what scripts may use"), body: limits),
        Command(
            "history", usage: Bilingual(zh: "[行数|词]", en: "[COUNT|WORD]"),
            doc: Bilingual(zh: "以前的输入", en: "earlier entries"), body: history),
    ]

    private static func lang(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        if !rest.isEmpty {
            guard let language = Language(tag: rest) else {
                return session.failure(SessionMessages.unknownLanguage(rest))
            }
            session.engine.state.language = language
        }
        return SessionOutput([StyledText(SessionMessages.language[session.language], .quiet)])
    }

    private static func limits(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let (limits, language) = (session.engine.state.limits, session.language)
        let rows = [
            (SessionMessages.memoryLimit, Figures.size(limits.memory)),
            (SessionMessages.memoryUsed, Figures.size(session.engine.state.memoryUsed)),
            (SessionMessages.timeLimit, limits.time.map { "\($0) s" } ?? SessionMessages.none[language]),
            (SessionMessages.outputLimit, Figures.size(limits.output)),
        ]
        let table = TextTable(
            columns: [.text, .number],
            rows: rows.map { [TextTable.Cell(StyledText($0.0[language], .quiet)), TextTable.Cell(StyledText($0.1))] },
            footer: [StyledText(SessionMessages.changeLimits[language], .quiet)])
        return SessionOutput(table.lines(width: session.width, border: .plain))
    }

    private static let shownHistory = 20

    private static func history(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let count = Int(rest).map { max(0, $0) }
        let word = count == nil ? rest : ""
        let found = session.history.enumerated().filter { word.isEmpty || $0.element.contains(word) }
        guard !found.isEmpty else { return session.failure(SessionMessages.noHistory(word)) }
        let column = String(session.history.count).count
        let lines = found.suffix(count ?? shownHistory).map { number, entry in
            let lines = entry.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let first = lines.count > 1 ? "\(lines[0]) …" : entry
            let label = StyledText(String(number + 1).padded(toWidth: column, .right) + "  ", .quiet)
            return (label + Highlighter.styled(first)).truncated(toWidth: session.width)
        }
        return SessionOutput(lines)
    }
}
