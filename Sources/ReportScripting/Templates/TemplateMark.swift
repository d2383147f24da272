import LuaRuntime

/// What an error in a tag of a template marks in its line.
struct TemplateMark {
    private let line: String
    private let characters: [Character]
    /// Where the tag begins, or the Lua within it.
    private let start: Int

    /// `column` counts from 1.
    init(line: String, column: Int) {
        self.line = line
        characters = Array(line)
        start = min(max(column - 1, 0), characters.count)
    }

    /// A part of the Lua that begins here; where none is known, all of it.
    func within(_ part: Range<Int>?) -> LuaExcerpt {
        guard let part else { return expression }
        return marking(start + part.lowerBound..<start + part.upperBound)
    }

    /// What stands in the tag, without its braces and spaces.
    var expression: LuaExcerpt {
        let end = endOfTag
        let first = characters[start..<end].firstIndex { !" {%-=".contains($0) } ?? start
        let last = characters[first..<end].lastIndex { !" -".contains($0) }.map { $0 + 1 } ?? first + 1
        return marking(first..<last)
    }

    /// The braces that end the tag.
    var end: LuaExcerpt { marking(endOfTag..<endOfTag + 2) }

    private var endOfTag: Int {
        let places = start..<max(start, characters.count - 1)
        return places.first { ["}", "%"].contains(characters[$0]) && characters[$0 + 1] == "}" } ?? characters.count
    }

    private func marking(_ range: Range<Int>) -> LuaExcerpt {
        let inside = range.clamped(to: 0..<characters.count)
        return LuaExcerpt(text: line, marked: inside.isEmpty ? nil : inside)
    }
}
