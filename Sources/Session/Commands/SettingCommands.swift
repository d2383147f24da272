import Terminal
import Wording

/// `.lang`, `.history`.
enum SettingCommands {
    static let all = [
        Command(
            "lang", usage: Bilingual(zh: "zh|en", en: "zh|en"), .words(Language.allCases.map(\.rawValue)),
            doc: Bilingual(zh: "用中文还是英文说明", en: "the language of messages"), body: lang),
        LimitCommand.command,
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
        return session.remark(
            rest.isEmpty ? SessionMessages.languages(session.language) : SessionMessages.language)
    }

    private static let shownHistory = 20

    /// Entries of this session stand with the number that the prompt gave them, which `.edit` takes.
    private static func history(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let count = Int(rest).map { max(0, $0) }
        let word = count == nil ? rest : ""
        let found = session.history.filter { word.isEmpty || $0.contains(word) }
        guard !found.isEmpty else {
            let message = SessionMessages.noHistory(word)
            return word.isEmpty ? session.remark(message) : session.failure(message)
        }
        let numbers = Dictionary(session.entered.map { ($1, $0) }, uniquingKeysWith: max)
        let column = String(session.number).count
        let lines = found.suffix(count ?? shownHistory).map { entry in
            let lines = entry.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let first = lines.count > 1 ? "\(lines[0]) …" : entry
            let label = StyledText(
                (numbers[entry].map(String.init) ?? "").padded(toWidth: column, .right) + "  ", .quiet)
            return (label + Highlighter.styled(first)).truncated(toWidth: session.width)
        }
        return SessionOutput(lines)
    }
}
