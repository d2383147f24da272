/// Little-endian integers of binary formats; nil beyond the end.
extension RandomAccessCollection<UInt8> where Index == Int {
    /// The two bytes at `offset` from the start.
    func uint16(at offset: Int) -> UInt16? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
    }

    /// The four bytes at `offset` from the start.
    func uint32(at offset: Int) -> UInt32? {
        guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    /// The four bytes at `offset` as a place or a length.
    func int32(at offset: Int) -> Int? { uint32(at: offset).map(Int.init) }
}
