import Documents

/// Lines that count the pages of a text of which nothing else tells where they end: `1/6`, `2/6`, `3/6`; `· 1 ·`; or the
/// date and title that a browser prints on each.
///
/// One proves nothing. Three that are alike and count on, from the first to the last, stand in no table.
enum PageMarks {
    private struct Mark {
        var block: Int
        var shape: String
        /// Nil where it says the same on each page.
        var number: Int?
    }

    private static let fewest = 3
    private static let longestCount = 24
    private static let longestTitle = 240

    /// Positions of their blocks.
    static func blocks(of document: Document) -> [Int] {
        let lines = document.characters.withBytes { characters in
            document.blocks.indices.filter { mayCount(document.blocks[$0], characters) }
        }
        let marks = lines.compactMap { mark($0, document) }
        guard marks.count >= fewest else { return [] }
        return Dictionary(grouping: marks, by: \.shape).values.filter(countsOn).flatMap { $0.map(\.block) }
    }

    private static func countsOn(_ marks: [Mark]) -> Bool {
        marks.count >= fewest
            && zip(marks, marks.dropFirst()).allSatisfy { mark, next in mark.number.map { $0 + 1 } == next.number }
    }

    private static func mark(_ block: Int, _ document: Document) -> Mark? {
        guard case .paragraph(let line) = document.blocks[block] else { return nil }
        let text = document.string(line.text)
        guard text.utf8.count <= longestCount else { return printed(text, block) }
        return ofTotal(text, block) ?? framed(text, block)
    }

    /// A first look, since most lines of a text are cells and words.
    private static func mayCount(_ block: Block, _ characters: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .paragraph(let block) = block, (3...longestTitle).contains(block.text.count) else { return false }
        let line = characters.part(block.text)
        guard let first = line.first else { return false }
        return signs.contains(first) || digits.contains(first) && line.prefix(longestDate).contains(UInt8(ascii: "/"))
    }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    /// The first bytes of the signs around a number: ·, •, ~ and *.
    private static let signs: [UInt8] = [0xC2, 0xE2, 0x7E, 0x2A]
    /// As long as 2024/1/20 and a blank, in bytes.
    private static let longestDate = 10

    /// `2/6`
    private static func ofTotal(_ line: String, _ block: Int) -> Mark? {
        let parts = line.split(separator: "/", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int(String($0).trimmedWhitespace) }
        guard parts.count == 2, numbers.count == 2, numbers[0] > 0, numbers[0] <= numbers[1], numbers[1] < 1_000 else {
            return nil
        }
        return Mark(block: block, shape: "/\(numbers[1])", number: numbers[0])
    }

    /// `· 2 ·`
    private static func framed(_ line: String, _ block: Int) -> Mark? {
        guard let sign = line.first, line.count > 2, line.last == sign, "·•~*".contains(sign),
            let number = Int(String(line.dropFirst().dropLast()).trimmedWhitespace), (1..<1_000).contains(number)
        else { return nil }
        return Mark(block: block, shape: String(sign), number: number)
    }

    /// `2024/1/20 10:33 某局2023年政府信息公开工作年度报告`
    private static func printed(_ line: String, _ block: Int) -> Mark? {
        line.hasPrefix("20") && line.contains("信息公开") ? Mark(block: block, shape: line) : nil
    }
}
