import Testing

/// The pages that people read, and the examples in them.
enum Documentation {
    /// Paths from the root, sorted; those that exist.
    static var pages: [String] {
        let guides = Project.files(in: "docs", extensions: ["md"])
        let atRoot = ["ARCHITECTURE.md", "CHANGELOG.md", "README.md", "README.zh-CN.md"]
        return (atRoot + guides).filter { (try? Project.text($0)) != nil }
    }

    static var examples: [DocumentationExample] {
        pages.flatMap { page in DocumentationExample.all(in: (try? Project.text(page)) ?? "", page: page) }
    }
}

/// A fenced block that can be tried: all of a `lua` block, or one command of a `console` block.
struct DocumentationExample: Sendable, CustomTestStringConvertible {
    enum Content: Sendable, Equatable {
        case lua(String)
        case console(command: String, output: String)
    }

    let page: String
    let line: Int
    let content: Content

    var testDescription: String { "\(page):\(line)" }

    /// Pages in Chinese show what a reader sees whose language is Chinese.
    var language: String {
        page.hasSuffix(".zh-CN.md") || page.hasSuffix(".zh.md") || page.contains("/zh/") ? "zh" : "en"
    }

    static func all(in text: String, page: String) -> [DocumentationExample] {
        FencedBlock.all(in: text).flatMap { block -> [DocumentationExample] in
            switch block.tag {
            case "lua":
                let code = block.lines.map { $0 + "\n" }.joined()
                return [DocumentationExample(page: page, line: block.line, content: .lua(code))]
            case "console": return commands(in: block, page: page)
            default: return []
            }
        }
    }

    /// `$ command`, continued while lines end in `\`; what stands below is its output, to the next command.
    private static func commands(in block: FencedBlock, page: String) -> [DocumentationExample] {
        var found: [(line: Int, command: String, output: String)] = []
        var isContinued = false
        for (offset, text) in block.lines.enumerated() {
            if isContinued, let last = found.indices.last {
                found[last].command += "\n" + text
            } else if text.hasPrefix("$ ") {
                found.append((block.line + offset, String(text.dropFirst(2)), ""))
            } else if let last = found.indices.last {
                found[last].output += text + "\n"
                continue
            }
            isContinued = text.hasSuffix("\\")
        }
        return found.map {
            DocumentationExample(page: page, line: $0.line, content: .console(command: $0.command, output: $0.output))
        }
    }
}

/// A block of Markdown between fences of at least three backquotes.
struct FencedBlock: Equatable {
    let tag: String
    /// The line of the block's first line of content, from 1.
    let line: Int
    var lines: [String] = []

    static func all(in text: String) -> [FencedBlock] {
        var blocks: [FencedBlock] = []
        var fence: String?
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let ticks = String(line.prefix { $0 == "`" })
            if let open = fence {
                if line == open {
                    fence = nil
                } else if let last = blocks.indices.last {
                    blocks[last].lines.append(String(line))
                }
            } else if ticks.count >= 3 {
                fence = ticks
                blocks.append(FencedBlock(tag: String(line.dropFirst(ticks.count)), line: number + 2))
            }
        }
        return blocks
    }
}
