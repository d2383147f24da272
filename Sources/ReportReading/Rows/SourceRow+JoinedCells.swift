extension SourceRow {
    /// Whether one of its cells holds the numbers or marks of several: columns that stand close were taken for one. Beside a
    /// blank, what looks like thousands may be too.
    func joinsColumns(_ ribbon: Ribbon) -> Bool {
        let mayBeThousands = !slots.contains(where: \.isBlank)
        return slots.contains { $0.hasInnerGap && ribbon.holdsSeveral($0, mayBeThousands: mayBeThousands) }
    }

    /// Whether a number stands before one in several lines: a narrow column broke a number, and its first digits may be of
    /// the one before.
    func breaksNumber(_ ribbon: Ribbon) -> Bool {
        zip(slots, slots.dropFirst()).contains { before, broken in
            before.content == .digits && broken.content == .digits && broken.hasInnerGap
                && ribbon.raw(of: broken).contains(where: \.isNewline)
        }
    }
}

extension Ribbon {
    /// Whether blanks part the numbers and marks of a slot, other than thousands. One that a narrow column broke goes on in
    /// another line.
    fileprivate func holdsSeveral(_ slot: Slot, mayBeThousands: Bool) -> Bool {
        guard scalars[slot.range].allSatisfy({ Self.ofNumbers.contains($0) || Characters.isDigit($0) }) else {
            return false
        }
        let starts = slot.range.filter { $0 == slot.range.lowerBound || gaps[$0] } + [slot.range.upperBound]
        let widths = zip(starts, starts.dropFirst()).map { $1 - $0 }
        let areThousands = slot.number != nil && (widths.first ?? 0) <= 3 && widths.dropFirst().allSatisfy { $0 == 3 }
        if mayBeThousands, areThousands { return false }
        return raw(of: slot).contains { $0.isWhitespace && !$0.isNewline }
    }

    private static let ofNumbers = FewCharacters("+-—/\\.,")
}
