/// Turns a template into Lua: `{{ expression }}`, `{{= raw }}`, `{% statement %}`, `{# comment #}`; a `-` inside
/// either brace takes the white space beside the tag away. `{% include "name" %}`, `{% extends "name" %}`,
/// `{% block name %}` … `{% endblock %}`; every other statement is Lua.
public struct TemplateCompiler {
    private var source: TemplateSource
    private var lua = ""
    private var origins: [TemplatePosition] = []
    private var ownLines = Set<Int>()
    private var linesBehindExpressions = Set<Int>()
    private var openBlocks: [(name: String, start: Int)] = []
    private var blocks: [CompiledTemplate.Block] = []

    /// `name` is the file's name: it decides about escaping, and messages show it.
    public static func compile(_ text: String, name: String) throws(TemplateError) -> CompiledTemplate {
        let source = TemplateSource(name: name, text: text)
        var compiler = TemplateCompiler(source: source)
        compiler.line("local __template = ...", from: 0)
        for piece in try TemplateScanner.pieces(of: source) { try compiler.add(piece) }
        if let open = compiler.openBlocks.last {
            throw TemplateError(.unclosedBlock(open.name), at: open.start, in: source)
        }
        return CompiledTemplate(
            name: name, lua: compiler.lua,
            escaping: CompiledTemplate.Escaping(fileName: name) ?? CompiledTemplate.Escaping.none,
            origins: compiler.origins,
            ownLines: compiler.ownLines, linesBehindExpressions: compiler.linesBehindExpressions,
            sourceLines: source.lines, places: [], blocks: compiler.blocks)
    }

    /// A part of a Word document.
    static func compile(
        _ pieces: [WordTemplateAssembly.Piece], of text: WordTemplateText, name: String
    ) throws(TemplateError) -> CompiledTemplate {
        var compiler = TemplateCompiler(source: TemplateSource(name: name, text: ""))
        compiler.line("local __template = ...", from: 0)
        for piece in pieces { try compiler.add(piece) }
        let prefix = text.paragraphs.first.map { text.outline.prefix(of: text.outline.elements[$0.element]) }
        return CompiledTemplate(
            name: name, lua: compiler.lua, escaping: .word(prefix: prefix ?? "w:"), origins: compiler.origins,
            ownLines: compiler.ownLines,
            linesBehindExpressions: compiler.linesBehindExpressions,
            sourceLines: text.paragraphs.map { String(String.UnicodeScalarView($0.source.scalars)) },
            places: text.paragraphs.compactMap(\.source.place), blocks: [])
    }

    private init(source: TemplateSource) {
        self.source = source
    }

    private mutating func add(_ piece: TemplateScanner.Piece) throws(TemplateError) {
        switch piece {
        case .text(let text): line("__template.text(\(LuaLiteral.quoted(text)))", from: nil)
        case .tag(let tag):
            switch tag.kind {
            case .value: try expression(tag, function: "value")
            case .raw: try expression(tag, function: "raw")
            case .statement: try statement(tag)
            case .comment: break
            }
        }
    }

    private mutating func add(_ piece: WordTemplateAssembly.Piece) throws(TemplateError) {
        switch piece {
        case .xml(let xml): try add(.text(xml))
        case .tag(let tag):
            source = tag.source
            try add(.tag(tag.tag))
        case .paragraph(let before, let tag, let behind):
            source = tag.source
            let rest = ", \(LuaLiteral.quoted(before)), \(LuaLiteral.quoted(behind))"
            try expression(tag.tag, function: "paragraph", rest: rest)
        }
    }

    private mutating func expression(
        _ tag: TemplateScanner.Tag, function: String, rest: String = ""
    ) throws(TemplateError) {
        guard tag.content.contains(where: { !$0.isWhitespace }) else {
            throw TemplateError(.emptyExpression, at: tag.start, in: source)
        }
        line("__template.\(function)(\(place(of: tag)), (", from: tag.start)
        lines(tag.content, from: tag.contentStart)
        line(")\(rest))", from: tag.start)
        linesBehindExpressions.insert(origins.count)
    }

    private mutating func statement(_ tag: TemplateScanner.Tag) throws(TemplateError) {
        let words = tag.content.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let rest = words.count > 1 ? Self.trimmed(words[1]) : ""
        switch words.first {
        case "include", "extends":
            guard LuaLiteral.isQuoted(rest) else {
                throw TemplateError(.nameNotQuoted(String(words[0])), at: tag.start, in: source)
            }
            line("__template.\(words[0])(\(place(of: tag)), \(rest))", from: tag.start)
        case "block": try openBlock(named: rest, tag)
        case "endblock":
            guard openBlocks.popLast() != nil else {
                throw TemplateError(.strayEndOfBlock, at: tag.start, in: source)
            }
            line("end)", from: tag.start)
        default: lines(tag.content, from: tag.contentStart)
        }
    }

    private mutating func openBlock(named name: String, _ tag: TemplateScanner.Tag) throws(TemplateError) {
        guard !name.isEmpty, name.allSatisfy({ $0 == "_" || $0 == "-" || $0.isLetter || $0.isNumber }) else {
            throw TemplateError(.badBlockName(name), at: tag.start, in: source)
        }
        guard !blocks.contains(where: { $0.name == name }) else {
            throw TemplateError(.repeatedBlock(name), at: tag.start, in: source)
        }
        blocks.append(.init(name: name, start: source.position(of: tag.start), isNested: !openBlocks.isEmpty))
        openBlocks.append((name, tag.start))
        line("__template.block(\(LuaLiteral.quoted(name)), function()", from: tag.start)
    }

    private func place(of tag: TemplateScanner.Tag) -> String {
        let position = source.position(of: tag.start)
        return "\(position.line), \(position.column)"
    }

    /// Lua of the template itself, its lines kept.
    private mutating func lines(_ text: String, from start: Int) {
        var start = start
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line(part.replacing("\r", with: ""), from: start)
            ownLines.insert(origins.count)
            start += part.unicodeScalars.count + 1
        }
    }

    private mutating func line(_ text: some StringProtocol, from start: Int?) {
        lua += text
        lua += "\n"
        origins.append(start.map(source.position) ?? origins.last ?? TemplatePosition(line: 1, column: 1))
    }

    private static func trimmed(_ text: Substring) -> String {
        let head = text.drop(while: \.isWhitespace)
        return String(head.prefix(head.count - head.reversed().prefix(while: \.isWhitespace).count))
    }
}
