/// Reads a page saved as one file (RFC 2557), as browsers, Word and WPS write it: its first HTML part.
enum MHTMLReader {
    /// Mail nests alternatives in related parts in mixed ones.
    private static let deepest = 8

    /// - Throws: `damaged(.mhtml, …)` where no part is HTML, and what the page throws.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) -> Document {
        guard let page = firstPage(in: MIMEPart(bytes.trimmed), depth: 0) else {
            throw .damaged(.mhtml, detail: "text/html")
        }
        let content = page.decodedBody
        var document = try content.withUnsafeBufferPointer { (bytes) throws(DocumentError) in
            try DocumentReader.decodeText(bytes, format: .html, charset: page.parameter("charset"), limits: limits)
        }
        document.format = .mhtml
        return document
    }

    private static func firstPage(in part: MIMEPart, depth: Int) -> MIMEPart? {
        if part.isPage { return part }
        guard depth < deepest, part.isMultipart, let boundary = part.parameter("boundary"), !boundary.isEmpty else {
            return nil
        }
        var parts = MIMEParts(part.body, boundary: boundary)
        while let next = parts.next() {
            if let page = firstPage(in: next, depth: depth + 1) { return page }
        }
        return nil
    }
}
