/// Some characters, as a bitmap of their low twelve bits: it never denies a member, and admits few others.
///
/// It fits the nearest cache, so asking it for each character of a text costs next to nothing.
struct CharacterBitmap: Sendable {
    private var rows = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ scalar: UInt32) { rows[Self.row(scalar)] |= Self.bit(scalar) }

    @inline(__always)
    func mayContain(_ scalar: UInt32) -> Bool { rows[Self.row(scalar)] & Self.bit(scalar) != 0 }

    func union(_ other: CharacterBitmap) -> CharacterBitmap {
        var union = self
        for row in rows.indices { union.rows[row] |= other.rows[row] }
        return union
    }

    /// Calls `body` with each place in a range of a ribbon where one of the characters may stand.
    @inline(__always)
    func eachPlace(in ribbon: Ribbon, _ range: Range<Int>, _ body: (Int) -> Void) {
        let range = range.clamped(to: 0..<ribbon.count)
        ribbon.scalars.withUnsafeBufferPointer { scalars in
            rows.withUnsafeBufferPointer { rows in
                guard let first = scalars.baseAddress, let rows = rows.baseAddress else { return }
                var index = range.lowerBound
                while index < range.upperBound {
                    let scalar = first[index]
                    if rows[Self.row(scalar)] &>> UInt64(scalar & 63) & 1 != 0 { body(index) }
                    index &+= 1
                }
            }
        }
    }

    @inline(__always)
    private static func row(_ scalar: UInt32) -> Int { Int(scalar >> 6 & 63) }

    @inline(__always)
    private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }
}
