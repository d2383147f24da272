/// The messages between the two processes: 32-bit words in the machine's byte order, which both share.
///
/// A request is its head and the file's bytes. An answer is its head and a body: the pages, or nothing for a
/// failure. Whoever reads an answer trusts no word of it, since a hostile file may have taken over its sender.
public enum PDFMessage {
    /// "NBP1": what every head starts with.
    static let mark: UInt32 = 0x3150_424E

    /// Words of a request's and of an answer's head, and their sizes in bytes.
    static let requestWords = 6
    static let answerWords = 3
    public static let requestHeadSize = requestWords * 4
    public static let answerHeadSize = answerWords * 4

    /// The head of a request for a file of `count` bytes.
    public static func requestHead(count: Int, bounds: PDFBounds) -> [UInt8] {
        let count = UInt64(count)
        return bytes([
            mark, UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: count >> 32), bounds.pages,
            bounds.items, bounds.seconds,
        ])
    }

    /// What a request's head asks for; nil for one that is none.
    public static func request(_ head: [UInt8]) -> (count: Int, bounds: PDFBounds)? {
        let words = words(head)
        guard words.count == requestWords, words[0] == mark else { return nil }
        guard let count = Int(exactly: UInt64(words[1]) | UInt64(words[2]) << 32) else { return nil }
        return (count, PDFBounds(pages: words[3], items: words[4], seconds: words[5]))
    }

    /// The whole answer to a request.
    public static func answer(_ result: Result<[PDFPage], PDFFailure>) -> [UInt8] {
        switch result {
        case .failure(let failure): return bytes([mark, failure.rawValue, 0])
        case .success(let pages):
            let body = PDFPageCoding.words(of: pages)
            return bytes([mark, 0, UInt32(clamping: body.count)] + body)
        }
    }

    /// What an answer's head announces: a failure, or a body of so many bytes; nil for one that is no answer
    /// or that is larger than `bounds` allow.
    public static func answer(head: [UInt8], bounds: PDFBounds) -> Result<Int, PDFFailure>? {
        let words = words(head)
        guard words.count == answerWords, words[0] == mark else { return nil }
        if words[1] != 0 { return PDFFailure(rawValue: words[1]).map(Result.failure) }
        let count = Int(words[2])
        return count <= PDFPageCoding.largestBody(bounds) ? .success(count * 4) : nil
    }

    static func bytes(_ words: [UInt32]) -> [UInt8] {
        words.withUnsafeBytes(Array.init)
    }

    static func words(_ bytes: [UInt8]) -> [UInt32] {
        guard bytes.count.isMultiple(of: 4) else { return [] }
        return [UInt32](unsafeUninitializedCapacity: bytes.count / 4) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
            filled = bytes.count / 4
        }
    }
}
