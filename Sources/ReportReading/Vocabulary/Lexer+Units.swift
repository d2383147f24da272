/// What belongs to a number behind its digits.
extension Lexer {
    /// Takes in a unit that follows the digits, unless the same characters begin a label.
    func unitEnd(from end: Int) -> Int {
        guard end < limit, Self.unitStarts.mayContain(ribbon.scalars[end]) else { return end }
        for unit in Self.units {
            let behind = end + unit.count
            if behind <= limit, ribbon.samePiece(end - 1, behind - 1), ribbon.starts(unit, at: end) { return behind }
        }
        return end
    }

    /// Takes in a remark with digits that runs on from a number, so that it is told from others: `12（其中网络3）`.
    func remarkEnd(from end: Int) -> Int {
        guard end < limit, ribbon.scalars[end] == "(", ribbon.samePiece(end - 1, end), !ribbon.gaps[end] else {
            return end
        }
        let reach = min(pieceEnd(from: end), end + Self.longestRemark)
        guard let close = (end..<reach).first(where: { ribbon.scalars[$0] == ")" }) else { return end }
        let remark = ribbon.scalars[(end + 1)..<close]
        let isWhole = close + 1 >= limit || ribbon.gaps[close + 1] || remark.contains(where: Characters.isWord)
        return remark.contains(where: Characters.isDigit) && isWhole ? close + 1 : end
    }

    private static let longestRemark = 20

    private static let units = (["万元", "元"] + CountUnit.names).flatMap {
        [Ribbon.scalars($0), Ribbon.scalars("(\($0))")]
    }
    private static let unitStarts = units.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
}
