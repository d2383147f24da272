/// The heading of the next section in the line of a table's last number, as glued cells and paragraphs leave it.
extension Lexer {
    /// The section whose heading's words follow some digits in their line without a mark.
    func heading(behind run: Range<Int>) -> Int? {
        let next = run.upperBound
        guard next < limit, ribbon.samePiece(next - 1, next), vocabulary.mayStart(with: ribbon.scalars[next]) else {
            return nil
        }
        return vocabulary.longestMatch(ribbon, at: next, before: limit)?.section
    }

    /// Takes digits that the words of a heading follow without a mark, the last of which may be its number.
    mutating func takeBareHeadingNumber(behind run: Range<Int>) -> Bool {
        guard let section = heading(behind: run) else { return false }
        switch headings.number(endingAt: run.upperBound, of: section) {
        case .none: return false
        case .doubtful: emit(.value, to: run.upperBound, isProse: true)
        case .certain:
            if run.count > 1 { emit(.value, to: run.upperBound - 1) }
            position = run.upperBound
        }
        return true
    }

    /// Whether a full stop parts digits from words in their line: whose number they are, or end in, is not said.
    func marksWords(_ mark: Int) -> Bool {
        mark + 1 < limit && ribbon.samePiece(mark, mark + 1) && Characters.isWord(ribbon.scalars[mark + 1])
    }

    /// Whether a pipe of a line that is no row stands there: it parts what are cells.
    func isPipe(_ index: Int) -> Bool { index >= 0 && index < limit && ribbon.scalars[index] == "|" }

    /// 第五部分, with which a heading begins.
    func beginsPart(_ index: Int) -> Bool {
        guard ribbon.scalars[index] == "第" else { return false }
        return HeadingNumber(ribbon, in: index..<min(limit, index + Self.longestPart)) != nil
    }

    private static let longestPart = 6
}

extension Vocabulary.Match {
    /// The section that it is the heading of.
    var section: Int? {
        isPrefix ? nil : terms.first { $0.kind == .section }.map { Int($0.section) }
    }
}

/// Whether the headings of a text have figures without a mark in front: `3 收到和处理政府信息公开申请情况`.
struct HeadingDigits {
    enum Number { case none, certain, doubtful }

    private let ribbon: Ribbon
    /// Nil where none of the headings that follow no table stands there.
    private let areBare: Bool?

    /// Headings of sections behind which no table stands, so that no digit before them is a table's.
    private static let behindProse = [1, 2, 6]

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        self.ribbon = ribbon
        var areBare: Bool?
        for index in ribbon.scalars.indices.dropFirst()
        where vocabulary.headingStarts.mayContain(ribbon.scalars[index]) {
            guard let match = vocabulary.longestMatch(ribbon, at: index, before: ribbon.count),
                let section = match.section, Self.behindProse.contains(section)
            else { continue }
            let isBare = Int(ribbon.scalars[index - 1]) == section + 0x30
            areBare = isBare || areBare ?? false
            if isBare { break }
        }
        self.areBare = areBare
    }

    /// Whether a digit may number a heading.
    static func mayNumber(_ scalar: UInt32) -> Bool { Characters.isDigit(scalar) && scalar != "0" }

    /// Whether the digit that ends right before the words of a section's heading is its number.
    func number(endingAt end: Int, of section: Int) -> Number {
        let isOwn = Int(ribbon.scalars[end - 1]) == section + 0x30
        switch areBare {
        case false?: return .none
        case true?: return isOwn ? .certain : .doubtful
        case nil: return isOwn ? .doubtful : .none
        }
    }
}
