import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first `byte` at or after `start`.
    @inline(__always)
    func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), count &- start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The same for a byte that mostly stands within the next eight.
    @inline(__always)
    func nextOffset(of byte: UInt8, from start: Int) -> Int? {
        guard let word = ByteWord(self, at: start) else { return firstOffset(of: byte, from: start) }
        let index = word.firstIndex(of: byte)
        return index < 8 ? start &+ index : firstOffset(of: byte, from: start &+ 8)
    }

    /// The offset of the first occurrence of `needle` at or after `start`.
    func firstOffset(of needle: [UInt8], from start: Int = 0) -> Int? {
        guard let first = needle.first, let base = baseAddress else { return nil }
        var index = start
        while let found = firstOffset(of: first, from: index), found + needle.count <= count {
            if memcmp(base + found, needle, needle.count) == 0 { return found }
            index = found + 1
        }
        return nil
    }

    func firstOffset(of needle: String, from start: Int = 0) -> Int? {
        firstOffset(of: [UInt8](needle.utf8), from: start)
    }

    /// Whether `text`, which is lower-case ASCII, stands at `offset` in any case.
    func hasASCII(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, count &- offset >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where lowercased(self[offset + index]) != text.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether exactly this text stands at the offset.
    @inline(__always)
    func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, count &- offset >= length, let base = baseAddress else { return false }
        return memcmp(base + offset, text.utf8Start, length) == 0
    }

    /// Whether the bytes are the same.
    @inline(__always)
    func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let base = baseAddress, let otherBase = other.baseAddress else { return true }
        return memcmp(base, otherBase, count) == 0
    }

    /// At most the first `limit` bytes.
    func head(_ limit: Int) -> UnsafeBufferPointer<UInt8> { part(0..<Swift.min(count, limit)) }
}

/// The ASCII letter in lower case; other bytes as they are.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

/// Whether the byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
}

/// Whether the byte is an ASCII digit.
@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
