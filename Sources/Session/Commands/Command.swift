import Terminal
import Wording

/// A command of the prompt, declared once: help, completion and suggestions come from the table `all`.
struct Command: Sendable {
    /// What Tab offers behind its name.
    enum Argument: Sendable {
        case none
        case path
        case words([String])
        /// A function, an object, a field.
        case name
        /// Lua.
        case expression
        /// Lua, or the name of a field or a metric.
        case figure
    }

    let name: String
    /// Its arguments as the help writes them: `FILE…`.
    let usage: Bilingual
    let argument: Argument
    let doc: Bilingual
    /// Does it; the text is what follows the name.
    let body: @Sendable (InteractiveSession, String) -> SessionOutput

    init(
        _ name: String, usage: Bilingual = Bilingual(zh: "", en: ""), _ argument: Argument = .none, doc: Bilingual,
        body: @escaping @Sendable (InteractiveSession, String) -> SessionOutput
    ) {
        self.name = name
        self.usage = usage
        self.argument = argument
        self.doc = doc
        self.body = body
    }

    /// In the order of the help.
    static let all: [Command] =
        HelpCommands.all + [TourCommand.command] + LoadingCommands.all + WatchingCommands.all + ShowingCommands.all
        + SettingCommands.all + LeavingCommands.all

    static func named(_ name: String) -> Command? {
        let name = name == "exit" ? "quit" : name
        return all.first { $0.name == name }
    }

    /// `exit`, `quit` and `help` alone, as long as they are no variables.
    static func spelledPlainly(_ source: String, in session: InteractiveSession) -> SessionOutput? {
        let word = SessionInput.trimmed(source)
        guard let name = ["exit": "quit", "quit": "quit", "help": "help"][word], let command = named(name),
            let value = try? session.engine.state.global(word), value.isNil
        else { return nil }
        return command.body(session, "")
    }

    var takesSomething: Bool { !usage[.zh].isEmpty }

    /// `.load FILE…`
    func signature(_ language: Language) -> String {
        usage[language].isEmpty ? ".\(name)" : ".\(name) \(usage[language])"
    }
}

/// The words of an argument: separated by spaces, which quotes keep together.
enum ArgumentWords {
    static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word?.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    /// The last word as it is typed so far, with its quotes.
    static func last(of text: some StringProtocol) -> String {
        var quote: Character?
        var word = ""
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character.isWhitespace {
                word = ""
                continue
            }
            word.append(character)
        }
        return word
    }
}

/// `.quit`.
enum LeavingCommands {
    static let all = [
        Command(
            "clear", doc: Bilingual(zh: "清屏，变量都还在", en: "clears the screen")
        ) { _, _ in SessionOutput(next: .clearScreen) },
        Command("quit", doc: Bilingual(zh: "离开（Ctrl-D 也行）", en: "leaves, as Ctrl-D does")) { _, _ in
            SessionOutput(next: .leave)
        },
    ]
}
