import FoundationEssentials
import Testing

/// A `lua` block with a `text` block right below it: what it prints.
struct PrintedExample: Sendable, CustomTestStringConvertible {
    let page: String
    let code: String
    let output: String

    var testDescription: String { "\(page): \(code.prefix { $0 != "\n" })" }

    static let all: [PrintedExample] = {
        let guides = Repository.names(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
        return (["README.md", "README.zh-CN.md"] + guides).flatMap(all)
    }()

    private static func all(on page: String) -> [PrintedExample] {
        let text = (try? String(contentsOf: Repository.url(page), encoding: .utf8)) ?? ""
        return text.components(between: "```lua\n", and: "```\n").compactMap { code, rest in
            guard rest.hasPrefix("\n```text\n") else { return nil }
            let output = rest.components(between: "```text\n", and: "```\n").first?.inside ?? ""
            return PrintedExample(page: page, code: code, output: output)
        }
    }
}

extension String {
    /// What stands between each pair of marks, and what follows behind.
    fileprivate func components(between open: String, and close: String) -> [(inside: String, rest: String)] {
        var (found, rest) = ([(inside: String, rest: String)](), self[...])
        while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
            let inside = String(rest[start.upperBound..<end.lowerBound])
            rest = rest[end.upperBound...]
            found.append((inside, String(rest)))
        }
        return found
    }
}

@Suite("What the pages say that scripts print")
struct PrintedTests {
    @Test("It is what they print", arguments: PrintedExample.all)
    func output(_ example: PrintedExample) throws {
        let quoted = "'" + example.code.replacing("'", with: "'\\''") + "'"
        let language = example.page.contains(".zh") ? "zh" : "en"
        #expect(try Workplace().run("nianbao -e \(quoted)", language: language) == example.output)
    }

    @Test("There are such examples")
    func count() {
        #expect(PrintedExample.all.count > 16)
    }
}
