/// A name folded into one word: names of up to eight bytes keep them all, longer ones are mixed.
enum NameKey {
    @inline(__always)
    static func extend(_ key: UInt64, by byte: UInt8) -> UInt64 {
        (key << 8 | key >> 56) ^ UInt64(byte)
    }

    static func of(_ name: String) -> UInt64 {
        name.utf8.reduce(0) { extend($0, by: $1) }
    }
}

/// What is known of a few hundred names, by their keys: an open hash table that answers in one or two probes.
struct NameTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var key: UInt64
        var value: Value
    }

    private var slots: [Slot?]
    private let shift: UInt64

    /// Room for twice the entries keeps the probes few.
    init(_ entries: [(key: UInt64, value: Value)]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        slots = Array(repeating: nil, count: 1 << bits)
        for entry in entries { insert(Slot(key: entry.key, value: entry.value)) }
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        var index = home(key)
        while let slot = slots[index] {
            if slot.key == key { return slot.value }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ slot: Slot) {
        var index = home(slot.key)
        while slots[index] != nil { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    @inline(__always)
    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
