import ReportModel

/// The divisions of China down to counties, by which a body's name may tell where the body is.
enum Regions {
    /// A division that a name begins with.
    struct Match: Equatable {
        /// 行政区划代码 of six digits.
        let code: String
        /// What of the name is places: `江苏省淮安市` of `江苏省淮安市教育局`.
        let name: String

        var level: AdministrativeLevel {
            code.hasSuffix("0000") ? .province : code.hasSuffix("00") ? .prefecture : .county
        }
    }

    /// The smallest division that a body's name states; nil where it begins with none, or where several bear the name.
    static func match(_ agency: String) -> Match? {
        let name = Array(agency.utf8)
        var rest = name[...]
        for opening in openings where rest.starts(with: opening) { rest = rest.dropFirst(opening.count) }
        let start = rest.startIndex
        var found: [Int] = []
        while let (length, inner) = longest(rest, within: found) {
            (found, rest) = (inner, rest.dropFirst(length))
        }
        guard found.count == 1, let code = found.first, !beginsWithADivision(text(rest)) else { return nil }
        return Match(code: String(code), name: text(name[start..<rest.startIndex]))
    }

    /// Bodies of the state and of the party, which stand in front of the place.
    private static let openings = ["国家税务总局", "国家统计局", "中国共产党", "中共"].map { Array($0.utf8) }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// `临平区`, `青禾县`: a division that is not known, of which the one around it says too little.
    private static func beginsWithADivision(_ words: String) -> Bool {
        let name = words.prefix(3)
        return name.dropFirst().contains("县") || name.dropFirst(2) == "区" && !zones.contains(String(name))
    }

    /// Districts of three characters that are no divisions.
    private static let zones: Set<String> = [
        "开发区", "高新区", "经开区", "工业区", "保税区", "度假区", "风景区", "示范区", "试验区", "合作区", "保护区", "管理区", "中心区",
    ]

    /// The longest name of a division that words begin with, among those within others, and its bytes.
    private static func longest(_ words: ArraySlice<UInt8>, within outer: [Int]) -> (Int, [Int])? {
        let longest = min(longestName, words.count / han)
        for length in stride(from: longest, through: 2, by: -1) {
            let name = words.prefix(length * han)
            guard endings.contains(where: name.suffix(han).elementsEqual) else { continue }
            // 城区, 东区: words for many a place where no city stands before them.
            if outer.isEmpty, length == 2, name.suffix(han).elementsEqual("区".utf8) { continue }
            let inner = codes(of: name).filter { code in outer.isEmpty || outer.contains { lies(code, in: $0) } }
            if !inner.isEmpty { return (length * han, inner) }
        }
        return nil
    }

    /// Bytes of a character of any name.
    private static let han = 3
    /// 积石山保安族东乡族撒拉族自治县.
    private static let longestName = 15
    private static let endings = ["省", "市", "区", "县", "州", "盟", "旗"].map { Array($0.utf8) }

    private static func lies(_ code: Int, in outer: Int) -> Bool {
        let size = outer % 10_000 == 0 ? 10_000 : outer % 100 == 0 ? 100 : 1
        return code != outer && code / size == outer / size
    }

    /// The codes that stand behind a name, of which 鼓楼区 has four; none where it is no division.
    private static func codes(of wanted: ArraySlice<UInt8>) -> [Int] {
        names.withUTF8Buffer { entries in
            var (low, high) = (0, entries.count)
            while low < high {
                let start = entryStart(before: (low + high) / 2, in: entries, from: low)
                let digits = entries[start..<high].firstIndex { $0 < 0x80 } ?? high
                let end = entries[digits..<high].firstIndex { isGap($0) } ?? high
                let found = entries[start..<digits]
                if found.elementsEqual(wanted) {
                    return String(decoding: entries[digits..<end], as: UTF8.self).split(separator: ",")
                        .compactMap { Int($0) }
                }
                if found.lexicographicallyPrecedes(wanted) { low = min(end + 1, high) } else { high = start }
            }
            return []
        }
    }

    private static func entryStart(before middle: Int, in entries: UnsafeBufferPointer<UInt8>, from low: Int) -> Int {
        entries[low..<middle].lastIndex(where: isGap).map { $0 + 1 } ?? low
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}
