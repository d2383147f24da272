/// Numbers of a text that marks part rather than blanks: `503,503。503`, or `0,。0`.
enum ListedNumbers {
    /// Whether what stands for a number may be those of several cells or a part of one, which no sum proves: one is not
    /// plain, and marks that part words or cells stand right before one, or commas part the cells of the text's tables and
    /// stand in it; or a quote that was not opened ends one.
    static func mayStand(in slots: [Slot], of ribbon: Ribbon, groupSize: Int) -> Bool {
        var (holdsOdd, holdsMark, mayBeParts) = (false, false, false)
        for slot in slots where slot.content == .digits {
            if ribbon.endsInQuote(slot) { mayBeParts = true }
            if let mark = ribbon.mark(before: slot), marks.contains(mark) { holdsMark = true }
            guard !slot.isPlain else { continue }
            holdsOdd = true
            if ribbon.cutsAtCommas, ribbon.scalars[slot.range].contains(where: { $0 == "," }) { mayBeParts = true }
        }
        return (mayBeParts || (holdsOdd && holdsMark)) && !RowReader.sumsHold(slots[...], groupSize: groupSize)
    }

    private static let marks = FewCharacters(",。;\"")
}

extension Ribbon {
    /// The character that stands right before a slot.
    fileprivate func mark(before slot: Slot) -> UInt32? {
        let start = slot.range.lowerBound
        return start > 0 && !gaps[start] && samePiece(start - 1, start) ? scalars[start - 1] : nil
    }

    fileprivate func endsInQuote(_ slot: Slot) -> Bool {
        slot.end < count && !gaps[slot.end] && scalars[slot.end] == "\"" && samePiece(slot.end - 1, slot.end)
            && mark(before: slot) != scalars[slot.end]
    }
}
