/// A quick look at bytes as UTF-8 without a branch for each character: tags and text take turns too fast for branches
/// to be foreseen, and without them the compiler looks at many bytes at once.
struct UTF8Glance {
    /// Whether all bytes are well-formed. May be false for bytes that are: those with characters outside the basic
    /// plane or with a lead that only some second bytes fit are left to `UTF8Scan`.
    private(set) var isCertainlyValid = false
    /// Whether any byte is beyond ASCII.
    private(set) var hasMultibyte = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Each byte is looked at with the two before it, so the first two are whole characters, seen for themselves.
        var start = min(bytes.count, 2)
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let head = UTF8Scan(exactly: bytes.part(0..<start))
        let (doubts, marks) = Self.look(at: bytes, from: start)
        isCertainlyValid = head.isValid && doubts == 0 && Self.endsWhole(bytes)
        hasMultibyte = marks != 0 || head.multibyte > 0
    }

    /// Their top bits are set where a continuation is missing or too many or a lead needs a closer look, and where any
    /// byte is beyond ASCII.
    private static func look(at bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (doubts: UInt8, marks: UInt8) {
        var (doubts, marks) = (UInt8(0), UInt8(0))
        guard let base = bytes.baseAddress, start >= 2 else { return (0, 0) }
        var first = start
        while first < bytes.count {
            let chunk = first..<min(first + chunkSize, bytes.count)
            first = chunk.upperBound
            // Most of a page's tags is ASCII, behind which no character can be left open.
            let isASCII = (chunk.lowerBound - 2..<chunk.upperBound).reduce(UInt8(0)) { $0 | base[$1] } < 0x80
            if isASCII { continue }
            let found = look(closelyAt: base, chunk)
            (doubts, marks) = (doubts | found.doubts, marks | found.marks)
        }
        return (doubts & 0x80, marks & 0x80)
    }

    private static let chunkSize = 64

    @inline(__always)
    private static func look(closelyAt base: UnsafePointer<UInt8>, _ chunk: Range<Int>) -> (doubts: UInt8, marks: UInt8)
    {
        var (doubts, marks) = (UInt8(0), UInt8(0))
        let (before, twoBefore) = (base - 1, base - 2)
        for index in chunk {
            let byte = base[index]
            // The second bit, the third and the fourth, each moved to the top.
            let (second, third) = (byte &<< 1, byte &<< 2)
            let followsLead = before[index] & before[index] &<< 1
            let followsLongLead = twoBefore[index] & twoBefore[index] &<< 1 & twoBefore[index] &<< 2
            let isContinuation = byte & ~second
            let isOutsidePlane = byte & second & third & byte &<< 3
            let isRare: UInt8 = byte & 0xFE == 0xC0 || byte == 0xE0 || byte == 0xED ? 0x80 : 0
            doubts |= isContinuation ^ (followsLead | followsLongLead) | isOutsidePlane | isRare
            marks |= byte
        }
        return (doubts, marks)
    }

    /// Whether no character is cut off by the end.
    private static func endsWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = bytes.count
        return (count < 1 || bytes[count - 1] < 0xC0) && (count < 2 || bytes[count - 2] < 0xE0)
    }
}
