import Terminal
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
        Phrase("  See '…' for more information.", "  说明见 …"),
        Phrase("  See '…' for detailed help.", "  各命令的说明见 …"),
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

    static func text(_ text: String, in language: Language) -> String {
        guard language == .zh else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            phrases.lazy.compactMap { translated(line, $0) }.first ?? parts(line)
        }
        return lines.reduce(into: [String]()) { whole, line in
            guard let last = whole.last, line.hasPrefix(indent), last.hasPrefix("  ") else { return whole.append(line) }
            whole[whole.count - 1] = last + " " + line.dropFirst(indent.count)
        }.flatMap(wrapped).joined(separator: "\n")
    }

    /// ArgumentParser counts characters where a terminal counts columns: its lines are joined and broken anew.
    private static let width = 80
    /// What stands before the second and later lines on an option.
    private static let indent = String(repeating: " ", count: 26)

    private static func wrapped(_ line: String) -> [String] {
        guard line.displayWidth > width, line.hasPrefix("  "), line.count > indent.count else { return [line] }
        let text = String(line.dropFirst(indent.count)).wrapped(toWidth: width - indent.count)
        return text.enumerated().map { ($0 == 0 ? String(line.prefix(indent.count)) : indent) + $1 }
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

    private static func parts(_ line: Substring) -> String {
        String(line).replacing("Show the version.", with: "显示版本。")
            .replacing("Show help information.", with: "显示说明。")
            .replacing("prompt (default)        ", with: "prompt（默认）          ")
            .replacing("<subcommand>", with: "命令").replacing("default: ", with: "默认: ").replacing(
                "(values: ", with: "(可用: ")
    }
}
