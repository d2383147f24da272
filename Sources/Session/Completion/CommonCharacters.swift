import Glibc

/// The 3,755 common characters of GB 2312, level one, which that standard sorts by their pinyin: the place of a character
/// tells the letter that it begins with. The system's iconv knows the places; without it there are no letters here.
enum CommonCharacters {
    /// Where each letter begins, as row and cell: 啊, 芭, 擦, … No reading begins with i, u or v.
    private static let starts: [(letter: Character, code: Int)] = [
        ("a", 0xB0A1), ("b", 0xB0C5), ("c", 0xB2C1), ("d", 0xB4EE), ("e", 0xB6EA), ("f", 0xB7A2), ("g", 0xB8C1),
        ("h", 0xB9FE), ("j", 0xBBF7), ("k", 0xBFA6), ("l", 0xC0AC), ("m", 0xC2E8), ("n", 0xC4C3), ("o", 0xC5B6),
        ("p", 0xC5BE), ("q", 0xC6DA), ("r", 0xC8BB), ("s", 0xC8F6), ("t", 0xCBFA), ("w", 0xCDDA), ("x", 0xCEF4),
        ("y", 0xD1B9), ("z", 0xD4D1),
    ]
    private static let end = 0xD7F9

    /// Each with its letter.
    static let letters: [(Unicode.Scalar, InitialLetters)] = {
        let codes = (0xB0...0xD7).flatMap { row in (0xA1...0xFE).map { row << 8 | $0 } }.filter { $0 <= end }
        let scalars = Array(text(codes.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).unicodeScalars)
        guard scalars.count == codes.count else { return [] }
        var start = 0
        return zip(scalars, codes).map { scalar, code in
            while start + 1 < starts.count, starts[start + 1].code <= code { start += 1 }
            return (scalar, InitialLetters(starts[start].letter))
        }
    }()

    private static func text(_ bytes: [UInt8]) -> String {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return "" }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: bytes.count * 2)
        let room = output.count
        let left = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (source, sourceLeft) = (input.baseAddress, input.count)
                var (target, targetLeft) = (output.baseAddress, output.count)
                iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                return sourceLeft == 0 ? targetLeft : room
            }
        }
        return String(decoding: output.prefix(room - left).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
