/// A stretch of a document's characters: what a paragraph or a cell says.
///
/// A document holds thousands: a span is two small numbers and owns nothing. Files are far smaller than they count.
public struct TextSpan: Sendable, Hashable, BitwiseCopyable {
    private let first: UInt32
    private let length: UInt32

    @inline(__always)
    var start: Int { Int(first) }
    /// In bytes.
    @inline(__always)
    public var count: Int { Int(length) }

    /// A text of no characters.
    public static let empty = TextSpan(start: 0, count: 0)

    @inline(__always)
    public var isEmpty: Bool { length == 0 }

    init(start: Int, count: Int) {
        let isKept = start + count <= Int(UInt32.max)
        first = isKept ? UInt32(truncatingIfNeeded: start) : 0
        length = isKept ? UInt32(truncatingIfNeeded: count) : 0
    }
}

/// The characters of a document in UTF-8, one text behind the other.
public struct TextStore: Sendable {
    private var utf8: [UInt8]

    public init() { utf8 = [] }

    /// Takes bytes that are UTF-8.
    init(_ utf8: [UInt8]) { self.utf8 = utf8 }

    /// Adds a text.
    public mutating func add(_ text: String) -> TextSpan {
        defer { utf8.append(contentsOf: text.utf8) }
        return TextSpan(start: utf8.count, count: text.utf8.count)
    }

    /// What a span of these characters says.
    public func string(_ span: TextSpan) -> String { withBytes { String(decoding: $0.part(span), as: UTF8.self) } }

    /// Lends out all of the bytes.
    @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withUnsafeBufferPointer(body)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of a span of them; none for one of other characters.
    @inline(__always)
    public func part(_ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
        guard span.start >= 0, span.count <= count - span.start else { return part(0..<0) }
        return UnsafeBufferPointer(rebasing: self[span.start..<span.start + span.count])
    }
}
