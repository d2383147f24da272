/// The extent of a number as sources write it.
enum NumberScan {
    /// Behind the last character of a number that starts at `start`: sign, digits, thousands separators, a
    /// fraction. `start` itself where none starts there.
    static func end(of ribbon: Ribbon, at start: Int, before limit: Int) -> Int {
        var index = start
        if isSign(ribbon.scalars[index]), index + 1 < limit, Characters.isDigit(ribbon.scalars[index + 1]),
            !ribbon.gaps[index + 1]
        {
            index += 1
        }
        guard Characters.isDigit(ribbon.scalars[index]) else { return start }
        index += 1
        while index < limit, !ribbon.gaps[index] {
            let joins = isSeparator(ribbon.scalars[index]) && hasDigit(ribbon, at: index + 1, before: limit)
            guard Characters.isDigit(ribbon.scalars[index]) || joins else { break }
            index += 1
        }
        return index
    }

    private static func isSign(_ scalar: UInt32) -> Bool { scalar == "+" || scalar == "-" }

    /// A decimal point (an input method's 。 too) or a thousands separator.
    private static func isSeparator(_ scalar: UInt32) -> Bool { scalar == "." || scalar == "," || scalar == "。" }

    private static func hasDigit(_ ribbon: Ribbon, at index: Int, before limit: Int) -> Bool {
        index < limit && !ribbon.gaps[index] && Characters.isDigit(ribbon.scalars[index])
    }
}

/// A line that numbers its page.
enum PageNumber {
    /// The longest such line.
    private static let length = 12

    /// `-4-`, `— 4 —`, `第4页`, `第4页共6页`; not `- - 4 - -` or `- 0 0 -`, marks and numbers that gaps part: a row.
    static func matches(_ range: Range<Int>, of ribbon: Ribbon) -> Bool {
        let line = ribbon.scalars[range]
        guard line.count <= length, let first = line.first, let last = line.last else { return false }
        if isDash(first) {
            let isParted = range.dropFirst().contains { index in
                ribbon.gaps[index] && isDash(line[index]) == isDash(line[index - 1])
            }
            if isParted { return false }
            let inner = line.drop(while: isDash)
            let rest = inner.drop(while: Characters.isDigit)
            return rest.count < inner.count && !rest.isEmpty && rest.allSatisfy(isDash)
        }
        guard first == "第", last == "页", line.count > 2 else { return false }
        return line.dropFirst().dropLast().allSatisfy { Characters.isDigit($0) || isWord($0) }
    }

    @inline(__always)
    static func mayBegin(with scalar: UInt32) -> Bool { isDash(scalar) || scalar == "第" }

    private static func isDash(_ scalar: UInt32) -> Bool { scalar == "-" || scalar == "—" }

    private static func isWord(_ scalar: UInt32) -> Bool {
        scalar == "页" || scalar == "共" || scalar == "第" || scalar == "," || scalar == "/"
    }
}
