/// Line numbers for offsets that only grow: each byte is looked at once.
struct LineCounter {
    private var line: Int32 = 1
    private var offset = 0

    /// The line, from 1, on which the offset stands.
    mutating func line(at target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard target > offset else { return line }
        var found: Int32 = 0
        for byte in bytes.part(offset..<target) { found &+= byte == 0x0A ? 1 : 0 }
        line &+= found
        offset = target
        return line
    }
}
