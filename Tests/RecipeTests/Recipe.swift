import FoundationEssentials
import Testing

/// A script for analysts: its head says in Chinese and in English what it does, and gives the commands to try.
///
///     -- 点名：……。
///     -- Roll call: ….
///     --
///     --   nianbao run scripts/recipes/roll-call.lua Samples 2021
struct Recipe: Sendable, CustomTestStringConvertible {
    /// The file's name without its ending.
    let name: String
    let head: [String]
    let body: [String]

    init(name: String, text: String) {
        self.name = name
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        head = lines.prefix { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
        body = Array(lines.dropFirst(head.count))
    }

    var testDescription: String { name }

    /// Where its approved output is: what it prints in `….txt`, what it writes in the folder.
    var golden: String { "scripts/recipes/golden/\(name)" }

    /// What stands in Chinese and in English.
    var sentences: [String] { head.filter { $0.hasPrefix(" ") && !$0.hasPrefix("  ") }.map { String($0.dropFirst()) } }

    var commands: [String] { head.filter { $0.hasPrefix("   ") }.map { String($0.dropFirst(3)) } }

    static let all: [Recipe] = Repository.names(in: "scripts/recipes").filter { $0.hasSuffix(".lua") }.map { file in
        let text = try? String(contentsOf: Repository.url("scripts/recipes/\(file)"), encoding: .utf8)
        return Recipe(name: String(file.dropLast(4)), text: text ?? "")
    }
}
