extension EditBuffer {
    /// Letters and digits are one kind of word, Chinese characters another.
    private enum WordKind {
        case none, narrow, wide

        init(_ character: Character) {
            guard character.isLetter || character.isNumber || character == "_" else {
                self = .none
                return
            }
            self = character.displayWidth == 2 ? .wide : .narrow
        }
    }

    /// The beginning of the word before the cursor.
    var wordStart: Int {
        var position = text[..<index(cursor)].endIndex
        func skip(while kind: (WordKind) -> Bool) {
            while position > text.startIndex, kind(WordKind(text[text.index(before: position)])) {
                position = text.index(before: position)
            }
        }
        skip { $0 == .none }
        guard position > text.startIndex else { return 0 }
        let kind = WordKind(text[text.index(before: position)])
        skip { $0 == kind }
        return text.utf8.distance(from: text.startIndex, to: position)
    }

    /// The end of the word after the cursor.
    var wordEnd: Int {
        var rest = substring(cursor..<text.utf8.count).drop { WordKind($0) == .none }
        if let first = rest.first {
            let kind = WordKind(first)
            rest = rest.drop { WordKind($0) == kind }
        }
        return text.utf8.count - rest.utf8.count
    }

    /// The columns between the beginning of the line and the cursor.
    var column: Int { substring(line(at: cursor).lowerBound..<cursor).displayWidth }

    var isOnFirstLine: Bool { line(at: cursor).lowerBound == 0 }
    var isOnLastLine: Bool { line(at: cursor).upperBound == text.utf8.count }

    /// Moves to the line before, as near to `column` as its characters allow. False on the first line.
    mutating func moveUp(toColumn column: Int) -> Bool {
        let start = line(at: cursor).lowerBound
        guard start > 0 else { return false }
        moveCursor(to: offset(ofColumn: column, in: line(at: start - 1)))
        return true
    }

    /// Moves to the line after. False on the last line.
    mutating func moveDown(toColumn column: Int) -> Bool {
        let end = line(at: cursor).upperBound
        guard end < text.utf8.count else { return false }
        moveCursor(to: offset(ofColumn: column, in: line(at: end + 1)))
        return true
    }

    private func offset(ofColumn column: Int, in line: Range<Int>) -> Int {
        var width = 0
        var position = line.lowerBound
        for character in substring(line) {
            width += character.displayWidth
            if width > column { break }
            position += character.utf8.count
        }
        return position
    }
}
