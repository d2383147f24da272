/// Numbers of a text that marks part rather than blanks: `503,503。503`, or `0,。0`.
enum ListedNumbers {
    /// Whether what stands for a number may be those of several cells or a part of one, which no sum proves: one is not
    /// plain, and marks that part words or cells stand right before one, or commas part the cells of the text's tables and
    /// stand in it; or a quote that was not opened ends one.
    static func mayStand(in slots: [Slot], of ribbon: Ribbon, groupSize: Int) -> Bool {
        let numbers = slots.lazy.filter { $0.content == .digits }
        let odd = numbers.filter { !$0.isPlain }
        let mayBeParts =
            numbers.contains { ribbon.endsInQuote($0) }
            || (!odd.isEmpty
                && (numbers.contains { ribbon.mark(before: $0).map(marks.contains) ?? false }
                    || (ribbon.cutsAtCommas && odd.contains { ribbon.scalars[$0.range].contains { $0 == "," } })))
        return mayBeParts && !RowReader.sumsHold(slots[...], groupSize: groupSize)
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
