/// What was found last, by words: two that fall on one place displace each other, so that asking costs next to nothing.
struct WordMemory<Value> {
    /// None before the first is set.
    private var entries: [(word: UInt64, value: Value?)] = []

    private static var bits: UInt64 { 8 }

    subscript(word: UInt64) -> Value? {
        @inline(__always) get {
            if entries.isEmpty { return nil }
            let entry = entries[Self.place(of: word)]
            return entry.word == word ? entry.value : nil
        }
        set {
            if entries.isEmpty { entries = Array(repeating: (0, nil), count: 1 << Int(Self.bits)) }
            entries[Self.place(of: word)] = (word, newValue)
        }
    }

    @inline(__always)
    private static func place(of word: UInt64) -> Int {
        Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
    }
}
