/// The short names of tags that were looked up before, by their bytes: an Office file repeats a dozen all through.
///
/// It holds as long as no prefix is bound or given back.
struct XMLNameMemory {
    private var keys = [UInt64](repeating: 0, count: size)
    private var names = [XMLName](repeating: XMLName(key: 0, namespace: .none), count: size)
    private var isEmpty = true

    private static let size = 64

    /// The name that these bytes mean, nil where they were not looked up yet.
    @inline(__always)
    subscript(bytes: UInt64) -> XMLName? {
        let place = Self.place(of: bytes)
        return keys[place] == bytes && bytes != 0 ? names[place] : nil
    }

    /// Keeps a name in the place of another.
    mutating func remember(_ name: XMLName, for bytes: UInt64) {
        let place = Self.place(of: bytes)
        (keys[place], names[place], isEmpty) = (bytes, name, false)
    }

    mutating func removeAll() {
        guard !isEmpty else { return }
        for place in keys.indices { keys[place] = 0 }
        isEmpty = true
    }

    @inline(__always)
    private static func place(of bytes: UInt64) -> Int {
        Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}
