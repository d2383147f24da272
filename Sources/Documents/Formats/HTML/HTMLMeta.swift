/// A `<meta name=… content=…>` of a page.
struct HTMLMeta {
    private(set) var name = ""
    private(set) var content = ""

    /// Longer ones say nothing short about the page.
    private static let limit = 400

    /// Reads the attributes of a tag from behind its name to its `>`.
    init(_ tag: UnsafeBufferPointer<UInt8>) {
        var rest = tag[...]
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let key = Self.word(before: equals, in: rest)
            var value = rest[(equals + 1)...].drop(while: isASCIIWhitespace)
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                let end = value.firstIndex { isASCIIWhitespace($0) || $0 == UInt8(ascii: ">") } ?? value.endIndex
                note(key, value[..<end])
                rest = value[end...]
                continue
            }
            value = value.dropFirst()
            let end = value.firstIndex(of: quote) ?? value.endIndex
            note(key, value[..<end])
            rest = value[min(end + 1, value.endIndex)...]
        }
    }

    private static func word(before end: Int, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let trimmed = bytes[..<end].reversed().drop(while: isASCIIWhitespace)
        let letters = trimmed.prefix { !isASCIIWhitespace($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        return String(decoding: letters.reversed(), as: UTF8.self).lowercased()
    }

    private mutating func note(_ key: String, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
        guard value.count <= Self.limit else { return }
        if key == "name", name.isEmpty { name = String(decoding: value, as: UTF8.self).lowercased() }
        if key == "content", content.isEmpty { content = String(decoding: value, as: UTF8.self) }
    }
}
