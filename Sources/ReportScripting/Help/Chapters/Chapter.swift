import LuaRuntime
import ReportModel
import ReportWriting
import Wording

/// A chapter of the reference that is about no single function.
public struct Chapter: Sendable {
    /// The name of its page.
    public let file: String
    public let title: Bilingual
    /// Markdown.
    public let text: Bilingual
    /// Run by the tests, as those of functions are.
    public let examples: [Example]

    init(_ file: String, _ title: Bilingual, _ text: Bilingual, examples: [Example] = []) {
        self.file = file
        self.title = title
        self.text = text
        self.examples = examples
    }

    /// In the order of the reference; with the metrics and rules of users where `metrics` and `rules` have them.
    public static let all = [running, language, cells, templates, metrics, rules]

    /// A list of names and what they mean.
    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        let lines = [heads, heads.map { _ in "---" }] + rows
        return lines.map { line in
            "| " + line.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }
}
