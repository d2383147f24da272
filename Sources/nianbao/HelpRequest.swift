import Wording

/// `nianbao help check --lang en`: the help command of ArgumentParser knows no language, the help of a command does.
enum HelpRequest {
    /// Why there is no help on what stands behind `help`; nil where there is.
    static func refusal(_ arguments: [String]) -> Bilingual? {
        guard arguments.first == "help",
            let word = self.arguments(arguments).first(where: { !$0.hasPrefix("-") && $0 != "help" }),
            !Nianbao.commands.contains(word)
        else { return nil }
        let isOfLua = word.contains { ".:".contains($0) }
        return UsageMessages.noHelp(word, near: isOfLua ? [] : Suggestions.nearest(to: word, in: Nianbao.commands))
    }

    /// The same as a command's own `--help`; other arguments as they are.
    static func arguments(_ arguments: [String]) -> [String] {
        guard arguments.first == "help", let option = arguments.firstIndex(where: { $0.hasPrefix("--lang") })
        else { return arguments }
        let behind = arguments[(option + 1)...].dropFirst(arguments[option] == "--lang" ? 1 : 0)
        return arguments[1..<option] + behind + ["--help"]
    }
}
