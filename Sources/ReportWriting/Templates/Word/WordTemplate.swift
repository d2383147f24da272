import Documents

/// A Word document with tags typed in it, as text templates have them.
///
/// - `{{ expression }}` stands anywhere in a paragraph; the value takes the look of the character before which the tag
///   begins. Word cuts typed text into runs as it likes, so tags are looked for in the text of a paragraph.
/// - A statement and its `end` in one paragraph repeat what is between them. In several paragraphs, or in several rows
///   of a table, they stand in one of their own each, which is left out, or at the beginning of the first and the end
///   of the last. In several cells of a row they repeat the row.
/// - A tag alone in its paragraph whose value is a table or a list of any kind is replaced by that table.
///
/// Bytes that no tag covers are written as they are.
public struct WordTemplate: Sendable {
    /// Each part with tags, by its name in the container.
    public let parts: [(name: String, template: CompiledTemplate)]

    /// Compiles the parts of a document; parts without tags are left out. `name` is the file's.
    public static func compile(_ bytes: [UInt8], name: String) throws(WordTemplateError) -> WordTemplate {
        let parts: [(name: String, bytes: [UInt8])]
        do { parts = try DocumentReader.wordParts(of: bytes) } catch { throw .document(error) }
        var compiled: [(String, CompiledTemplate)] = []
        for part in parts where part.bytes.contains(UInt8(ascii: "{")) {
            let isMain = part.name.hasPrefix("word/document")
            let source = isMain ? name : "\(name)/\(part.name.split(separator: "/").last ?? "")"
            if let template = try Self.template(part.bytes, part: part.name, name: source) {
                compiled.append((part.name, template))
            }
        }
        return WordTemplate(parts: compiled)
    }

    private static func template(
        _ bytes: [UInt8], part: String, name: String
    ) throws(WordTemplateError) -> CompiledTemplate? {
        let text: WordTemplateText
        do { text = WordTemplateText(try DocxOutline(bytes, part: part), name: name) } catch { throw .document(error) }
        do {
            let tags = try text.tags()
            guard !tags.isEmpty else { return nil }
            let pieces = WordTemplateAssembly(text, tags, try WordTagPlacing.places(of: tags, in: text)).pieces
            return try TemplateCompiler.compile(pieces, of: text, name: name)
        } catch {
            throw .template(error)
        }
    }

    /// What a run has made of a part, fit to be opened: cells whose paragraphs all went have an empty one, tables
    /// without rows are gone.
    /// - Throws: `damaged` where a raw value has brought in what is not well-formed.
    public static func completed(_ part: String, name: String) throws(DocumentError) -> [UInt8] {
        var outline = try DocxOutline(Array(WordVocabulary.declared(in: part).utf8), part: name)
        while let repaired = WordRepair(outline).bytes { outline = try DocxOutline(repaired, part: name) }
        return outline.bytes
    }
}

/// Why a Word document is no template.
public enum WordTemplateError: Error, Sendable, Equatable {
    case document(DocumentError)
    case template(TemplateError)
}

/// What Word refuses to open without.
struct WordRepair {
    private let outline: DocxOutline

    init(_ outline: DocxOutline) { self.outline = outline }

    /// Nil where nothing is to be done.
    var bytes: [UInt8]? {
        var edits: [(range: Range<Int>, text: String)] = []
        var lastKinds: [Int: DocxOutline.Kind] = [:]
        var withRows: Set<Int> = []
        for element in outline.elements {
            guard let parent = element.parent else { continue }
            lastKinds[parent] = element.kind
            if element.kind == .row { withRows.formUnion(ancestors(of: element)) }
        }
        for (index, element) in outline.elements.enumerated() {
            if element.kind == .table, !withRows.contains(index) { edits.append((element.range, "")) }
            if element.kind == .cell, ![.paragraph, .other].contains(lastKinds[index] ?? .table) || isBare(index) {
                let end = element.content.upperBound
                edits.append((end..<end, "<\(outline.prefix(of: element))p/>"))
            }
        }
        guard !edits.isEmpty else { return nil }
        var bytes = outline.bytes
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(edit.range, with: edit.text.utf8)
        }
        return bytes
    }

    /// The elements around a row, up to the nearest table.
    private func ancestors(of element: DocxOutline.Element) -> [Int] {
        var (found, next) = ([Int](), element.parent)
        while let index = next {
            found.append(index)
            if outline.elements[index].kind == .table { break }
            next = outline.elements[index].parent
        }
        return found
    }

    /// Whether a cell holds no paragraph at all.
    private func isBare(_ cell: Int) -> Bool {
        let range = outline.elements[cell].range
        return !outline.elements[(cell + 1)...].prefix { $0.range.lowerBound < range.upperBound }
            .contains { $0.kind == .paragraph }
    }
}

extension DocxOutline {
    /// `w:`, or however the document names the vocabulary.
    func prefix(of element: Element) -> String {
        let name = string(element.range.lowerBound + 1..<element.content.lowerBound).prefix {
            !"> /\n\t\r".contains($0)
        }
        return name.contains(":") ? String(name.prefix { $0 != ":" }) + ":" : ""
    }
}
