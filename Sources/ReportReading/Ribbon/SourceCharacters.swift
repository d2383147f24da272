import Documents
import ReportModel

/// A text of the source, whose characters are counted as the ribbon has them: those that fold to nothing don't count.
struct SourceCharacters {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Where a range of characters stands, from its first to its last.
    func bytes(of range: Range<Int>) -> Range<Int> {
        let start = skip(range.lowerBound, from: 0).next
        return start..<max(start, skip(range.count, from: start).end)
    }

    /// Passes over so many characters. Returns where the last of them ends, and where the next one begins.
    private func skip(_ count: Int, from start: Int) -> (end: Int, next: Int) {
        var (left, end, index) = (count, start, start)
        while index < text.count {
            let place = index
            guard counts(at: &index) else { continue }
            if left == 0 { return (end, place) }
            left -= 1
            end = min(index, text.count)
        }
        return (end, text.count)
    }

    /// Whether the character at a place counts; goes behind it.
    @inline(__always)
    private func counts(at index: inout Int) -> Bool {
        let first = text[index]
        // U+5000 to U+9FFF, most characters of Chinese.
        if first &- 0xE5 < 5 {
            index += 3
            return true
        }
        return Unicode.Scalar(RibbonFolding.scalar(text, &index)).flatMap(LabelFolding.fold) != nil
    }
}
