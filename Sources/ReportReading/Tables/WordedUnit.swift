/// A unit of money that is stated without the word 单位, or too far above a table to be its own for certain:
/// （金额：元）, 金额以人民币元计算. Whether amounts are counted in it is then in doubt.
struct WordedUnit {
    private let ribbon: Ribbon
    private let range: Range<Int>

    private static let yuan = FewCharacters("元圆")
    private static let scales = FewCharacters("十百千万亿萬億美欧港日")
    private static let naming = FewCharacters(":为是")
    private static let taking = FewCharacters("以按用")
    private static let counting = FewCharacters("计为作核列")
    private static let currency = Ribbon.scalars("人民币")
    private static let ofForm: Set<String> = ["万元", "萬元"]

    /// What stands between the beginning of a table's section and what is surely said of the table.
    static func name(above region: TableRegion, _ ribbon: Ribbon) -> String? {
        name(in: region.sectionStart..<region.captionStart, of: ribbon)
    }

    /// The first one in a range that is none of the form's.
    static func name(in range: Range<Int>, of ribbon: Ribbon) -> String? {
        let units = WordedUnit(ribbon: ribbon, range: range)
        return yuan.places(in: ribbon, range).lazy.compactMap(units.name(endingAt:)).first { !ofForm.contains($0) }
    }

    /// The unit that ends with a character, where its neighbours state it: （元） alone, 为元, 以元计. The 元 of 多元化 and of
    /// 5元 is none, and one in brackets behind words is theirs.
    private func name(endingAt end: Int) -> String? {
        var start = end
        while let scale = neighbour(before: start), Self.scales.contains(scale) { start -= 1 }
        let name = ribbon.text(start..<(end + 1))
        if start >= Self.currency.count, ribbon.starts(Self.currency, at: start - Self.currency.count) {
            start -= Self.currency.count
        }
        guard let before = neighbour(before: start) else { return nil }
        let behind = neighbour(behind: end)
        if let behind, Self.taking.contains(before), Self.counting.contains(behind) { return name }
        if Self.naming.contains(before), behind.map({ !Characters.isWord($0) }) ?? true { return name }
        guard let behind, before == "(", behind == ")", neighbour(before: start - 1) == nil else { return nil }
        return neighbour(behind: end + 1) == nil ? name : nil
    }

    private func neighbour(before index: Int) -> UInt32? {
        index > range.lowerBound && ribbon.samePiece(index - 1, index) ? ribbon.scalars[index - 1] : nil
    }

    private func neighbour(behind index: Int) -> UInt32? {
        index + 1 < range.upperBound && ribbon.samePiece(index, index + 1) ? ribbon.scalars[index + 1] : nil
    }
}
