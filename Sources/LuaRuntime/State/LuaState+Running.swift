import CLua
import CLuaShim
import Wording

extension LuaState {
    /// Compiles and runs a script. `name` is how errors call it; `arguments` are its `...`.
    @discardableResult
    public func run(_ source: String, name: String, arguments: [LuaValue] = []) throws(LuaFailure) -> [LuaValue] {
        try entering { () throws(LuaFailure) in
            try pushChunk(source, name: name)
            for argument in arguments { try push(argument) }
            return try callPushed(arguments: arguments.count)
        }
    }

    /// Compiles a script without running it.
    public func load(_ source: String, name: String) throws(LuaFailure) -> LuaFunction {
        try entering { () throws(LuaFailure) in
            try pushChunk(source, name: name)
            return LuaFunction(reference: try reference(to: -1))
        }
    }

    /// Calls a function, from outside or from within a declared one.
    @discardableResult
    public func call(_ function: LuaFunction, _ arguments: [LuaValue] = []) throws(LuaFailure) -> [LuaValue] {
        try entering { () throws(LuaFailure) in
            try pushReference(function.reference)
            for argument in arguments { try push(argument) }
            return try callPushed(arguments: arguments.count)
        }
    }

    /// How many parameters a function of a script names; any number of further ones in `...` are not among them.
    public func parameterCount(of function: LuaFunction) throws(LuaFailure) -> Int {
        try entering { () throws(LuaFailure) in
            try pushReference(function.reference)
            var record = lua_Debug()
            lua_getinfo(stack, ">u", &record)
            return Int(record.nparams)
        }
    }

    /// `tostring` of a value, as `print` would show it.
    public func describe(_ value: LuaValue) throws(LuaFailure) -> String {
        if case .string(let text) = value { return text }
        return try entering { () throws(LuaFailure) in
            try push(value)
            try check(nb_to_string(stack, -1))
            return try longString(at: -1)
        }
    }

    /// Calls the function below its arguments and takes its results.
    func callPushed(arguments: Int) throws(LuaFailure) -> [LuaValue] {
        let base = lua_gettop(stack) - Int32(arguments) - 1
        lastTrace = []
        try check(nb_call(stack, Int32(arguments), LUA_MULTRET))
        if let stop = LuaStop(reason: nb_abort_reason(runtime.pointer)) { throw failure(for: stop) }
        var results: [LuaValue] = []
        let top = lua_gettop(stack)
        guard top > base else { return [] }
        for index in (base + 1)...top { results.append(try value(at: index)) }
        return results
    }

    /// Remembers a source that a script loads itself under a name, so that errors quote it.
    public func note(source: String, name: String) { chunks.add(name: name, source: source) }

    /// Pushes a compiled chunk, or throws its syntax error, explained.
    func pushChunk(_ source: String, name: String) throws(LuaFailure) {
        try compile(source, text: source, name: name)
    }

    /// As `pushChunk`, for a `text` changed from what the user wrote: errors quote the `source`.
    func compile(_ source: String, text: String, name: String) throws(LuaFailure) {
        guard source.utf8.count <= limits.chunk else {
            throw LuaMessages.chunkTooLarge(source.utf8.count, limit: limits.chunk)
        }
        if source.utf8.first == 0x1b { throw LuaMessages.bytecode(name) }
        chunks.add(name: name, source: source)
        let status = loadText(text.withoutShebang, name: name)
        guard status != LUA_OK, status != LUA_ERRMEM, lua_type(stack, -1) == LUA_TSTRING else {
            return try check(status)
        }
        let message = repairedString(at: -1)
        guard status == LUA_ERRSYNTAX || message == Self.overflow else { return try check(status) }
        nb_pop(stack, 1)
        if message == Self.overflow { throw nestedTooDeeply(source, text: text, name: name) }
        throw syntaxFailure(message, source: source)
    }

    /// Lua's words where a source is nested more deeply than its compiler goes.
    private static let overflow = "C stack overflow"

    /// Lua names no line there: it is the first up to which the source does not compile for that reason.
    private func nestedTooDeeply(_ source: String, text: String, name: String) -> LuaFailure {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        var (fits, fails) = (0, lines.count)
        while fails - fits > 1 {
            let middle = (fits + fails) / 2
            let part = lines.prefix(middle).joined(separator: "\n")
            if complaint(about: part.utf8) == Self.overflow { fails = middle } else { fits = middle }
        }
        var failure =
            LuaTranslations.translate(Self.overflow).map { LuaFailure(code: $0.code, message: $0.sentence) }
            ?? LuaMessages.tooDeep
        let place = LuaPlace(script: name, line: fails)
        (failure.place, failure.excerpt) = (place, excerpt(at: place, marking: nil))
        return failure
    }

    private func loadText(_ text: String, name: String) -> Int32 {
        var text = text
        return text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { nb_load_text(stack, $0.baseAddress, $0.count, "=" + name) }
        }
    }

    /// What the compiler says to a source. It is neither run, nor kept for excerpts, nor is an error explained.
    public func verdict(on source: String) -> LuaVerdict {
        guard source.utf8.count <= limits.chunk, source.utf8.first != 0x1b else { return .wrong(line: 1) }
        let message = try? entering { () throws(LuaFailure) in .some(complaint(about: source.utf8)) }
        guard let message else { return .wrong(line: 1) }
        guard let message else { return .whole }
        let located = locate(message)
        return Self.isUnfinished(located.message) ? .breaksOff : .wrong(line: located.place?.line ?? .max)
    }

    /// Lua's own words on a chunk that it can't compile; nil for one that it can.
    func complaint(about text: some Sequence<UInt8>) -> String? {
        let status = loadText(String(decoding: Array(text), as: UTF8.self).withoutShebang, name: "")
        defer { nb_pop(stack, 1) }
        guard status != LUA_OK else { return nil }
        return lua_type(stack, -1) == LUA_TSTRING ? repairedString(at: -1) : ""
    }
}

/// What the compiler says to a source.
public enum LuaVerdict: Sendable, Hashable {
    /// It compiles.
    case whole
    /// It ends where more must follow.
    case breaksOff
    /// On this line, the last one where none is known, stands what nothing that follows can mend.
    case wrong(line: Int)
}

extension String {
    /// A first line that begins with `#` is for the shell: as a comment it keeps its line.
    var withoutShebang: String { hasPrefix("#") ? "--" + self : self }
}
