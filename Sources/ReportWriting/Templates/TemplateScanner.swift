/// Takes a template apart into text and tags.
struct TemplateScanner {
    enum Piece: Equatable {
        case text(String)
        case tag(Tag)
    }

    struct Tag: Equatable {
        let kind: Kind
        let content: String
        /// Index of the tag's first brace, and of its content.
        let start: Int
        let contentStart: Int
        /// Behind its last brace.
        let end: Int

        /// How many blocks are open behind a statement that were not before it; fewer than 0 where it closes some.
        var opens: Int {
            switch content.split(maxSplits: 1, whereSeparator: \.isWhitespace).first {
            case "block": return 1
            case "endblock": return -1
            default:
                let (closes, opens) = LuaBlocks.balance(of: content)
                return opens - closes
            }
        }
    }

    enum Kind: Equatable {
        case value, raw, statement, comment

        var opening: String { self == .statement ? "{%" : self == .comment ? "{#" : "{{" }
        var closing: String { self == .statement ? "%}" : self == .comment ? "#}" : "}}" }
    }

    private let source: TemplateSource
    private var index = 0
    private var trimsNext = false
    private var pieces: [Piece] = []

    static func pieces(of source: TemplateSource) throws(TemplateError) -> [Piece] {
        var scanner = TemplateScanner(source: source)
        var open = 0
        while scanner.index < source.scalars.count {
            let known = scanner.pieces.count
            try scanner.scan()
            for case .tag(let tag) in scanner.pieces[known...] where tag.kind == .statement {
                open += tag.opens
                guard open <= deepest else { throw TemplateError(.tooDeep(deepest), at: tag.start, in: source) }
            }
        }
        return scanner.pieces
    }

    /// Statements within each other. Lua compiles hardly more, and says then neither what nor where.
    static let deepest = 50

    private static let fullWidth = ["｛｛", "｛%", "｛％"]

    private init(source: TemplateSource) {
        self.source = source
    }

    private mutating func scan() throws(TemplateError) {
        let start = index
        while index < source.scalars.count, kind(at: index) == nil {
            if let braces = Self.fullWidth.first(where: { source.starts(with: $0, at: index) }) {
                throw TemplateError(.fullWidth(braces), at: index, in: source)
            }
            index += 1
        }
        let opened = kind(at: index)
        let trimsEnd = opened != nil && source.starts(with: "-", at: index + 2)
        addText(start..<index, trimsEnd: trimsEnd)
        guard let opened else { return }
        try addTag(opened, trims: trimsEnd)
    }

    private func kind(at index: Int) -> Kind? {
        [Kind.value, .statement, .comment].first { source.starts(with: $0.opening, at: index) }
    }

    private mutating func addText(_ range: Range<Int>, trimsEnd: Bool) {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        if trimsNext { while lower < upper, Self.isSpace(source.scalars[lower]) { lower += 1 } }
        if trimsEnd { while upper > lower, Self.isSpace(source.scalars[upper - 1]) { upper -= 1 } }
        trimsNext = false
        if lower < upper { pieces.append(.text(source.text(lower..<upper))) }
    }

    private mutating func addTag(_ opened: Kind, trims: Bool) throws(TemplateError) {
        let start = index
        var kind = opened
        var contentStart = start + (trims ? 3 : 2)
        if kind == .value, source.starts(with: "=", at: contentStart) {
            kind = .raw
            contentStart += 1
        }
        guard let close = closing(of: kind, from: contentStart) else {
            throw TemplateError(.unclosedTag(opened.opening, opened.closing), at: start, in: source)
        }
        trimsNext = close > contentStart && source.scalars[close - 1] == "-"
        let content = source.text(contentStart..<(trimsNext ? close - 1 : close))
        pieces.append(.tag(Tag(kind: kind, content: content, start: start, contentStart: contentStart, end: close + 2)))
        index = close + 2
    }

    /// Where the tag closes. Marks inside Lua's strings and long brackets don't close it.
    private func closing(of kind: Kind, from start: Int) -> Int? {
        var index = start
        while index < source.scalars.count {
            if source.starts(with: kind.closing, at: index) { return index }
            index = kind == .comment ? index + 1 : endOfLuaToken(at: index, closing: kind.closing)
        }
        return nil
    }

    /// A quoted string ends on its own line in Lua; a quote without its like there is a plain character.
    private func endOfLuaToken(at index: Int, closing: String) -> Int {
        let scalar = source.scalars[index]
        if source.starts(with: "--", at: index), !source.starts(with: closing, at: index + 1) {
            return endOfLuaComment(at: index, closing: closing)
        }
        if source.starts(with: "[[", at: index) { return end(of: "]]", from: index + 2) ?? index + 1 }
        guard scalar == "\"" || scalar == "'" else { return index + 1 }
        var end = index + 1
        while end < source.scalars.count, source.scalars[end] != "\n" {
            if source.scalars[end] == scalar { return end + 1 }
            end += source.scalars[end] == "\\" ? 2 : 1
        }
        return index + 1
    }

    private func endOfLuaComment(at index: Int, closing: String) -> Int {
        var end = index
        while end < source.scalars.count, source.scalars[end] != "\n", !source.starts(with: closing, at: end) {
            end += 1
        }
        return end
    }

    private func end(of mark: String, from index: Int) -> Int? {
        (index..<max(index, source.scalars.count)).first { source.starts(with: mark, at: $0) }.map { $0 + 2 }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}
