/// Finds a word of two characters in a ribbon, eight places at once.
struct PairFinder: Sendable {
    private let first: UInt32
    private let second: UInt32

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) { (self.first, self.second) = (first.value, second.value) }

    private typealias Block = SIMD8<UInt32>
    private static let width = 8

    /// Every place of the word that lies in the range, from left to right.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [Int] {
        let range = range.clamped(to: 0..<ribbon.count)
        var places: [Int] = []
        ribbon.scalars.withUnsafeBufferPointer { scalars in
            var index = range.lowerBound
            while index &+ 1 < range.upperBound {
                if index &+ Self.width < range.upperBound, !mayStand(UnsafeRawBufferPointer(scalars), at: index) {
                    index &+= Self.width
                    continue
                }
                let end = min(index &+ Self.width, range.upperBound &- 1)
                while index < end {
                    if scalars[index] == first, scalars[index &+ 1] == second { places.append(index) }
                    index &+= 1
                }
            }
        }
        return places
    }

    /// Whether the word begins at one of the eight places.
    @inline(__always)
    private func mayStand(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
        let own = bytes.loadUnaligned(fromByteOffset: index &* 4, as: Block.self)
        let next = bytes.loadUnaligned(fromByteOffset: index &* 4 &+ 4, as: Block.self)
        let found = (own .== Block(repeating: first)) .& (next .== Block(repeating: second))
        let bits = unsafeBitCast(found, to: SIMD4<UInt64>.self)
        return bits.x | bits.y | bits.z | bits.w != 0
    }
}
