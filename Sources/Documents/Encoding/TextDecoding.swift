import Glibc
import Wording

/// Text bytes of any encoding, as UTF-8: nothing is copied where the file already is that.
struct DecodedText {
    enum Storage {
        /// The file's own bytes from this offset on (after a byte order mark).
        case source(from: Int)
        case converted([UInt8])
    }

    var storage: Storage
    var notices: [DocumentNotice] = []

    /// Lends the UTF-8 out. `source` must be the bytes that this was decoded from.
    func withBytes<Result, Failure: Error>(
        of source: UnsafeBufferPointer<UInt8>,
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        switch storage {
        case .source(let start): try body(source.part(start..<source.count))
        case .converted(let bytes): try bytes.withUnsafeBufferPointer(body)
        }
    }
}

/// Finds the encoding of text: byte order mark, strict UTF-8, the declared charset, then GB18030.
struct TextDecoding {
    private let source: UnsafeBufferPointer<UInt8>

    /// - Parameter charset: The label that stands outside the bytes; it goes before what they declare themselves.
    /// - Throws: `binary` where the bytes are no text in any of the encodings.
    static func decode(_ source: UnsafeBufferPointer<UInt8>, charset: String? = nil) throws(DocumentError)
        -> DecodedText
    {
        let decoding = TextDecoding(source: source)
        if let marked = try decoding.decodeMarked() { return marked }
        if let bigEndian = UTF16Decoding.guessBigEndian(source) { return try decoding.decodeUTF16(bigEndian, from: 0) }
        if decoding.looksBinary { throw .binary }
        let label = charset ?? DeclaredCharset.label(in: source)
        let glance = UTF8Glance(source)
        if glance.isCertainlyValid { return decoding.decodeValidUTF8(hasMultibyte: glance.hasMultibyte, label: label) }
        let scan = UTF8Scan(exactly: source)
        if scan.isValid { return decoding.decodeValidUTF8(hasMultibyte: scan.multibyte > 0, label: label) }
        return try decoding.decodeByEvidence(scan, label: label)
    }

    /// Control characters that no text has, in more than one byte of a hundred.
    private var looksBinary: Bool {
        let head = source.head(4_096)
        return Self.mayHoldControls(head) && head.count(where: Self.isControl) * 100 > head.count
    }

    /// Nearly no text holds any.
    private static func mayHoldControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress, bytes.count >= ByteBlock.width else { return true }
        var found = ByteBlock.Bytes.zero
        for start in stride(from: 0, to: bytes.count, by: ByteBlock.width) {
            // The last block may be looked at twice.
            let block = ByteBlock.load(base + min(start, bytes.count - ByteBlock.width))
            let isLow = block .< ByteBlock.Bytes(repeating: 0x20)
            let isBlank = (block &- ByteBlock.Bytes(repeating: 0x09)) .< ByteBlock.Bytes(repeating: 5)
            found = found | ByteBlock.tops(isLow .& .!isBlank)
        }
        return ByteBlock.holdsTopBit(found)
    }

    /// What text does hold: TAB to CR, SUB, ESC.
    @inline(__always)
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B
    }
}

// MARK: Byte order marks

extension TextDecoding {
    private func decodeMarked() throws(DocumentError) -> DecodedText? {
        if source.hasPrefix([0xEF, 0xBB, 0xBF]) { return try decodeMarkedUTF8() }
        if source.hasPrefix([0xFF, 0xFE]) { return try decodeUTF16(false, from: 2) }
        if source.hasPrefix([0xFE, 0xFF]) { return try decodeUTF16(true, from: 2) }
        return nil
    }

    private func decodeMarkedUTF8() throws(DocumentError) -> DecodedText {
        let text = source.part(3..<source.count)
        guard !UTF8Scan.isValid(text) else { return DecodedText(storage: .source(from: 3)) }
        let scan = UTF8Scan(exactly: text)
        return try replaced(
            [UInt8](text.string.utf8), invalid: scan.invalid, at: scan.firstInvalid + 3, charset: .utf8)
    }

    private func decodeUTF16(_ bigEndian: Bool, from start: Int) throws(DocumentError) -> DecodedText {
        let decoding = UTF16Decoding(source.part(start..<source.count), bigEndian: bigEndian)
        return try replaced(
            decoding.bytes, invalid: decoding.invalid, at: decoding.firstInvalid + start,
            charset: bigEndian ? .utf16BE : .utf16LE)
    }

    private func replaced(
        _ bytes: [UInt8], invalid: Int, at offset: Int, charset: Charset
    ) throws(DocumentError) -> DecodedText {
        if invalid * 5 > source.count { throw .binary }
        let notices: [DocumentNotice] =
            invalid == 0 ? [] : [.undecodableBytes(count: invalid, offset: offset, encoding: charset.name)]
        return DecodedText(storage: .converted(bytes), notices: notices)
    }
}

// MARK: Without a mark

extension TextDecoding {
    private func decodeValidUTF8(hasMultibyte: Bool, label: String?) -> DecodedText {
        var text = DecodedText(storage: .source(from: 0))
        if hasMultibyte { text.notices = wrongCharset(label, used: .utf8) }
        return text
    }

    /// Bytes that are not UTF-8 throughout. Text in UTF-8 with some broken characters is told from another
    /// encoding by its many whole ones; among the others the declared charset wins unless GB18030 fits better.
    private func decodeByEvidence(_ scan: UTF8Scan, label: String?) throws(DocumentError) -> DecodedText {
        if scan.multibyte > 10 * scan.invalid {
            let bytes = [UInt8](source.string.utf8)
            return try marked(
                replaced(bytes, invalid: scan.invalid, at: scan.firstInvalid, charset: .utf8), label, used: .utf8)
        }
        var best: (charset: Charset, result: Iconv)?
        for charset in candidates(label) {
            guard let result = Iconv(source, from: charset) else { continue }
            if best.map({ result.invalid < $0.result.invalid }) ?? true { best = (charset, result) }
            if result.invalid == 0 { break }
        }
        guard let best else {
            throw .unreadable(
                reason: Bilingual(zh: "系统不会转换 GB 18030 编码", en: "the system can't convert GB 18030"))
        }
        let text = try replaced(
            best.result.bytes, invalid: best.result.invalid, at: best.result.firstInvalid, charset: best.charset)
        return marked(text, label, used: best.charset)
    }

    private func candidates(_ label: String?) -> [Charset] {
        guard let declared = label.flatMap(Charset.init(label:)), declared != .utf8, !declared.isUTF16 else {
            return [.gb18030]
        }
        // Every byte is a character of windows-1252: Chinese pages that declare it are in truth GB18030.
        if declared == .windows1252 { return [.gb18030, declared] }
        return declared == .gb18030 ? [declared] : [declared, .gb18030]
    }

    private func marked(_ text: DecodedText, _ label: String?, used: Charset) -> DecodedText {
        var text = text
        text.notices = wrongCharset(label, used: used) + text.notices
        return text
    }

    private func wrongCharset(_ label: String?, used: Charset) -> [DocumentNotice] {
        guard let label, Charset(label: label) != used else { return [] }
        return [.wrongCharset(declared: label, used: used.name)]
    }
}

extension Charset {
    fileprivate var isUTF16: Bool { self == .utf16LE || self == .utf16BE }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes start with these.
    func hasPrefix(_ prefix: [UInt8]) -> Bool {
        count >= prefix.count && zip(self, prefix).allSatisfy { $0 == $1 }
    }
}
