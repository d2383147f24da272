/// The pieces that a comparison of sentences looks at: a number as a whole, else single characters.
enum TextToken {
    static func tokens(of text: String) -> [Substring] {
        var tokens: [Substring] = []
        var index = text.startIndex
        while index < text.endIndex {
            let end = endOfNumber(in: text, from: index) ?? text.index(after: index)
            tokens.append(text[index..<end])
            index = end
        }
        return tokens
    }

    /// The numbers of a text in order, and the text with each replaced by a mark.
    static func skeleton(of text: String) -> (words: String, numbers: [String]) {
        var (words, numbers) = ("", [String]())
        for token in tokens(of: text) {
            if let first = token.first, isDigit(first) {
                numbers.append(String(token))
                words.append("\u{1}")
            } else {
                words.append(contentsOf: token)
            }
        }
        return (words, numbers)
    }

    /// The index behind a number that starts at `start`: digits, with a point or a comma between digits.
    private static func endOfNumber(in text: String, from start: String.Index) -> String.Index? {
        guard isDigit(text[start]) else { return nil }
        var end = start
        while end < text.endIndex {
            let next = text.index(after: end)
            let joins = ".,".contains(text[end]) && next < text.endIndex && isDigit(text[next])
            guard isDigit(text[end]) || joins else { break }
            end = next
        }
        return end
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || ("０"..."９").contains(character)
    }
}
