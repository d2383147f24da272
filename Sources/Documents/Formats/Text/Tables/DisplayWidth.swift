/// How many columns the characters of a text take where it was set for a font of fixed width.
enum DisplayWidth: CaseIterable {
    /// Han characters and full-width marks take two columns.
    case wideHan
    /// So do quotes, dashes and lines, as in Chinese terminals.
    case wideSigns
    /// Every character takes one: the program that set the text counted characters.
    case single

    func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if self == .single || value < 0x80 { return 1 }
        if Self.invisible.contains(value) { return 0 }
        if Self.wide.contains(where: { $0.contains(value) }) { return 2 }
        return self == .wideSigns && Self.signs.contains(where: { $0.contains(value) }) ? 2 : 1
    }

    private static let invisible: ClosedRange<UInt32> = 0x200B...0x200F
    private static let wide: [ClosedRange<UInt32>] = [
        0x4E00...0xA4CF, 0x2E80...0x303E, 0x3041...0x4DFF, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0x1100...0x115F, 0xAC00...0xD7A3, 0x20000...0x3FFFD,
    ]
    /// Of those whose width East Asian fonts and others disagree on, the ones that reports hold.
    private static let signs: [ClosedRange<UInt32>] = [
        0xB0...0xD7, 0x2010...0x2026, 0x2030...0x203B, 0x2103...0x217F, 0x2190...0x22FF, 0x2460...0x24FF,
        0x2500...0x257F, 0x25A0...0x25FF,
    ]
}

/// A character of a line, and where it stands there.
struct PlacedScalar {
    var scalar: Unicode.Scalar
    /// Its bytes in the line.
    var bytes: Range<Int>
    /// The columns that it takes.
    var columns: Range<Int>

    var isBlank: Bool { scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" }
}

extension UnsafeBufferPointer<UInt8> {
    /// The characters of a line in a font of fixed width.
    func placed(_ width: DisplayWidth) -> [PlacedScalar] {
        var (offset, column) = (0, 0)
        return string.unicodeScalars.map { scalar in
            defer { (offset, column) = (offset + UTF8.width(scalar), column + width.of(scalar)) }
            return PlacedScalar(
                scalar: scalar, bytes: offset..<Swift.min(offset + UTF8.width(scalar), count),
                columns: column..<column + width.of(scalar))
        }
    }
}
