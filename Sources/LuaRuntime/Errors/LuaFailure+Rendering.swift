import Wording

extension LuaFailure {
    /// One sentence with script and line: `报表.lua:3: 没有变量 x`.
    public func sentence(in language: Language) -> String {
        let message = message[language].withoutControls
        guard let place else { return message }
        return "\(place.script):\(place.line): \(message)"
    }

    /// The sentence, the line with a caret, the fix, and the functions that were running.
    public func rendered(in language: Language) -> String {
        var lines = [sentence(in: language)] + elaboration(in: language)
        if trace.count > 1 {
            lines.append(LuaMessages.traceTitle[language])
            lines += trace.prefix(Self.shownTrace).map { "  " + $0.rendered(in: language) }
            if trace.count > Self.shownTrace {
                lines.append("  " + LuaMessages.moreTrace(trace.count - Self.shownTrace)[language])
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The line with a caret, and the fix.
    func elaboration(in language: Language) -> [String] {
        var lines: [String] = []
        if let place, let excerpt { lines += excerpt.readable.rendered(line: place.line) }
        if let hint { lines.append(LuaMessages.hint(hint)[language]) }
        return lines
    }

    /// More would hide the sentence.
    private static let shownTrace = 10
}

extension LuaTraceEntry {
    func rendered(in language: Language) -> String {
        let place = "\(place.script):\(place.line)"
        guard let function else { return place }
        return LuaMessages.traceEntry(place: place, function: function)[language]
    }
}

extension LuaExcerpt {
    /// Nobody reads more of a line.
    private static let longest = 200

    /// The line, or of a long one the part around the mark.
    var readable: LuaExcerpt {
        let characters = Array(text)
        guard characters.count > Self.longest else { return self }
        let mark = min(marked?.lowerBound ?? 0, characters.count)
        let start = max(0, min(mark - Self.longest / 2, characters.count - Self.longest))
        let end = start + Self.longest
        let (before, behind) = (start > 0 ? "…" : "", end < characters.count ? "…" : "")
        let shift = before.count - start
        return LuaExcerpt(
            text: before + String(characters[start..<end]) + behind,
            marked: marked.map { (mark + shift)..<(max(mark, min($0.upperBound, end)) + shift) })
    }

    /// The line with its number, and a line of carets below.
    func rendered(line: Int) -> [String] {
        let number = "  \(line) | "
        let shown = number + text.withoutControls
        guard let marked else { return [shown] }
        let gutter = String(repeating: " ", count: number.count - 2) + "| "
        let characters = Array(text)
        let before = characters[..<min(marked.lowerBound, characters.count)]
        let wide = characters[before.count..<min(max(marked.upperBound, before.count), characters.count)]
        let carets = wide.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
        return [shown, gutter + String(before.map(\.blank)) + String(repeating: "^", count: max(carets, 1))]
    }
}

extension Character {
    /// Whether a terminal gives it two columns, as far as a caret needs it.
    fileprivate var isWide: Bool {
        guard let scalar = unicodeScalars.first?.value else { return false }
        return (0x1100...0x115f).contains(scalar) || (0x2e80...0xa4cf).contains(scalar)
            || (0xac00...0xd7a3).contains(scalar) || (0xf900...0xfaff).contains(scalar)
            || (0xfe30...0xfe6f).contains(scalar) || (0xff00...0xff60).contains(scalar)
            || (0xffe0...0xffe6).contains(scalar) || (0x1f300...0x1faff).contains(scalar)
            || (0x20000...0x3fffd).contains(scalar)
    }

    /// A blank of the same width, so that carets stand right in any font and for tabs too.
    fileprivate var blank: Character {
        if self == "\t" { return "\t" }
        return isWide ? "\u{3000}" : " "
    }
}
