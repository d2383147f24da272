/// What the properties of characters, or of a style, do to text: hide or strike it, or put it above or below the line.
/// What they say nothing of is nil.
struct TextLook: Equatable {
    var vanish: Bool?
    var strike: Bool?
    var doubleStrike: Bool?
    /// Deleted while changes are tracked.
    var deleted: Bool?
    /// Raised or lowered as such, and by a distance.
    var aligned: TextPosition?
    var moved: TextPosition?

    /// Struck text is no text of the document, as hidden text isn't.
    var isHidden: Bool { vanish == true || strike == true || doubleStrike == true || deleted == true }

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
