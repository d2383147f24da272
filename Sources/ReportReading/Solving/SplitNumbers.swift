/// Numbers that a blank cuts between the thousands: `1 234`.
enum SplitNumbers {
    /// Whether as many numbers as the row has columns may be fewer, of which one is cut: put together, and with blank
    /// cells somewhere, they add up; as they stand they don't.
    static func mayStand(in slots: [Slot], of ribbon: Ribbon, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !RowReader.sumsHold(slots[...], groupSize: groupSize) else {
            return false
        }
        return joined(slots, of: ribbon).contains { numbers in
            BlankPlacements.readings(of: numbers, into: slots.count, groupSize: groupSize)?.isEmpty == false
        }
    }

    /// Whether a row has too many numbers, and not too many that add up, with blank cells somewhere, once its cut
    /// numbers are put together: then this source cuts numbers.
    static func show(in slots: [Slot], of ribbon: Ribbon, width: Int, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count > width else { return false }
        return joined(slots, of: ribbon).contains {
            $0.count <= width
                && BlankPlacements.readings(of: $0, into: width, groupSize: groupSize)?.isEmpty == false
        }
    }

    /// Whether two numbers side by side may be one.
    static func mayJoin(_ slots: [Slot], of ribbon: Ribbon) -> Bool {
        zip(slots, slots.dropFirst()).contains { mayJoin($0, $1, ribbon) }
    }

    private static func mayJoin(_ first: Slot, _ second: Slot, _ ribbon: Ribbon) -> Bool {
        guard let number = first.number?.integer, number > 0, number < 1_000 || first.digitCount <= 3,
            second.content == .digits
        else { return false }
        return second.range.count == 3 && second.digitCount == 3
            && ribbon.samePiece(first.range.lowerBound, second.range.lowerBound)
    }

    /// Every way to put some neighbours together; at most as many as there are for a row of the form.
    private static func joined(_ slots: [Slot], of ribbon: Ribbon) -> [[Int64]] {
        let places = slots.indices.dropFirst().filter { mayJoin(slots[$0 - 1], slots[$0], ribbon) }
        guard !places.isEmpty, places.count <= 6 else { return [] }
        return (1..<(1 << places.count)).compactMap { choice in
            let joins = Set(places.indices.filter { choice & 1 << $0 != 0 }.map { places[$0] })
            var numbers: [Int64] = []
            for (index, slot) in slots.enumerated() {
                guard let number = slot.number?.integer ?? digits(slot, ribbon), number < 1_000_000_000 else {
                    return nil
                }
                if joins.contains(index), let last = numbers.last {
                    guard last < 1_000_000_000_000 else { return nil }
                    numbers[numbers.count - 1] = last * 1_000 + number
                } else {
                    numbers.append(number)
                }
            }
            return numbers
        }
    }

    /// `034` is no number by itself.
    private static func digits(_ slot: Slot, _ ribbon: Ribbon) -> Int64? {
        guard slot.content == .digits, slot.digitCount == slot.range.count, slot.digitCount < 10 else { return nil }
        return ribbon.scalars[slot.range].reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
