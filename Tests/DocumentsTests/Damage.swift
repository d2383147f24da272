import Documents

/// A small generator of its own, so that a seed means the same everywhere (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}

extension Table {
    /// All cells lie within the grid, none is empty in extent, and the order is that of reading.
    var isSound: Bool {
        let inside = cells.allSatisfy {
            $0.row >= 0 && $0.column >= 0 && $0.rowSpan >= 1 && $0.columnSpan >= 1
                && $0.row + $0.rowSpan <= rowCount && $0.column + $0.columnSpan <= columnCount
        }
        let places = cells.map { [$0.row, $0.column] }
        return inside && zip(places, places.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    }
}
