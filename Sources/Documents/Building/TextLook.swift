/// What the properties of characters, or of a style, do to text: hide or strike it, or put it above or below the line.
/// What they say nothing of is nil.
struct TextLook: Equatable {
    var vanish: Bool?
    var strike: Bool?
    var doubleStrike: Bool?
    /// Deleted while changes are tracked.
    var deleted: Bool?
    /// White, or nearly: on paper nobody sees it, on a dark ground everybody does.
    var white: Bool?
    /// Raised or lowered as such, and by a distance.
    var aligned: TextPosition?
    var moved: TextPosition?

    /// Struck text is no text of the document, as hidden text isn't.
    var isHidden: Bool { vanish == true || strike == true || doubleStrike == true || deleted == true }

    /// What follows text that nobody may see: a mark that belongs to no number makes one that is not certain unreadable.
    func mark(behind text: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        white == true && text.contains(where: isASCIIDigit) ? "\u{FFFD}" : nil
    }

    func mark(behind unit: UInt16) -> UInt16? {
        white == true && UInt8(exactly: unit).map(isASCIIDigit) == true ? 0xFFFD : nil
    }

    /// Whether a color's channels, from 0 to 255, can't be told from white.
    static func isWhite(_ red: Int, _ green: Int, _ blue: Int) -> Bool { min(red, green, blue) >= 250 }

    /// The same of a color as Office writes it, its six last digits: `FFFFFF`.
    static func isWhite(_ color: String) -> Bool {
        guard color.utf8.count >= 6, let value = Int(color.suffix(6), radix: 16) else { return false }
        return isWhite(value >> 16, value >> 8 & 255, value & 255)
    }

    /// Takes a color. One that can be read changes nothing but a white one of a style.
    mutating func setColor(isWhite: Bool) {
        if isWhite || white != nil { white = isWhite }
    }

    var position: TextPosition {
        if let aligned, aligned != .line { return aligned }
        return moved ?? .line
    }

    /// Takes a distance: above the line, below it, or none.
    mutating func move(by points: Int) { moved = points > 0 ? .raised : points < 0 ? .lowered : .line }

    /// What the other says counts.
    mutating func change(by other: TextLook) {
        vanish = other.vanish ?? vanish
        strike = other.strike ?? strike
        doubleStrike = other.doubleStrike ?? doubleStrike
        deleted = other.deleted ?? deleted
        white = other.white ?? white
        aligned = other.aligned ?? aligned
        moved = other.moved ?? moved
    }

    /// What a character style says on top of a paragraph's: two that are on take each other back.
    mutating func toggle(by other: TextLook) {
        let (vanished, struck) = (vanish == true, strike == true)
        change(by: other)
        vanish = vanished != (other.vanish == true)
        strike = struck != (other.strike == true)
    }
}
