/// A heading in ATX form: one to six number signs, a blank, the text, and number signs again if one likes.
struct MarkdownHeading {
    let level: Int
    let text: UnsafeBufferPointer<UInt8>

    init?(_ line: UnsafeBufferPointer<UInt8>) {
        let sign = UInt8(ascii: "#")
        let body = line.trimmed
        let level = body.prefix { $0 == sign }.count
        guard level >= 1, level <= 6, level < body.count, isASCIIWhitespace(body[level]) else { return nil }
        var end = body.count
        while end > level, body[end - 1] == sign { end -= 1 }
        // Closing signs need a blank before them: "C#" keeps its own.
        if end < body.count, !isASCIIWhitespace(body[end - 1]) { end = body.count }
        let text = body.part(level..<end).trimmed
        guard !text.isEmpty else { return nil }
        self.level = level
        self.text = text
    }
}
