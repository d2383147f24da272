/// Line numbers for offsets that only grow: each byte is looked at once.
struct LineCounter {
    private var line: Int32 = 0
    /// The line feed that ends the line; before the first there is one in thought.
    private var lineEnd = -1

    /// The line, from 1, on which the offset stands.
    mutating func line(at target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        while lineEnd < target {
            line &+= 1
            lineEnd = bytes.firstOffset(of: 0x0A, from: lineEnd + 1) ?? .max
        }
        return line
    }
}
