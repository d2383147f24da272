/// The name of an element of XML.
struct XMLName {
    /// The local name in one word.
    let key: UInt64
    let namespace: XMLNamespace
    /// What it means to the taker of the events, who was asked once.
    var meaning: UInt8 = 0
}

/// A namespace that an element may be in; the same for the same URI all through a document.
struct XMLNamespace: Equatable {
    fileprivate(set) var number: Int

    static let none = XMLNamespace(number: 0)
}

/// Takes the events of an XML document.
protocol XMLEvents: ~Copyable {
    /// True to stop the scan.
    var isStopped: Bool { get }
    /// Why the scan was stopped.
    var failure: DocumentError? { get }

    /// A namespace was named for the first time: it has the number behind that of the one before, from 1.
    mutating func declare(_ namespace: XMLNamespace, uri: String)
    /// What the element means to the taker, in a number of its own that comes back with the name: it is asked once for
    /// as long as prefixes keep their meaning, and 0 is nothing.
    func meaning(of name: XMLName) -> UInt8
    /// Where the tag stands whose start or end is told next; the end of an empty element has no bytes.
    mutating func place(_ tag: Range<Int>)
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes)
    mutating func end(_ name: XMLName)
    /// The bytes are valid only during the call.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLEvents where Self: ~Copyable {
    var isStopped: Bool { false }
    var failure: DocumentError? { nil }
    mutating func declare(_ namespace: XMLNamespace, uri: String) {}
    func meaning(of name: XMLName) -> UInt8 { 0 }
    mutating func place(_ tag: Range<Int>) {}
    mutating func end(_ name: XMLName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads XML (1.0 with namespaces, fifth edition) as the parts of Office files have it: in UTF-8 or UTF-16, without
/// a document type declaration, hence with no entities but XML's own five. What is not well-formed stops the scan.
///
/// One pass over the bytes without a tree. Office files are read by the thousand: libxml2's events take several
/// times as long as all that is done with them.
enum XMLScan {
    static func run<Events: XMLEvents & ~Copyable>(
        _ bytes: [UInt8], part: String, limits: ReadingLimits, into events: inout Events
    ) throws(DocumentError) {
        let text = try inUTF8(bytes, part)
        guard let failure = text.withUnsafeBufferPointer({ XMLScanner.failure(in: $0, limits.depth, &events) }) else {
            return
        }
        switch failure {
        case .stopped: throw events.failure ?? .damaged(.zip, detail: part)
        case .tooDeep: throw .limitExceeded(what: "depth", limit: limits.depth)
        case .malformed(let what, let offset):
            let line = text.prefix(offset).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
            throw .damaged(.zip, detail: "\(part): line \(line): \(what)")
        }
    }

    /// XML is UTF-8 unless it begins with the mark of UTF-16. Other encodings, which Office files don't have, show
    /// as bytes that are no UTF-8.
    private static func inUTF8(_ bytes: [UInt8], _ part: String) throws(DocumentError) -> [UInt8] {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let text = isUTF16 ? try fromUTF16(bytes, part) : bytes
        guard isUTF16 || text.withUnsafeBufferPointer(UTF8Scan.isValid) else {
            throw .damaged(.zip, detail: "\(part): not UTF-8")
        }
        if let place = text.withUnsafeBufferPointer({ XMLCharacters.firstForbidden(in: $0) }) {
            let line = text.prefix(place).reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
            throw .damaged(.zip, detail: "\(part): line \(line): a character that XML does not allow")
        }
        return text
    }

    private static func fromUTF16(_ bytes: [UInt8], _ part: String) throws(DocumentError) -> [UInt8] {
        let isBigEndian = bytes[0] == 0xFE
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw .damaged(.zip, detail: "\(part): not UTF-16")
        }
        return Array(text.utf8)
    }
}

extension XMLNamespace {
    init(numbered number: Int) { self.number = number }
}
