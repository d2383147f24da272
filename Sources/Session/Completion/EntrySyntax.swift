import LuaRuntime

/// Reads an entry as Lua's grammar has it (manual §9), to tell where it can't become right any more, however it goes on.
///
/// As at the prompt, the last statement may be an expression that begins its line, or stands behind a semicolon. What
/// breaks off is right.
struct EntrySyntax {
    enum Halt: Error {
        /// The tokens are used up.
        case end
        /// The token at `position` can't stand there.
        case wrong
    }

    /// What an expression without operators is, where statements tell them apart.
    enum Kind { case variable, call, other }

    /// Lua itself goes no deeper.
    static let deepest = 150

    private let bytes: [UInt8]
    let tokens: [LuaToken]
    let marks: [Mark]
    var position = 0
    var depth = 0
    /// The furthest token that an expression at the end of the entry stumbled over.
    private var furthest = -1

    private init(_ bytes: [UInt8], _ tokens: [LuaToken]) {
        self.bytes = bytes
        self.tokens = tokens
        marks = tokens.map { $0.kind == .keyword || $0.kind == .symbol ? Mark(bytes[$0.range]) : "" }
    }

    /// The first token that no Lua has at its place.
    static func slip(in bytes: [UInt8], _ tokens: [LuaToken]) -> LuaToken? {
        let tokens = tokens.filter { $0.kind != .comment }
        var reader = EntrySyntax(bytes, tokens)
        do throws(Halt) {
            try reader.entry()
            return nil
        } catch .end {
            return nil
        } catch {
            return tokens[max(reader.position, reader.furthest)]
        }
    }

    // MARK: tokens

    func kind() throws(Halt) -> LuaToken.Kind {
        guard position < tokens.count else { throw .end }
        return tokens[position].kind
    }

    /// The keyword or symbol that comes next, "" for other tokens.
    func mark() throws(Halt) -> Mark {
        guard position < marks.count else { throw .end }
        return marks[position]
    }

    func isAt(_ mark: Mark) throws(Halt) -> Bool { try self.mark() == mark }

    func isAt(_ marks: Set<Mark>) throws(Halt) -> Bool {
        let mark = try mark()
        return mark != "" && marks.contains(mark)
    }

    /// Takes the next token if it is this one.
    mutating func take(_ mark: Mark) throws(Halt) -> Bool {
        guard try self.mark() == mark else { return false }
        position += 1
        return true
    }

    mutating func expect(_ mark: Mark) throws(Halt) {
        guard try take(mark) else { throw .wrong }
    }

    mutating func name() throws(Halt) {
        guard try kind() == .name else { throw .wrong }
        position += 1
    }

    mutating func deeper(_ work: (inout EntrySyntax) throws(Halt) -> Void) throws(Halt) {
        depth += 1
        // What is nested deeper is not looked at.
        guard depth < Self.deepest else { throw .end }
        try work(&self)
        depth -= 1
    }

    // MARK: the entry

    mutating func entry() throws(Halt) {
        while position < tokens.count {
            if mayBeLast { try tryLast() }
            try isAt("return") ? returning() : statement()
        }
    }

    /// Whether an expression here would be the entry's value.
    private var mayBeLast: Bool {
        guard position > 0 else { return true }
        let gap = bytes[tokens[position - 1].range.upperBound..<tokens[position].range.lowerBound]
        return gap.contains(UInt8(ascii: "\n")) || marks[position - 1] == ";"
    }

    /// Ends where the rest of the entry may be an expression.
    mutating func tryLast() throws(Halt) {
        var reader = self
        do throws(Halt) {
            try reader.values()
        } catch .end {
            throw .end
        } catch {
            furthest = max(furthest, reader.position)
        }
    }

    /// Values up to the end of the entry.
    mutating func values() throws(Halt) {
        try expressions()
        _ = try take(";")
        if position < tokens.count { throw .wrong }
        throw .end
    }

    mutating func returning() throws(Halt) {
        try expect("return")
        if try !isAt(Self.blockEnds), try !isAt(";") { try expressions() }
        _ = try take(";")
        guard depth > 0 || position == tokens.count, try isAt(Self.blockEnds) else { throw .wrong }
    }
}

/// A keyword or symbol, of eight bytes at most, in a number.
struct Mark: Hashable, ExpressibleByStringLiteral {
    private let code: UInt64

    init(_ bytes: ArraySlice<UInt8>) { code = bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    init(stringLiteral text: StaticString) {
        code = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            .reduce(0) { $0 << 8 | UInt64($1) }
    }
}
