/// The elements of a part of a Word document with their places in its bytes, for those who write it changed.
public struct DocxOutline: Sendable {
    public enum Kind: Sendable {
        case paragraph, run, runProperties, text, blank, section, table, row, cell, other
    }

    public struct Element: Sendable {
        public let kind: Kind
        /// From its start tag to behind its end tag.
        public fileprivate(set) var range: Range<Int>
        /// Between its tags.
        public fileprivate(set) var content: Range<Int>
        /// The element around it, by its place in `elements`.
        public let parent: Int?
    }

    public let bytes: [UInt8]
    /// In the order of their start tags.
    public let elements: [Element]

    /// - Throws: `damaged` where the part is not well-formed or not UTF-8, `limitExceeded` where it is too deep.
    public init(_ bytes: [UInt8], part: String, limits: ReadingLimits = ReadingLimits()) throws(DocumentError) {
        var events = DocxOutlineEvents()
        do throws(DocumentError) {
            guard bytes.first != 0xFE, bytes.first != 0xFF else { throw .damaged(.docx, detail: "\(part): UTF-16") }
            try XMLScan.run(bytes, part: part, limits: limits, into: &events)
        } catch {
            throw error.inside(.docx)
        }
        self.bytes = bytes
        elements = events.elements
    }

    /// The bytes of a range as text.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The characters of a text element, each with the place of its first byte, and behind them the end.
    public func characters(of element: Element) -> (scalars: [Unicode.Scalar], offsets: [Int]) {
        bytes.withUnsafeBufferPointer { bytes in
            var (scalars, offsets) = ([Unicode.Scalar](), [Int]())
            var offset = element.content.lowerBound
            while offset < element.content.upperBound {
                let reference = XMLReference(bytes, at: offset)
                var end = reference?.end ?? offset + 1
                while reference == nil, end < element.content.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
                offsets.append(offset)
                scalars.append(reference?.scalar ?? bytes.part(offset..<end).string.unicodeScalars.first ?? "\u{FFFD}")
                offset = end
            }
            return (scalars, offsets + [element.content.upperBound])
        }
    }
}

private struct DocxOutlineEvents: XMLEvents {
    var elements: [DocxOutline.Element] = []
    private var open: [Int] = []
    private var tag = 0..<0
    private var homes: [DocxElement.Home?] = [nil]

    mutating func declare(_ namespace: XMLNamespace, uri: String) { homes.append(DocxElement.Home(uri)) }

    mutating func place(_ tag: Range<Int>) { self.tag = tag }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let isWord = homes[name.namespace.number] == .word
        let kind = isWord ? Self.kinds[name.key] ?? .other : .other
        let content = tag.upperBound..<tag.upperBound
        elements.append(.init(kind: kind, range: tag, content: content, parent: open.last))
        open.append(elements.count - 1)
    }

    mutating func end(_ name: XMLName) {
        guard let index = open.popLast() else { return }
        let element = elements[index]
        elements[index].range = element.range.lowerBound..<max(tag.upperBound, element.range.upperBound)
        elements[index].content = element.content.lowerBound..<max(tag.lowerBound, element.content.lowerBound)
    }

    private static let kinds = NameTable<DocxOutline.Kind>(
        [
            ("p", .paragraph), ("r", .run), ("rPr", .runProperties), ("t", .text), ("tab", .blank), ("br", .blank),
            ("cr", .blank), ("sectPr", .section), ("tbl", .table), ("tr", .row), ("tc", .cell),
        ].map { (NameKey.of($0), $1) })
}

extension DocxReader {
    /// The parts of a Word document in which its text stands: the body, headers, footers and notes.
    static func textParts(
        of archive: borrowing ZipArchive
    ) throws(DocumentError) -> [(name: String, bytes: [UInt8])] {
        guard let mainPart = mainPart(of: archive) else { throw .damaged(.docx, detail: "word/document.xml") }
        var parts: [(name: String, bytes: [UInt8])] = []
        for raw in archive.rawNames {
            let name = String(decoding: raw, as: UTF8.self)
            let isBeside = ["word/header", "word/footer", "word/footnotes", "word/endnotes"].contains(
                where: name.hasPrefix)
            guard name == mainPart || (isBeside && name.hasSuffix(".xml")) else { continue }
            guard let bytes = try archive.read(name) else { continue }
            parts.append((name, bytes))
        }
        return parts
    }
}

extension DocumentReader {
    /// A member of a zip container; nil where it has none of this name.
    /// - Throws: Why the container or the member can't be read.
    public static func member(
        _ name: String, of bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws(DocumentError) -> [UInt8]? {
        try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            try ZipArchive(buffer, limits: limits).read(name)
        }
    }

    /// The parts of a Word document in which its text stands: the body, headers, footers and notes.
    /// - Throws: Why the bytes are no Word document.
    public static func wordParts(
        of bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws(DocumentError) -> [(name: String, bytes: [UInt8])] {
        try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) in
            do throws(DocumentError) {
                return try DocxReader.textParts(of: try ZipArchive(buffer, limits: limits))
            } catch {
                throw error.inside(.docx)
            }
        }
    }
}
