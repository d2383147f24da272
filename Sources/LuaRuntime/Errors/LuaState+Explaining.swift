import CLua
import CLuaShim
import Wording

/// Lua's own errors made into failures for people.
extension LuaState {
    /// A runtime error of Lua: `script:3: attempt to …`.
    func translated(_ text: String, trace: [LuaTraceEntry]) -> LuaFailure {
        let located = locate(text)
        let place = located.place ?? trace.first?.place
        guard let found = LuaTranslations.translate(located.message) else {
            return failure(code: "lua", Bilingual(zh: located.message, en: located.message), at: place, trace: trace)
        }
        if found.code == "syntax", let place { return syntaxFailure(text, source: nil, place: place) }
        let name = Self.variable(in: located.message)
        let missing = missingNumber(found, name: name)
        var result = failure(
            code: found.code, missing?.sentence ?? found.sentence, at: place, marking: name, trace: trace)
        if let line = result.excerpt, line.marked == nil {
            result.excerpt = LuaExcerpt(text: line.text, marked: Self.mark(of: found, in: LineMarks(line.text)))
        }
        if let missing { result.details["missing"] = missing.name }
        if found.code == "undefined", let name { result.hint = nearGlobal(name) }
        return result
    }

    private func failure(
        code: String, _ message: Bilingual, at place: LuaPlace?, marking name: String? = nil, trace: [LuaTraceEntry]
    ) -> LuaFailure {
        var failure = LuaFailure(code: code, message: message)
        failure.place = place
        failure.trace = trace
        failure.excerpt = place.flatMap { excerpt(at: $0, marking: name) }
        return failure
    }

    /// What an error that names no variable is about: an argument of a function of Lua's, or an operation.
    private static func mark(of found: LuaTranslations.Found, in line: LineMarks) -> Range<Int>? {
        guard found.code == "argument", found.parts.count > 1, let position = Int(found.parts[0]) else {
            return line.operation(found.code)
        }
        let function = found.parts[1].split(whereSeparator: { $0 == "." || $0 == ":" }).last.map(String.init)
        return line.argument(position, ofCall: function ?? "")
    }

    /// The name in `(field 'total')`.
    private static func variable(in message: String) -> String? {
        guard message.hasSuffix("')"), let open = message.lastIndex(of: "(") else { return nil }
        let inner = message[open...].dropFirst().dropLast(2)
        let name = inner.firstIndex(of: "'").map { String(inner[inner.index(after: $0)...]) }
        // What Lua says where it knows no name.
        return name == "?" || name == "integer index" ? nil : name
    }

    /// Arithmetic on a cell without number: its whole name, and why it has none.
    private func missingNumber(
        _ found: LuaTranslations.Found, name: String?
    ) -> (name: String, sentence: Bilingual)? {
        guard ["arithmetic", "compare", "concatenate"].contains(found.code), found.parts.contains("nil"),
            let lack = missingCell ?? lastLack
        else { return nil }
        guard let name else { return (lack.name, ExplanationMessages.lastMissing(lack.name, lack.reason)) }
        let keys = [lack.name.split(separator: ".").last.map(String.init) ?? lack.name, lack.name] + lack.keys
        if keys.contains(name) { return (lack.name, ExplanationMessages.missingNumber(lack.name, lack.reason)) }
        // A variable may hold it; a field of another name does not.
        guard ["local", "upvalue", "global"].contains(where: found.parts.contains) else { return nil }
        return (lack.name, ExplanationMessages.lastMissing(lack.name, lack.reason, after: found.sentence))
    }

    /// The record's cell without a number that was read last.
    private var missingCell: LuaLack? {
        var owner: UnsafeMutableRawPointer?
        let cell = Int(nb_last_missing(runtime.pointer, &owner))
        guard cell >= 0, let owner else { return nil }
        let box = Unmanaged<AnyObjectBox>.fromOpaque(owner).takeUnretainedValue()
        guard let layout = box.record?.layout, layout.cells.indices.contains(cell) else { return nil }
        return LuaLack(
            layout.cells[cell], readAs: layout.lastNames(of: cell), reason: box.reasonWithoutNumber(cell: cell))
    }

    private func nearGlobal(_ name: String) -> Bilingual? {
        let near = Suggestions.nearest(to: name, in: completions(of: []).map(\.name))
        return near.isEmpty ? nil : ExplanationMessages.didYouMean(near)
    }

    // MARK: syntax

    /// A syntax error of Lua, explained from the source where the source is at hand.
    func syntaxFailure(_ text: String, source: String?, place known: LuaPlace? = nil) -> LuaFailure {
        let located = locate(text)
        let sentence = LuaTranslations.translate(located.message)?.sentence
        var failure = LuaFailure(
            code: "syntax", message: sentence ?? Bilingual(zh: located.message, en: located.message))
        failure.place = located.place ?? known
        failure.isUnfinished = Self.isUnfinished(located.message)
        guard let source, let place = failure.place else {
            failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: nil) }
            return failure
        }
        return explained(
            failure, source: source, place: place, near: Self.near(in: located.message),
            opener: Self.opener(in: located.message))
    }

    private func explained(
        _ failure: LuaFailure, source: String, place: LuaPlace, near: String?, opener: (word: String, line: Int)?
    ) -> LuaFailure {
        guard let foreign = ForeignCharacter.first(onLine: place.line, of: source) else {
            return failure.isUnfinished ? brokenOff(failure, at: place, opener: opener) : marked(failure, near: near)
        }
        var place = place
        place.column = foreign.column
        var explained = LuaFailure(
            code: "syntax", message: ExplanationMessages.foreign(foreign), hint: ExplanationMessages.fix(foreign))
        explained.place = place
        explained.excerpt = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)).map {
            LuaExcerpt(text: $0, marked: (foreign.column - 1)..<(foreign.column - 1 + foreign.text.count))
        }
        return explained
    }

    private func marked(_ failure: LuaFailure, near: String?) -> LuaFailure {
        var failure = failure
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: near) }
        return failure
    }

    /// A source that breaks off: the line of what is still open, else the last line that holds anything.
    private func brokenOff(
        _ failure: LuaFailure, at place: LuaPlace, opener: (word: String, line: Int)?
    ) -> LuaFailure {
        var failure = failure
        var line = opener?.line ?? place.line
        func text() -> String { chunks.line(line, shortName: ChunkSources.shortName(place.script)) ?? "" }
        while opener == nil, line > 1, LineMarks(text()).whole == nil { line -= 1 }
        let marks = LineMarks(text())
        failure.place = LuaPlace(script: place.script, line: line)
        failure.excerpt = LuaExcerpt(text: text(), marked: opener.flatMap { marks.opener($0.word) } ?? marks.end)
        return failure
    }

    /// What is open at the end of the source: `(to close 'if' at line 3)`, or on the last line.
    private static func opener(in message: String) -> (word: String, line: Int)? {
        guard let parts = Wildcards.match(message, "'*' expected (to close '*' at line *) near *") else {
            return nil
        }
        return Int(parts[2]).map { (parts[1], $0) }
    }

    /// Whether more lines could complete the chunk. A short string can't go on in the next line.
    private static func isUnfinished(_ message: String) -> Bool {
        let atEnd = message.hasSuffix("near <eof>") || message.hasSuffix("near '<eof>'")
        return atEnd && !message.hasPrefix("unfinished string")
    }

    /// The token in `near 'x'`.
    private static func near(in message: String) -> String? {
        guard message.hasSuffix("'"), let start = message.firstRange(of: "near '") else { return nil }
        return String(message[start.upperBound...].dropLast())
    }
}
