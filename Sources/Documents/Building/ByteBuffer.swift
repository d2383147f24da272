/// A growing run of bytes with a single owner: what `[UInt8]` does, without the uniqueness check on each append.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 256) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    var last: UInt8? { count == 0 ? nil : base[count - 1] }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    /// Appends the first `length` bytes of a word.
    @inline(__always)
    mutating func append(_ word: ByteWord, _ length: Int) {
        if count &+ 8 > capacity { grow(by: 8) }
        word.store(to: base + count)
        count &+= length
    }

    /// Copies the bytes, which must not be this buffer's own.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if count + bytes.count > capacity { grow(by: bytes.count) }
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Appends a scalar in UTF-8.
    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    /// Takes off the bytes from an offset on.
    mutating func removeAll(from start: Int) {
        count = min(count, start)
    }

    /// A part of the bytes without the blanks at its ends.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> TextSpan {
        let trimmed = bytes.part(range).trimmed
        let start = trimmed.baseAddress.map { $0 - UnsafePointer(base) } ?? range.lowerBound
        return TextSpan(start: start, count: trimmed.count)
    }

    private mutating func grow(by needed: Int) {
        capacity = max(capacity * 2, count + needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
