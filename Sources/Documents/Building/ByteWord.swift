/// Eight bytes that are looked at at once.
struct ByteWord: Equatable {
    private let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    private init(bits: UInt64) { self.bits = bits }

    /// The bytes from `offset` on; nil where fewer than eight are left.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset &+ 8 <= bytes.count else { return nil }
        bits = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// Which byte is the first below `bound`, which is at most 0x80; 8 where none is.
    @inline(__always)
    func firstIndex(below bound: UInt8) -> Int {
        // What a byte borrows from those above it shows only behind the first one found.
        let found = (bits &- Self.ones &* UInt64(bound)) & ~bits & Self.tops
        return found.trailingZeroBitCount / 8
    }

    /// Which byte is the first below `bound`, which is at most 0x80, or this one; 8 where none is.
    @inline(__always)
    func firstIndex(below bound: UInt8, or byte: UInt8) -> Int {
        let difference = bits ^ (Self.ones &* UInt64(byte))
        let isLow = (bits &- Self.ones &* UInt64(bound)) & ~bits
        let isByte = (difference &- Self.ones) & ~difference
        return ((isLow | isByte) & Self.tops).trailingZeroBitCount / 8
    }

    /// Writes all of its bytes to a place.
    @inline(__always)
    func store(to place: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(place).storeBytes(of: bits.littleEndian, as: UInt64.self)
    }

    /// The first bytes as they are, fewer than eight; those behind count as 0.
    @inline(__always)
    func prefix(_ count: Int) -> UInt64 { bits & (1 &<< UInt64(8 &* count) &- 1) }

    /// Its first bytes, from one to eight, moved to its end, with nothing in front of them.
    @inline(__always)
    func onlyFirst(_ count: Int) -> ByteWord { ByteWord(bits: bits &<< UInt64(64 &- 8 &* count)) }

    /// A number whose upper bits tell words apart as well as they can.
    @inline(__always)
    var mixed: UInt64 { bits &* 0x9E37_79B9_7F4A_7C15 }

    /// A number whose upper bits tell pairs of words and a third number apart as well as they can.
    @inline(__always)
    func mixed(with other: ByteWord, _ number: UInt64) -> UInt64 {
        (bits &* 0x9E37_79B9_7F4A_7C15 ^ (other.bits &+ number) &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Where a byte stands first; 8 where it doesn't.
    @inline(__always)
    func firstIndex(of byte: UInt8) -> Int {
        let difference = bits ^ (Self.ones &* UInt64(byte))
        return ((difference &- Self.ones) & ~difference & Self.tops).trailingZeroBitCount / 8
    }

    /// Which byte is the first beyond ASCII; 8 where none is.
    @inline(__always)
    var firstNonASCIIIndex: Int { (bits & Self.tops).trailingZeroBitCount / 8 }

    /// The first `count` bytes, fewer than eight, packed as `NameKey` packs them, with this bit set in each.
    @inline(__always)
    func nameKey(_ count: Int, setting bit: UInt8) -> UInt64 {
        guard count > 0 else { return 0 }
        return (bits | Self.ones &* UInt64(bit)).byteSwapped >> UInt64(64 - 8 * count)
    }
}
