/// A message or a part of one (RFC 2045, 2046): headers, an empty line, a body.
struct MIMEPart {
    /// By their names in lower case, lines joined.
    private var headers: [String: String] = [:]
    let body: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var last = ""
        while start < bytes.count {
            let end = bytes.firstOffset(of: 0x0A, from: start) ?? bytes.count
            let line = bytes.part(start..<end)
            start = Swift.min(end + 1, bytes.count)
            if line.trimmed.isEmpty { break }
            if isASCIIWhitespace(line[0]) {
                headers[last]?.append(" " + line.trimmed.string)
            } else if let colon = line.firstOffset(of: UInt8(ascii: ":")) {
                last = line.part(0..<colon).trimmed.string.lowercased()
                headers[last] = line.part(colon + 1..<line.count).trimmed.string
            }
        }
        body = bytes.part(start..<bytes.count)
    }

    var isPage: Bool { type == "text/html" || type == "application/xhtml+xml" }

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// A parameter of the content type.
    func parameter(_ name: String) -> String? {
        for parameter in (headers["content-type"] ?? "").split(separator: ";").dropFirst() {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, Self.trimmed(sides[0]).lowercased() == name else { continue }
            return Self.trimmed(sides[1])
        }
        return nil
    }

    /// The body without its transfer encoding.
    var decodedBody: [UInt8] {
        switch headers["content-transfer-encoding"]?.lowercased() {
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        case "base64": TransferEncoding.base64(body)
        default: Array(body)
        }
    }

    private var type: String {
        Self.trimmed((headers["content-type"] ?? "").prefix { $0 != ";" }).lowercased()
    }

    /// Without blanks and quotes at both ends.
    private static func trimmed(_ text: Substring) -> String {
        let isEdge: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\"" }
        let inner = text.drop(while: isEdge)
        return inner.lastIndex { !isEdge($0) }.map { String(inner[...$0]) } ?? ""
    }
}

/// The parts between a body's boundaries, one after another.
struct MIMEParts {
    private let body: UnsafeBufferPointer<UInt8>
    private let delimiter: [UInt8]
    private var offset: Int

    init(_ body: UnsafeBufferPointer<UInt8>, boundary: String) {
        self.body = body
        delimiter = Array("--\(boundary)".utf8)
        offset = 0
        offset = nextDelimiter() ?? body.count
    }

    /// A part whose end is cut off goes to the end of the file.
    mutating func next() -> MIMEPart? {
        guard offset < body.count, let line = body.firstOffset(of: 0x0A, from: offset) else { return nil }
        if body.hasASCII("--", at: offset + delimiter.count) { return nil }
        offset = line + 1
        let end = nextDelimiter() ?? body.count
        defer { offset = end }
        return MIMEPart(body.part(line + 1..<end))
    }

    /// The next boundary that starts a line.
    private func nextDelimiter() -> Int? {
        var start = offset
        while let found = body.firstOffset(of: delimiter, from: start) {
            if found == 0 || body[found - 1] == 0x0A { return found }
            start = found + 1
        }
        return nil
    }
}
