/// Line numbers for offsets that only grow: each byte is looked at once.
struct LineCounter {
    private var line: Int32 = 1
    private var offset = 0

    /// The line, from 1, on which the offset stands.
    mutating func line(at target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard target > offset else { return line }
        let raw = UnsafeRawBufferPointer(bytes)
        while offset + 8 <= target {
            line &+= Self.lineFeeds(in: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        while offset < target {
            line &+= bytes[offset] == 0x0A ? 1 : 0
            offset += 1
        }
        return line
    }

    /// How many of the eight bytes are line feeds: each of them leaves its top bit alone in the sum.
    @inline(__always)
    private static func lineFeeds(in word: UInt64) -> Int32 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        let found = ~(((difference & low) &+ low) | difference | low)
        return Int32(truncatingIfNeeded: ((found >> 7) &* 0x0101_0101_0101_0101) >> 56)
    }
}
