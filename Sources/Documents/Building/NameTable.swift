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
    /// 0, which no name has, where a place is free.
    private var keys: [UInt64]
    private var values: [Value]
    private let shift: UInt64

    /// Room for twice the entries keeps the probes few.
    init(_ entries: [(key: UInt64, value: Value)]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 { bits += 1 }
        shift = 64 - bits
        keys = Array(repeating: 0, count: 1 << bits)
        values = entries.first.map { Array(repeating: $0.value, count: 1 << bits) } ?? []
        for entry in entries { insert(entry.key, entry.value) }
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        var index = home(key)
        while keys[index] != 0 {
            if keys[index] == key { return values[index] }
            index = (index + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func insert(_ key: UInt64, _ value: Value) {
        var index = home(key)
        while keys[index] != 0 { index = (index + 1) & (keys.count - 1) }
        (keys[index], values[index]) = (key, value)
    }

    @inline(__always)
    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }
}
