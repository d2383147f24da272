/// A zip container without compression, small enough to be made by a test and damaged where it likes.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    init(_ entries: [(name: String, content: String)]) {
        self.init(raw: entries.map { (Array($0.name.utf8), Array($0.content.utf8)) })
    }

    /// Entries whose names are bytes of any encoding, flagged as UTF-8 or not.
    init(raw entries: [(name: [UInt8], content: [UInt8])], flags: UInt16 = 0) {
        for entry in entries { add(entry.name, entry.content, flags) }
        let start = UInt32(bytes.count)
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count.littleEndianBytes + count.littleEndianBytes
        bytes += UInt32(directory.count).littleEndianBytes + start.littleEndianBytes + [0, 0]
    }

    private mutating func add(_ name: [UInt8], _ content: [UInt8], _ flags: UInt16) {
        let offset = UInt32(bytes.count)
        let size = UInt32(content.count).littleEndianBytes
        let common: [UInt8] =
            [20, 0] + flags.littleEndianBytes + [0, 0, 0, 0, 0x21, 0] + Self.checksum(content).littleEndianBytes + size
            + size
            + UInt16(name.count).littleEndianBytes + [0, 0]
        bytes += [0x50, 0x4B, 3, 4] + common + name + content
        directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
        directory += offset.littleEndianBytes + name
        count += 1
    }

    private static func checksum(_ content: [UInt8]) -> UInt32 {
        ~content.reduce(0xFFFF_FFFF as UInt32) { checksum, byte in
            (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1) * 0xEDB8_8320 }
        }
    }
}

extension FixedWidthInteger {
    fileprivate var littleEndianBytes: [UInt8] {
        (0..<bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }
}

/// A Word document whose body is given.
func docx(_ body: String, styles: String? = nil, title: String? = nil) -> [UInt8] {
    let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """
    var entries = [("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>")]
    if let styles { entries.append(("word/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>")) }
    if let title {
        let dc = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        entries.append(("docProps/core.xml", "<p \(dc)><dc:creator>x</dc:creator><dc:title>\(title)</dc:title></p>"))
    }
    return StoredZip(entries).bytes
}
