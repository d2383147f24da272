extension SourceRow {
    /// Whether one of its cells holds the numbers or marks of several: columns that stand close were taken for one.
    func joinsColumns(_ ribbon: Ribbon) -> Bool { slots.contains { $0.hasInnerGap && ribbon.holdsSeveral($0) } }

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
    /// Whether blanks part the digits and marks of a slot, other than thousands. One that a narrow column broke goes on in
    /// another line.
    fileprivate func holdsSeveral(_ slot: Slot) -> Bool {
        guard scalars[slot.range].allSatisfy({ Characters.isDigit($0) || Characters.isNotApplicableMark($0) }) else {
            return false
        }
        let starts = slot.range.filter { $0 == slot.range.lowerBound || gaps[$0] } + [slot.range.upperBound]
        let widths = zip(starts, starts.dropFirst()).map { $1 - $0 }
        guard slot.number == nil || (widths.first ?? 0) > 3 || widths.dropFirst().contains(where: { $0 != 3 }) else {
            return false
        }
        let written = raw(of: slot)
        return written.contains(where: \.isWhitespace) && !written.contains(where: \.isNewline)
    }
}
