import Wording

/// A text template as the source of a Lua chunk.
///
/// The chunk takes one argument, a table of functions that its host provides:
///
/// | function | the host |
/// | --- | --- |
/// | `text(s)` | writes `s` as it stands |
/// | `value(line, column, v)` | writes `v`, escaped by `escaping`; nil and cells without a number are errors at that place of the template |
/// | `paragraph(line, column, v, before, behind)` | writes `v` between two pieces of a Word paragraph, or in its place where `v` is a table |
/// | `raw(line, column, v)` | the same without escaping |
/// | `include(line, column, name)` | runs another template in the same environment |
/// | `block(name, f)` | runs `f`, or what a template that extends this one has defined under the name |
/// | `extends(line, column, name)` | from now on blocks are only remembered; at the end the template `name` runs with them |
///
/// Everything else that a template names comes from the chunk's environment.
public struct CompiledTemplate: Sendable {
    public let name: String
    /// The text of the chunk.
    public let lua: String
    public let escaping: Escaping
    let origins: [TemplatePosition]
    /// The lines of the chunk that stand in the template as they are, counted from 1.
    let ownLines: Set<Int>
    let linesBehindExpressions: Set<Int>
    /// The lines of a text, the paragraphs of a Word document.
    let sourceLines: [String]
    /// Where in the document each of the paragraphs is; empty for a text.
    let places: [Bilingual]
    /// The blocks, in order.
    let blocks: [Block]

    struct Block: Sendable {
        let name: String
        let start: TemplatePosition
        /// Whether it stands within another.
        let isNested: Bool
    }

    public enum Escaping: Sendable, Equatable {
        case html, none
        /// The text of a run, in a Word document whose elements have this prefix.
        case word(prefix: String)

        /// `.html`, `.htm`, `.xml` and `.svg` are escaped, whatever follows as `.tmpl` or `.template`; nil for names that
        /// don't tell.
        public init?(fileName: String) {
            var parts = fileName.lowercased().split(separator: ".").dropFirst()
            while let last = parts.last, last == "tmpl" || last == "template" { parts.removeLast() }
            switch parts.last {
            case "html", "htm", "xhtml", "xml", "svg": self = .html
            case "md", "markdown", "txt", "csv": self = .none
            default: return nil
            }
        }

        public func apply(to text: String) -> String {
            switch self {
            case .html: HTMLEscaping.escaped(text)
            case .none: text
            case .word(let prefix): WordText.content(text, prefix: prefix)
            }
        }
    }

    /// A line of the template, or a paragraph of a Word document, counted from 1. Nil for one that nobody could read
    /// in a message: it is too long.
    public func line(_ number: Int) -> String? {
        guard sourceLines.indices.contains(number - 1), sourceLines[number - 1].utf8.count < 10_000 else { return nil }
        return sourceLines[number - 1]
    }

    /// Where a paragraph of a Word document is; nil for the line of a text.
    public func place(ofLine number: Int) -> Bilingual? {
        places.indices.contains(number - 1) ? places[number - 1] : nil
    }

    /// That a block takes the place of none in the templates which this one extends: nothing of it would be seen.
    public func strayBlock(below parents: [CompiledTemplate]) -> TemplateError? {
        let known = parents.flatMap { $0.blocks.map(\.name) }
        guard !parents.isEmpty, let stray = blocks.first(where: { !$0.isNested && !known.contains($0.name) }) else {
            return nil
        }
        let source = TemplateSource(name: name, text: sourceLines.joined(separator: "\n"))
        return TemplateError(.strayBlock(stray.name, known: known), at: stray.start, in: source)
    }

    /// That the statement at a place has no end.
    public func unclosedStatement(at position: TemplatePosition) -> TemplateError {
        let source = TemplateSource(name: name, text: sourceLines.joined(separator: "\n"))
        let rest = (line(position.line) ?? "").dropFirst(position.column - 1)
        let statement = rest.firstRange(of: "%}").map { rest[..<$0.lowerBound] } ?? rest
        return TemplateError(.unclosedStatement(String(statement)), at: position, in: source)
    }

    /// Whether a line of the chunk is Lua of the template itself.
    public func isOwnLine(_ line: Int) -> Bool { ownLines.contains(line) }

    /// Whether a line of the chunk is ours behind the expression of a tag.
    public func isBehindExpression(_ line: Int) -> Bool { linesBehindExpressions.contains(line) }

    /// Where in the template a line of the chunk comes from; lines count from 1. Behind the last one
    /// a chunk is found to break off.
    public func position(ofLuaLine line: Int) -> TemplatePosition? {
        line == origins.count + 1 ? origins.last : origins.indices.contains(line - 1) ? origins[line - 1] : nil
    }
}
