/// Whether text stands on the line, above or below it.
enum TextPosition: UInt8 { case line, raised, lowered }

/// Remembers which bytes of a text were raised or lowered, so that their digits become characters of their own.
///
/// The mark of a footnote behind a number is no digit of it: 12 and a raised 1 are `12¹`, neither 121 nor 12 1. Where all
/// of a text is raised, it is a matter of taste and means nothing.
struct RaisedText {
    private var parts: [(range: Range<Int>, position: TextPosition)] = []
    private var start = 0
    private(set) var position = TextPosition.line

    /// Whether there is anything to rewrite.
    var isInUse: Bool { position != .line || !parts.isEmpty }

    /// The text that comes behind the first `count` bytes stands here.
    mutating func move(to position: TextPosition, at count: Int) {
        if self.position != .line, count > start { parts.append((start..<count, self.position)) }
        self.position = position
        start = count
    }

    /// Writes the raised and lowered digits as such, and starts anew for the next text.
    ///
    /// The text begins where the texts before it end; it is the last of the buffer.
    mutating func rewrite(_ text: inout ByteBuffer, from first: Int) {
        move(to: position, at: text.count)
        if parts.contains(where: { $0.position != .line }), hasText(text.bytes, from: first) {
            var rewritten = ByteBuffer(capacity: text.count - first + 16)
            var next = first
            for part in parts {
                rewritten.append(text.bytes.part(next..<part.range.lowerBound))
                for byte in text.bytes.part(part.range) { Self.append(byte, part.position, to: &rewritten) }
                next = part.range.upperBound
            }
            rewritten.append(text.bytes.part(next..<text.count))
            text.removeAll(from: first)
            text.append(rewritten.bytes)
        }
        parts.removeAll(keepingCapacity: true)
        start = text.count
    }

    /// Whether anything stands outside of the parts.
    private func hasText(_ text: UnsafeBufferPointer<UInt8>, from first: Int) -> Bool {
        var next = first
        for part in parts {
            if !text.part(next..<part.range.lowerBound).trimmed.isEmpty { return true }
            next = part.range.upperBound
        }
        return !text.part(next..<text.count).trimmed.isEmpty
    }

    private static func append(_ byte: UInt8, _ position: TextPosition, to buffer: inout ByteBuffer) {
        guard isASCIIDigit(byte) else { return buffer.append(byte) }
        let digit = Int(byte - 0x30)
        buffer.append(position == .raised ? raised[digit] : lowered[digit])
    }

    static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
    static let lowered = Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)
}
