/// A quick look at bytes as UTF-8 without a branch for each character: tags and text take turns too fast for branches
/// to be foreseen, and without them many bytes are looked at at once.
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
        guard let base = bytes.baseAddress, bytes.count >= start + ByteBlock.width else {
            let scan = UTF8Scan(exactly: bytes)
            (isCertainlyValid, hasMultibyte) = (scan.isValid, scan.multibyte > 0)
            return
        }
        let (doubts, marks) = Self.look(at: UnsafeRawPointer(base), start..<bytes.count)
        isCertainlyValid = head.isValid && !ByteBlock.holdsTopBit(doubts) && Self.endsWhole(bytes)
        hasMultibyte = ByteBlock.holdsTopBit(marks) || head.multibyte > 0
    }

    private typealias Part = ByteBlock.Bytes

    /// Their top bits are set where a continuation is missing or too many or a lead needs a closer look, and where any
    /// byte is beyond ASCII.
    private static func look(at base: UnsafeRawPointer, _ range: Range<Int>) -> (doubts: Part, marks: Part) {
        var (doubts, marks) = (Part.zero, Part.zero)
        let lastBlock = range.upperBound - 4 * ByteBlock.width
        var index = range.lowerBound
        while index <= lastBlock {
            let block = base + index
            let bits =
                ByteBlock.load(block) | ByteBlock.load(block, 16) | ByteBlock.load(block, 32)
                | ByteBlock.load(block, 48)
            // Most of a page's tags is ASCII, behind which no character can be left open.
            if ByteBlock.holdsTopBit(bits) || mayBeOpen(before: block) {
                marks = marks | bits
                doubts = doubts | doubt(block) | doubt(block + 16) | doubt(block + 32) | doubt(block + 48)
            }
            index &+= 4 * ByteBlock.width
        }
        while index < range.upperBound {
            // The last part may be looked at twice.
            let place = base + min(index, range.upperBound - ByteBlock.width)
            marks = marks | ByteBlock.load(place)
            doubts = doubts | doubt(place)
            index &+= ByteBlock.width
        }
        return (doubts, marks)
    }

    /// Whether one of the two bytes before is beyond ASCII.
    @inline(__always)
    private static func mayBeOpen(before place: UnsafeRawPointer) -> Bool {
        place.loadUnaligned(fromByteOffset: -2, as: UInt16.self) & 0x8080 != 0
    }

    /// The top bit of each byte that does not follow from those before it, or is a lead outside of the basic plane or a rare
    /// one.
    @inline(__always)
    private static func doubt(_ place: UnsafeRawPointer) -> Part {
        let (bytes, before, twoBefore) = (ByteBlock.load(place), ByteBlock.load(place, -1), ByteBlock.load(place, -2))
        let follows = (before .>= Part(repeating: 0xC0)) .| (twoBefore .>= Part(repeating: 0xE0))
        let isContinuation = unsafeBitCast(bytes, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: -0x40)
        let isUnusual = (bytes .>= Part(repeating: 0xF0)) .| rare(bytes)
        return ByteBlock.tops((follows .^ isContinuation) .| isUnusual)
    }

    /// Leads that only some second bytes fit, or none: C0, C1, E0 and ED; E1 is taken for one.
    @inline(__always)
    private static func rare(_ bytes: Part) -> SIMDMask<SIMD16<Int8>> {
        (bytes & Part(repeating: 0xDE)) .== Part(repeating: 0xC0) .| (bytes .== Part(repeating: 0xED))
    }

    /// Whether no character is cut off by the end.
    private static func endsWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = bytes.count
        return (count < 1 || bytes[count - 1] < 0xC0) && (count < 2 || bytes[count - 2] < 0xE0)
    }
}
