import Foundation
import Terminal
import Testing

@Suite("The help of every command")
struct HelpTests {
    private static let commands = [
        "prompt", "run", "parse", "check", "compare", "render", "convert", "filter", "docs", "serve",
    ]

    /// `RECORD_GOLDEN=1 swift test --filter HelpTests` writes it anew.
    @Test("It is, word for word, what a person has read and approved", arguments: ["zh", "en"])
    func words(language: String) throws {
        let texts = [["--help"]] + Self.commands.map { [$0, "--help"] }
        let help = try texts.map {
            "$ nianbao \($0.joined(separator: " "))\n" + (try Command($0, language: language).output)
        }
        .joined(separator: "\n")
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/help.\(language).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil { try Data(help.utf8).write(to: file) }
        let approved = try String(contentsOf: file, encoding: .utf8)
        let pairs = zip(help.split(separator: "\n"), approved.split(separator: "\n"))
        let first = pairs.first { $0 != $1 }
        #expect(help == approved, "now \(first?.0 ?? ""), approved \(first?.1 ?? "")")
    }

    @Test("Texts begin in one column, by the width that a terminal gives them, and no line is wider than 80")
    func columns() throws {
        for command in [["--help"]] + Self.commands.map({ [$0, "--help"] }) {
            for line in try Command(command).output.split(separator: "\n") {
                #expect(line.displayWidth <= 80, "\(line)")
                guard line.hasPrefix("  "), !line.contains("nianbao help") else { continue }
                let text = line.indices.first { line[..<$0].displayWidth == 26 }.map { line[$0...] } ?? ""
                #expect(!text.isEmpty && text.first != " " && line.hasPrefix("  "), "\(line)")
                #expect(line.dropLast(text.count).hasSuffix("  "), "\(line)")
                let foreign = ["default", "values", "Show", "<file", "<lang", "<to>"].filter(line.contains)
                #expect(foreign.isEmpty, "\(line)")
            }
        }
    }

    @Test("Completion scripts are the same in both languages but for the texts", arguments: ["bash", "zsh", "fish"])
    func completionScripts(shell: String) throws {
        let scripts = try ["zh", "en"].map {
            try Command(["--generate-completion-script", shell], language: $0).output.split(separator: "\n")
        }
        #expect(scripts[0].count == scripts[1].count)
        let differing = zip(scripts[0], scripts[1]).filter { $0 != $1 }
        #expect(differing.allSatisfy { pair in pair.0.unicodeScalars.contains { $0.value > 0x2e80 } }, "\(differing)")
    }
}
