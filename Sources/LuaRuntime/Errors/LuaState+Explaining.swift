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
        if found.code == "syntax", let place {
            let chunk = chunks.chunk(shortName: ChunkSources.shortName(place.script))
            return syntaxFailure(text, source: chunk?.lines.joined(separator: "\n"), place: place)
        }
        var name = Self.variable(in: located.message)
        let text = place.flatMap { textInstead(found, at: $0) }
        name = name ?? text?.name
        let missing =
            text.map { lack in
                (lack.name, ExplanationMessages.missingNumber(lack.name, lack.reason, in: found.code), lack.hint)
            } ?? missingNumber(found, name: name)
        let beyond = place.flatMap { self.beyond(found, name: name, at: $0) }
        var result = failure(
            code: found.code, missing?.sentence ?? beyond ?? found.sentence, at: place, marking: name, trace: trace)
        if let line = result.excerpt, line.marked == nil {
            let marks = LineMarks(line.text)
            let position = beyond == nil ? nil : lastBeyond.flatMap { marks.index($0.position) }
            result.excerpt = LuaExcerpt(text: line.text, marked: position ?? Self.mark(of: found, in: marks))
        }
        if text == nil, let missing { result.details["missing"] = missing.name }
        let hint = beyond == nil ? hint(found, name: name, line: result.excerpt?.text ?? "", at: place) : nil
        result.hint = missing?.hint ?? hint
        return result
    }

    /// A field of what a list does not have, where the line asks for that position.
    private func beyond(_ found: LuaTranslations.Found, name: String?, at place: LuaPlace) -> Bilingual? {
        guard found.code == "index", name == nil, found.parts.contains("nil"), let beyond = lastBeyond,
            let line = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)),
            LineMarks(line).hasIndex(beyond.position)
        else { return nil }
        return ExplanationMessages.beyond(beyond)
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

    /// Arithmetic on a text that an object gave for a name of that line.
    private func textInstead(_ found: LuaTranslations.Found, at place: LuaPlace) -> LuaLack? {
        guard found.code == "arithmetic", found.parts.contains("string"), let lastText,
            let line = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)),
            LuaLexer.range(ofName: lastText.member.name, in: line) != nil
        else { return nil }
        return lastText.box?.lack(lastText.member)
    }

    /// Arithmetic on a cell without number: its whole name, and why it has none.
    private func missingNumber(
        _ found: LuaTranslations.Found, name: String?
    ) -> (name: String, sentence: Bilingual, hint: Bilingual?)? {
        let isFormat = found.code == "argument" && found.parts.dropFirst().first?.hasSuffix("format") == true
        guard isFormat || ["arithmetic", "compare", "concatenate"].contains(found.code), found.parts.contains("nil"),
            let lack = missingCell ?? lastLack
        else { return nil }
        let hint = lack.hint ?? ExplanationMessages.instead(in: found.code)
        guard let name else {
            return (lack.name, ExplanationMessages.lastMissing(lack.name, lack.reason, after: found.sentence), hint)
        }
        let keys = [lack.name.split(separator: ".").last.map(String.init) ?? lack.name, lack.name] + lack.keys
        if keys.contains(name) {
            return (lack.name, ExplanationMessages.missingNumber(lack.name, lack.reason, in: found.code), hint)
        }
        // A variable may hold it; a field of another name does not.
        guard ["local", "upvalue", "global"].contains(where: found.parts.contains) else { return nil }
        return (lack.name, ExplanationMessages.lastMissing(lack.name, lack.reason, after: found.sentence), hint)
    }

    /// What had no number when the last evaluation read it last: its name, and why.
    public var lastMissing: (name: String, reason: Bilingual)? {
        (missingCell ?? lastLack).flatMap { lack in lack.reason.map { (lack.name, $0) } }
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

    /// A failure over a nil, with what was read last and had no number: likely it came from there.
    public func naming(lackBehind value: LuaValue, in failure: LuaFailure) -> LuaFailure {
        guard value.isNil, let lack = missingCell ?? lastLack else { return failure }
        return failure.saying(ExplanationMessages.lastMissing(lack.name, lack.reason, after: failure.message))
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
        failure.unclosed = Self.opener(in: located.message)
        guard let source, let place = failure.place else {
            failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: nil) }
            return failure
        }
        return explained(failure, source: source, place: place, near: Self.near(in: located.message))
    }

    private func explained(
        _ failure: LuaFailure, source: String, place: LuaPlace, near: String?
    ) -> LuaFailure {
        let foreign = ForeignCharacter.first(onLine: place.line, of: source)
        if foreign != nil, let comment = ForeignHabit.comment(onLine: place.line, of: source) {
            return showing(comment, failure, at: place, source: source)
        }
        guard let foreign else {
            if failure.isUnfinished { return brokenOff(failure, at: place, source: source) }
            if let habit = habitual(failure, source: source, place: place, near: near) { return habit }
            var failure = marked(failure, near: near, in: source)
            if failure.message.en.hasPrefix("malformed number") { failure.hint = HabitMessages.malformedNumber }
            if failure.message.en == "the string has no closing quote" { failure.hint = typedQuote(in: failure) }
            return failure
        }
        var place = place
        place.column = foreign.column
        var explained = LuaFailure(
            code: "syntax", message: ExplanationMessages.foreign(foreign),
            hint: ForeignHabit.blockWord(onLine: place.line, of: source).map(HabitMessages.opensBlock)
                ?? ExplanationMessages.fix(foreign))
        explained.place = place
        let line = chunks.line(place.line, shortName: ChunkSources.shortName(place.script))
        if let line, Array(line).prefix(foreign.column - 1).last.map({ $0 == "." || $0 == ":" }) == true {
            explained.hint = ExplanationMessages.fix(foreign, member: memberWords[foreign.text])
        }
        explained.excerpt = line.map {
            LuaExcerpt(text: $0, marked: (foreign.column - 1)..<(foreign.column - 1 + foreign.text.count))
        }
        return explained
    }

    /// A quote of an input method where Lua's own should end a string.
    private func typedQuote(in failure: LuaFailure) -> Bilingual? {
        failure.excerpt?.text.last { "“”‘’＂＇".contains($0) }.map(HabitMessages.closingQuote)
    }

    /// What another language writes there, with Lua's way; nil where the line shows no such habit.
    private func habitual(_ failure: LuaFailure, source: String, place: LuaPlace, near: String?) -> LuaFailure? {
        for line in [place.line, lineBefore(place)].compactMap(\.self) {
            // The line before is at fault only where Lua stumbled over the first word of the next.
            if line < place.line, !beginsLine(place, with: near) { break }
            guard let habit = ForeignHabit.first(onLine: line, of: source, near: near) else { continue }
            return showing(habit, failure, at: LuaPlace(script: place.script, line: line), source: source)
        }
        return missingWord(failure, source: source, place: place, near: near)
    }

    /// The line before that says anything.
    private func lineBefore(_ place: LuaPlace) -> Int? {
        let script = ChunkSources.shortName(place.script)
        return (0..<max(place.line, 1)).last { line in
            line > 0 && chunks.line(line, shortName: script).flatMap { LineMarks($0).whole } != nil
        }
    }

    private func showing(
        _ habit: ForeignHabit, _ failure: LuaFailure, at place: LuaPlace, source: String
    ) -> LuaFailure {
        var (failure, place) = (failure, place)
        failure.hint = HabitMessages.hint(habit)
        let bytes = Array(source.utf8)
        let start = bytes[..<habit.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: bytes[start..<habit.range.lowerBound], as: UTF8.self).count
        place.column = column + 1
        failure.place = place
        failure.excerpt = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)).map {
            LuaExcerpt(text: $0, marked: column..<(column + habit.text.count))
        }
        return failure
    }

    /// What compiles, and does nothing of what was meant.
    func ineffective(_ habit: ForeignHabit, _ source: String, name: String) -> LuaFailure {
        chunks.add(name: name, source: source)
        return showing(
            habit, LuaFailure(code: "syntax", message: HabitMessages.nothingSubtracted),
            at: LuaPlace(script: name, line: 1), source: source)
    }

    private func beginsLine(_ place: LuaPlace, with near: String?) -> Bool {
        guard let near, let text = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)) else {
            return false
        }
        return text.drop(while: \.isWhitespace).hasPrefix(near)
    }

    /// `'then' expected near …`, or an `end` that closes nothing.
    private func missingWord(
        _ failure: LuaFailure, source: String, place: LuaPlace, near: String?
    ) -> LuaFailure? {
        let word = ["then", "do"].first { failure.message.en.hasPrefix("\($0) expected before") }
        if word != nil, let found = ForeignHabit.brace(in: source, before: place.line) {
            return showing(found.habit, failure, at: LuaPlace(script: place.script, line: found.line), source: source)
        }
        let isEnd = near == "end" && failure.message.en.hasSuffix("is not expected here")
        let other = isEnd ? HabitMessages.oneEndTooMany : nil
        if isLoneValue(failure), beginsLine(place, with: near), let before = lineBefore(place) {
            return lone(failure, at: LuaPlace(script: place.script, line: before))
        }
        let isLone = isLoneValue(failure) && Self.operators.contains(near ?? "") || beginsWithValue(place, near)
        guard let hint = word.flatMap(HabitMessages.missing) ?? other ?? (isLone ? HabitMessages.loneValue : nil)
        else { return nil }
        var failure = marked(failure, near: near, in: source)
        failure.excerpt = failure.excerpt.map {
            LuaExcerpt(
                text: $0.text, marked: $0.marked ?? near.flatMap { LineMarks(failure.excerpt?.text ?? "").opener($0) })
        }
        failure.hint = hint
        return failure
    }

    private func isLoneValue(_ failure: LuaFailure) -> Bool {
        failure.message.en.hasSuffix("(a value alone is no statement)")
    }

    /// What goes on a value, and begins no condition.
    private static let operators: Set<String> = ["+", "-", "*", "/", "//", "%", "^", "..", "and", "or"]

    /// A value alone on its line, above the word that Lua stumbled over.
    private func lone(_ failure: LuaFailure, at place: LuaPlace) -> LuaFailure {
        var failure = failure
        failure.place = place
        failure.excerpt = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)).map {
            LuaExcerpt(text: $0, marked: LineMarks($0).whole)
        }
        failure.hint = HabitMessages.loneValue
        return failure
    }

    /// `1 + 1`, or a text alone on its line.
    private func beginsWithValue(_ place: LuaPlace, _ near: String?) -> Bool {
        near?.first.map { $0.isNumber || "\"'".contains($0) } == true && beginsLine(place, with: near)
    }

    /// `near` is what Lua stumbled over: of several on the line, the first that a chunk which ends with it stumbles over.
    private func marked(_ failure: LuaFailure, near: String?, in source: String) -> LuaFailure {
        var failure = failure
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: near) }
        guard let near, let line = failure.place?.line, let text = failure.excerpt?.text else { return failure }
        let bytes = Array(source.utf8)
        let found = LuaLexer.tokens(of: bytes).filter { $0.line == line && bytes[$0.range].elementsEqual(near.utf8) }
        guard (1...20).contains(found.count) else { return failure }
        let culprit =
            found.count == 1
            ? found[0]
            : found.first { !Self.isUnfinished(complaint(about: bytes[..<$0.range.upperBound]) ?? "near <eof>") }
        let start = bytes[..<found[0].range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard let range = culprit?.range else { return failure }
        let inLine = (range.lowerBound - start)..<(range.upperBound - start)
        failure.excerpt = LuaExcerpt(
            text: text, marked: LuaLexer.characters(of: inLine, in: Array(bytes[start...])))
        return failure
    }

    /// A source that breaks off: the line of what is still open, else the last line that holds anything.
    private func brokenOff(
        _ failure: LuaFailure, at place: LuaPlace, source: String
    ) -> LuaFailure {
        var failure = failure
        let opener = failure.unclosed
        if let opener {
            if opener.word == "if", let found = ForeignHabit.elseIf(in: source, after: opener.line) {
                return showing(
                    found.habit, failure, at: LuaPlace(script: place.script, line: found.line), source: source)
            }
            failure.hint = HabitMessages.unclosed(opener.word)
        } else if let habit = ForeignHabit.decrement(onLine: place.line, of: source) {
            // More lines may follow, but where the comment is empty they hardly will.
            failure.isUnfinished = ForeignHabit.first(onLine: place.line, of: source, near: nil) != habit
            return showing(habit, failure, at: place, source: source)
        } else if let found = ForeignHabit.elseIf(in: source, after: place.line) {
            return showing(found.habit, failure, at: place, source: source)
        } else if isLoneValue(failure) {
            failure.hint = HabitMessages.loneValue
        } else {
            let missing = ["then", "do"].first { failure.message.en.hasSuffix(": \($0) is missing") }
            failure.hint = missing.flatMap(HabitMessages.missing)
        }
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
    static func isUnfinished(_ message: String) -> Bool {
        let atEnd = message.hasSuffix("near <eof>") || message.hasSuffix("near '<eof>'")
        return atEnd && !message.hasPrefix("unfinished string")
    }

    /// The token in `near 'x'`.
    private static func near(in message: String) -> String? {
        guard message.hasSuffix("'"), let start = message.firstRange(of: "near '") else { return nil }
        return String(message[start.upperBound...].dropLast())
    }
}
