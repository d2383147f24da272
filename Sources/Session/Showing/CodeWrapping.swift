import Terminal

/// Lines of Lua for a narrow screen, broken where the code still reads: behind a space, a comma or a bracket, as few
/// brackets deep as can be, and never within quotes unless these alone are wider than the screen.
enum CodeWrapping {
    /// What is never parted where another break will do.
    private struct Piece {
        var text = ""
        /// The brackets that are open behind it.
        var depth = 0
    }

    static func lines(_ code: String, width: Int) -> [String] {
        var lines: [String] = []
        var rest = pieces(code)[...]
        while !rest.isEmpty {
            let count = firstLine(rest, width)
            lines.append(text(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return lines.flatMap { $0.displayWidth > width ? $0.wrapped(toWidth: width) : [$0] }
    }

    /// How many pieces the first line has.
    private static func firstLine(_ pieces: ArraySlice<Piece>, _ width: Int) -> Int {
        if text(pieces).displayWidth <= width { return pieces.count }
        let fitting = (1..<pieces.count).prefix { text(pieces.prefix($0)).displayWidth <= width }
        // A break near the margin would leave little but a name.
        let good = fitting.filter { text(pieces.prefix($0)).displayWidth * 4 >= width }
        func depth(_ count: Int) -> Int { pieces[pieces.startIndex + count - 1].depth }
        let least = good.map(depth).min()
        return good.last { depth($0) == least } ?? fitting.last ?? 1
    }

    private static func text(_ pieces: ArraySlice<Piece>) -> String {
        var text = pieces.map(\.text).joined()[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private static func pieces(_ code: String) -> [Piece] {
        var pieces = [Piece()]
        var quote: Character?
        for character in code {
            pieces[pieces.count - 1].text.append(character)
            if let open = quote {
                if character == open { quote = nil }
            } else if "\"'".contains(character) {
                quote = character
            } else {
                let change = "({[".contains(character) ? 1 : ")}]".contains(character) ? -1 : 0
                pieces[pieces.count - 1].depth += change
                if " ({".contains(character) { pieces.append(Piece(depth: pieces[pieces.count - 1].depth)) }
            }
        }
        return pieces
    }
}
