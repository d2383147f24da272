/// The text of a string item while its elements come in: runs are joined, phonetic hints left out.
struct XlsxText {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isInHint = false

    mutating func start(_ key: UInt64) {
        if key == Self.hint { isInHint = true }
        if key == Self.text { isInText = true }
    }

    mutating func end(_ key: UInt64) {
        if key == Self.hint { isInHint = false }
        if key == Self.text { isInText = false }
    }

    mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
        if isInText, !isInHint { bytes += more }
    }

    /// The text so far; the next begins.
    mutating func take() -> String {
        defer { self = XlsxText() }
        return Self.unescaped(String(decoding: bytes, as: UTF8.self))
    }

    /// Characters that XML can't hold stand as `_x000D_`; a carriage return before a line feed is nothing.
    private static func unescaped(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "_")) ? text.split(separator: "_x000D_").joined(separator: "") : text
    }

    private static let hint = NameKey.of("rPh")
    private static let text = NameKey.of("t")
}

/// The strings that cells share, by number.
struct XlsxStrings: XMLEvents {
    private(set) var strings: [String] = []
    private var text = XlsxText()

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) { text.start(name.key) }

    mutating func end(_ name: XMLName) {
        text.end(name.key)
        if name.key == Self.item { strings.append(text.take()) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }

    private static let item = NameKey.of("si")
}
