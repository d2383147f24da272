/// Sixteen bytes that are looked at at once.
///
/// Both sides of an operation have to be vectors: with a number on one of them the compiler takes the bytes one by one.
enum ByteBlock {
    typealias Bytes = SIMD16<UInt8>

    static let width = 16

    @inline(__always)
    static func load(_ place: UnsafeRawPointer, _ offset: Int = 0) -> Bytes {
        place.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    }

    /// The top bit where the bytes are in a mask, else nothing.
    @inline(__always)
    static func tops(_ mask: SIMDMask<SIMD16<Int8>>) -> Bytes {
        Bytes.zero.replacing(with: Bytes(repeating: 0x80), where: mask)
    }

    /// Whether any byte has its top bit set.
    @inline(__always)
    static func holdsTopBit(_ bytes: Bytes) -> Bool {
        let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0
    }

    /// Which byte is the first with its top bit set, 16 where none has.
    @inline(__always)
    static func firstTopBit(_ bytes: Bytes) -> Int {
        let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8080_8080_8080_8080)
        let (first, second) = (UInt64(littleEndian: halves.x), UInt64(littleEndian: halves.y))
        return first != 0 ? first.trailingZeroBitCount / 8 : 8 + second.trailingZeroBitCount / 8
    }
}
