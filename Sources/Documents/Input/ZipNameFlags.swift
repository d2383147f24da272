/// Names in a zip container that are flagged as UTF-8 and are GBK, as some programs of Chinese Windows write them. libzip
/// refuses the whole container for them.
enum ZipNameFlags {
    /// The places of the flag's bytes, in the list of entries and before the entries themselves: what is to be cleared.
    static func misleading(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard var entry = start(of: bytes) else { return [] }
        var places: [Int] = []
        while bytes.has("PK\u{1}\u{2}", at: entry), let length = bytes.uint16(at: entry + 28).map(Int.init),
            let extra = bytes.uint16(at: entry + 30), let comment = bytes.uint16(at: entry + 32),
            let local = bytes.int32(at: entry + 42), entry + 46 + length <= bytes.count
        {
            if isMisled(bytes, name: entry + 46..<entry + 46 + length, flags: entry + 9) { places.append(entry + 9) }
            if bytes.has("PK\u{3}\u{4}", at: local), let length = bytes.uint16(at: local + 26).map(Int.init),
                local + 30 + length <= bytes.count,
                isMisled(bytes, name: local + 30..<local + 30 + length, flags: local + 7)
            {
                places.append(local + 7)
            }
            entry += 46 + length + Int(extra) + Int(comment)
        }
        return places
    }

    /// The bit of the flags' second byte that says UTF-8.
    static let mark: UInt8 = 0x08

    /// The list of entries, which the record at the end names; a comment of up to 64 KB may stand behind that.
    private static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = bytes.count - 22
        let last = max(0, place - 0xFFFF)
        while place >= last {
            if bytes.has("PK\u{5}\u{6}", at: place) { return bytes.int32(at: place + 16) }
            place -= 1
        }
        return nil
    }

    private static func isMisled(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, flags: Int) -> Bool {
        guard bytes[flags] & mark != 0, !UTF8Scan.isValid(bytes.part(name)) else { return false }
        return Iconv(bytes.part(name), from: .gb18030)?.invalid == 0
    }
}
