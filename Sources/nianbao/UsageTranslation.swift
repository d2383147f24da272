import Wording

/// What ArgumentParser says by itself, in Chinese: heads of the help, and errors. What is not known here stays English.
enum UsageTranslation {
    /// A sentence with gaps; what stands in a gap is kept.
    private struct Phrase {
        let english: [String]
        let chinese: [String]

        init(_ english: String, _ chinese: String) {
            self.english = english.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
            self.chinese = chinese.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The longer of two that begin alike stands first.
    private static let phrases = [
        Phrase("OVERVIEW: ", "说明："), Phrase("USAGE: ", "用法："), Phrase("Usage: ", "用法："),
        Phrase("ARGUMENTS:", "参数："), Phrase("OPTIONS:", "选项："), Phrase("SUBCOMMANDS:", "命令："),
        Phrase("  See 'nianbao help <subcommand>' for detailed help.", "  各命令的说明见 nianbao help 命令。"),
        Phrase("  See '…' for more information.", "  说明见 …"),
        Phrase("Error: Unknown option '…'. Did you mean '…'?", "错误：没有选项“…”，是否指“…”？"),
        Phrase("Error: Unknown option '…'", "错误：没有选项“…”。"),
        Phrase("Error: Missing expected argument '…'", "错误：缺少“…”。"),
        Phrase("Error: Missing value for '…'", "错误：“…”缺少值。"),
        Phrase("Error: Missing one of: '…'", "错误：缺少其中之一：“…”。"),
        Phrase("Error: Unexpected argument '…'", "错误：多了一个参数“…”。"),
        Phrase("Error: … unexpected arguments: '…'", "错误：多了 … 个参数：“…”。"),
        Phrase(
            "Error: The value '…' is invalid for '…'. Please provide one of …", "错误：“…”不能用作“…”的值，可用：…"),
        Phrase("Error: The value '…' is invalid for '…'", "错误：“…”不能用作“…”的值。"),
        Phrase("Error: ", "错误："), Phrase("Help:  ", "说明："),
    ]

    /// What is wrong with a command line.
    static func text(_ text: String, in language: Language) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0, in: language) }
            .joined(separator: "\n")
    }

    static func line(_ line: Substring, in language: Language) -> String {
        guard language == .zh else { return String(line) }
        return phrases.lazy.compactMap { translated(line, $0) }.first.map(listed) ?? String(line)
    }

    /// `'text', 'json' or 'csv'` as a list in Chinese.
    private static func listed(_ text: String) -> String {
        guard let start = text.firstRange(of: "可用：'") else { return text }
        let names = text[start.upperBound...].replacing("', '", with: "、").replacing("' or '", with: " 或 ")
        return text[..<start.lowerBound] + "可用：" + names.replacing("'.", with: "。")
    }

    /// What stands before the text on an option or a command.
    static func label(_ label: String, in language: Language) -> String {
        language == .zh ? label.replacing("prompt (default)", with: "prompt（默认）") : label
    }

    /// The text on an option: what ArgumentParser adds to it is put into brackets before the full stop.
    static func remark(_ text: String, in language: Language) -> String {
        guard language == .zh else { return text }
        switch text {
        case "Show the version.": return "显示版本。"
        case "Show help information.": return "显示说明。"
        default: break
        }
        guard text.hasSuffix(")"), let start = text.ranges(of: "。 (").last else { return text }
        let added = text[start.upperBound...].dropLast().replacing("values: ", with: "可用 ")
            .replacing("default: ", with: "默认 ").replacing("; ", with: "，").replacing(", ", with: "、")
        return text[..<start.lowerBound] + "（\(added)）。"
    }

    /// Nil where the line is not of that phrase. What stands behind the last word of the phrase is kept.
    private static func translated(_ line: Substring, _ phrase: Phrase) -> String? {
        guard line.hasPrefix(phrase.english[0]) else { return nil }
        var (rest, text) = (line.dropFirst(phrase.english[0].count), phrase.chinese[0])
        for (english, chinese) in zip(phrase.english, phrase.chinese).dropFirst() {
            guard let end = english.isEmpty ? rest.endIndex..<rest.endIndex : rest.firstRange(of: english) else {
                return nil
            }
            text += rest[..<end.lowerBound] + chinese
            rest = rest[end.upperBound...]
        }
        return text + rest
    }
}
