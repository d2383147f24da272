import Glibc

/// The long strings of Lua that this evaluation has met. Lua holds a string once, however often it stands in tables; without
/// these, each time would be a copy of our own, which nobody counts.
struct LongTexts {
    /// Bytes from which on a string is long: to compare it takes far less than to read it as characters.
    static let least = 64 << 10

    private var values: [UnsafePointer<UInt8>: LuaValue] = [:]
    private var size = 0

    /// What was made of these bytes. An address alone tells nothing: what was there may be gone.
    func value(of bytes: UnsafeBufferPointer<UInt8>) -> LuaValue? {
        guard bytes.count >= Self.least, let start = bytes.baseAddress, let value = values[start] else { return nil }
        switch value {
        case .string(var text): return text.withUTF8 { Self.areEqual($0, bytes) } ? value : nil
        case .bytes(let known): return known.withUnsafeBufferPointer { Self.areEqual($0, bytes) } ? value : nil
        default: return nil
        }
    }

    /// Keeps at most `limit` bytes.
    mutating func keep(_ value: LuaValue, of bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        guard bytes.count >= Self.least, let start = bytes.baseAddress else { return }
        if size + bytes.count > limit { removeAll() }
        size += bytes.count
        values[start] = value
    }

    mutating func removeAll() {
        guard size > 0 else { return }
        (values, size) = ([:], 0)
    }

    private static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        guard a.count == b.count, let start = a.baseAddress, let other = b.baseAddress else { return false }
        return memcmp(start, other, a.count) == 0
    }
}
