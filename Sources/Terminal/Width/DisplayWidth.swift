extension Character {
    /// The columns a terminal gives this character: 0 for controls and lone combining marks, 1, 2 for East Asian
    /// wide characters and emoji sequences. East Asian *ambiguous* characters (`“ … ①`) count 1, as terminals do.
    public var displayWidth: Int {
        let scalars = unicodeScalars
        guard let base = scalars.first else { return 0 }
        if scalars.index(after: scalars.startIndex) == scalars.endIndex { return base.displayWidth }
        if isEmojiSequence(base, scalars) { return 2 }
        return scalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// Flags, keycaps, skin tones, families and anything with the emoji selector are drawn as one wide picture.
    private func isEmojiSequence(_ base: Unicode.Scalar, _ scalars: String.UnicodeScalarView) -> Bool {
        guard base.properties.isEmoji else { return false }
        return scalars.dropFirst().contains { scalar in
            scalar == Joiner.emojiSelector || scalar == Joiner.zeroWidthJoiner
                || scalar.properties.isEmojiModifier || Joiner.regionalIndicators.contains(scalar.value)
        }
    }
}

extension StringProtocol {
    /// The columns a terminal gives this text on one line.
    public var displayWidth: Int {
        var total = 0
        for scalar in unicodeScalars {
            guard let width = scalar.simpleWidth else { return reduce(0) { $0 + $1.displayWidth } }
            total += width
        }
        return total
    }
}

extension Unicode.Scalar {
    /// The width of a scalar that never joins its neighbours, nil for any other: the fast road of ASCII and Chinese.
    fileprivate var simpleWidth: Int? {
        switch value {
        case 0x20...0x7E: 1
        case 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
        case 0x2010...0x2027: 1
        default: nil
        }
    }

    /// The width of a scalar that stands alone.
    var displayWidth: Int {
        if value < 0x7F { return value < 0x20 ? 0 : 1 }
        if isZeroWidth { return 0 }
        return WideRanges.contains(value) ? 2 : 1
    }

    /// Marks drawn over their base, formats and controls; the soft hyphen is the one format terminals draw.
    private var isZeroWidth: Bool {
        if value == 0xAD { return false }
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }
}

private enum Joiner {
    static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
    static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
    static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
}
