/// Marks that change the looks of words within a line and nothing else, as converters keep them of styled documents:
/// `[12]{style="…"}`, `[12](page.html)`, `**12**`, in MediaWiki `'''12'''`, `<span style="…">12</span>`.
///
/// What they leave out is made up for by blanks, so that columns stay where they are. A mark right behind a digit may be
/// that of a note, and stays.
struct InlineMarks {
    private let text: UnsafeBufferPointer<UInt8>
    private var ranges: [Range<Int>] = []

    /// The text without them; nil where it has none.
    static func removed(from text: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) -> [UInt8]? {
        var marks = InlineMarks(text: text)
        if text.firstOffset(of: "</") != nil { marks.findTags() }
        if isMarkdown {
            if text.firstOffset(of: "]{") != nil || text.firstOffset(of: "](") != nil { marks.findBrackets() }
            if text.firstOffset(of: "**") != nil { marks.findPairs(of: "**") }
        } else if text.firstOffset(of: "'''") != nil {
            marks.findPairs(of: "'''")
        }
        let bare = marks.ranges.isEmpty ? nil : marks.textWithout()
        if isMarkdown { return bare }
        return bare.map { $0.withUnsafeBufferPointer(RowBreaks.written) ?? $0 } ?? RowBreaks.written(in: text)
    }

    private init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    private func isDigit(at index: Int) -> Bool { text.indices.contains(index) && isASCIIDigit(text[index]) }

    private func textWithout() -> [UInt8] {
        var (kept, next, missing) = ([UInt8](), 0, 0)
        kept.reserveCapacity(text.count)
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.lowerBound >= next {
            append(next..<range.lowerBound, to: &kept, &missing)
            missing += text.part(range).placed(.wideHan).last?.columns.upperBound ?? 0
            next = range.upperBound
        }
        append(next..<text.count, to: &kept, &missing)
        return kept
    }

    private func append(_ range: Range<Int>, to kept: inout [UInt8], _ missing: inout Int) {
        for byte in text.part(range) {
            if missing > 0, byte == UInt8(ascii: " ") {
                kept += Array(repeating: byte, count: missing)
                missing = 0
            }
            if byte == 0x0A { missing = 0 }
            kept.append(byte)
        }
    }
}

// MARK: Tags

extension InlineMarks {
    private static let elements = ["span", "font", "strong", "b", "em", "i", "u", "a"]
    /// Elements that part what stands in them from the rest: left out where their tag is all of a line.
    private static let blocks = ["div", "section", "article", "header", "footer", "main"]
    /// What may hide or raise the words, or strike them out.
    private static let meaningful = [
        "display", "visibility", "decoration", "position", "align:", "opacity", "hidden", "size:0",
    ]
    private static let longestTag = 400

    private mutating func findTags() {
        var start = 0
        while let open = text.firstOffset(of: UInt8(ascii: "<"), from: start) {
            start = open + 1
            let reach = text.part(open..<min(open + Self.longestTag, text.count))
            guard let length = reach.firstOffset(of: UInt8(ascii: ">")),
                changesLooksOnly(reach.part(1..<length), at: open..<open + length + 1)
            else { continue }
            start = open + length + 1
            ranges.append(open..<start)
        }
    }

    private func changesLooksOnly(_ tag: UnsafeBufferPointer<UInt8>, at place: Range<Int>) -> Bool {
        let isEnd = tag.first == UInt8(ascii: "/")
        let words = tag.string.lowercased()
        let name = String(words.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetter })
        guard Self.elements.contains(name) || (Self.blocks.contains(name) && isWholeLine(place)) else { return false }
        return isEnd || (!isDigit(at: place.lowerBound - 1) && !Self.meaningful.contains { words.contains($0) })
    }

    private func isWholeLine(_ place: Range<Int>) -> Bool {
        let before = text.part(0..<place.lowerBound).last { $0 != UInt8(ascii: " ") } ?? 0x0A
        let behind = text.part(place.upperBound..<text.count).first { $0 != UInt8(ascii: " ") } ?? 0x0A
        return before == 0x0A && (behind == 0x0A || behind == 0x0D)
    }
}

// MARK: Brackets and stars

extension InlineMarks {
    /// Brackets with attributes or an address behind them. They may begin a line or two above.
    private mutating func findBrackets() {
        var open: [Int] = []
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "[") where open.count < 64: open.append(index)
            case UInt8(ascii: "]"):
                guard let start = open.popLast(), let end = attributesEnd(behind: index), isApart(start) else {
                    continue
                }
                ranges += [start..<start + 1, index..<end]
            case 0x0A where index + 1 < text.count && text[index + 1] == 0x0A: open.removeAll()
            default: break
            }
        }
    }

    private func isApart(_ start: Int) -> Bool {
        !isDigit(at: start - 1) && !(start > 0 && text[start - 1] == UInt8(ascii: "!"))
    }

    /// Behind `{…}` or `(…)` that follows a bracket in its line, but no note's mark: `[1](#note)`.
    private func attributesEnd(behind bracket: Int) -> Int? {
        let rest = text.part(bracket + 1..<min(bracket + 1 + Self.longestTag, text.count))
        let ends: [UInt8: UInt8] = [UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "("): UInt8(ascii: ")")]
        guard let first = rest.first, let last = ends[first], let length = rest.firstOffset(of: last),
            rest.part(0..<length).firstOffset(of: 0x0A) == nil, rest.count > 1, rest[1] != UInt8(ascii: "#")
        else { return nil }
        let words = rest.part(0..<length).string
        return Self.meaningful.contains { words.contains($0) } ? nil : bracket + length + 2
    }

    /// Pairs of `**` or `'''` around words, which leave no digits apart that stand side by side.
    private mutating func findPairs(of mark: StaticString) {
        var (line, index) = ([Int](), 0)
        let length = mark.utf8CodeUnitCount
        while index + length <= text.count {
            if text[index] == 0x0A { line = [] }
            guard text.has(mark, at: index) else {
                index += 1
                continue
            }
            line.append(index)
            index += length
            guard line.count == 2 else { continue }
            if !isDigit(at: line[0] - 1), !isDigit(at: index) { ranges += line.map { $0..<$0 + length } }
            line = []
        }
    }
}
