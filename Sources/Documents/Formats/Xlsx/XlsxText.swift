/// The text of a string item while its elements come in: runs are joined, phonetic hints and struck-out runs left out,
/// raised and lowered digits set off.
struct XlsxText {
    private var bytes: [UInt8] = []
    private var raised = RaisedText()
    private var isInText = false
    private var isInHint = false
    private var isStruck = false
    private var isWhite = false

    mutating func start(_ key: UInt64, _ attributes: XMLAttributes) {
        switch key {
        case Self.hint: isInHint = true
        case Self.text: isInText = true
        case Self.strike: isStruck = Self.isOn(attributes)
        case Self.color: isWhite = Self.isWhite(attributes)
        case Self.position: move(attributes.value("val"))
        default: break
        }
    }

    mutating func end(_ key: UInt64) {
        switch key {
        case Self.hint: isInHint = false
        case Self.text: isInText = false
        case Self.run:
            (isStruck, isWhite) = (false, false)
            raised.move(to: .line, at: bytes.count)
        default: break
        }
    }

    mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
        guard isInText, !isInHint, !isStruck else { return }
        bytes += more
        if isWhite, more.contains(where: isASCIIDigit) { bytes += Array("\u{FFFD}".utf8) }
    }

    private mutating func move(_ value: String?) {
        raised.move(to: value == "superscript" ? .raised : value == "subscript" ? .lowered : .line, at: bytes.count)
    }

    /// The text so far; the next begins.
    mutating func take() -> String {
        defer { self = XlsxText() }
        guard raised.isInUse else { return Self.unescaped(String(decoding: bytes, as: UTF8.self)) }
        var buffer = ByteBuffer(capacity: bytes.count)
        bytes.withUnsafeBufferPointer { buffer.append($0) }
        raised.rewrite(&buffer, from: 0)
        return Self.unescaped(buffer.bytes.string)
    }

    /// Whether a color is white, or that of the theme's ground.
    static func isWhite(_ attributes: XMLAttributes) -> Bool {
        attributes.value("rgb").map(TextLook.isWhite)
            ?? (attributes.value("theme") == "0" && attributes.value("tint") == nil)
    }

    /// A property that stands without a value is on.
    static func isOn(_ attributes: XMLAttributes) -> Bool {
        attributes.value("val").map { $0 != "0" && $0 != "false" } ?? true
    }

    /// Characters that XML can't hold stand as `_x000D_`; a carriage return before a line feed is nothing.
    private static func unescaped(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "_")) ? text.split(separator: "_x000D_").joined(separator: "") : text
    }

    private static let hint = NameKey.of("rPh")
    private static let text = NameKey.of("t")
    private static let run = NameKey.of("r")
    private static let color = NameKey.of("color")
    private static let strike = NameKey.of("strike")
    private static let position = NameKey.of("vertAlign")
}

/// The strings that cells share, by number.
struct XlsxStrings: XMLEvents {
    private(set) var strings: [String] = []
    private var text = XlsxText()

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) { text.start(name.key, attributes) }

    mutating func end(_ name: XMLName) {
        text.end(name.key)
        if name.key == Self.item { strings.append(text.take()) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.add(bytes) }

    private static let item = NameKey.of("si")
}
