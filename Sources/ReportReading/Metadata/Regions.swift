import ReportModel

/// The divisions of China down to counties, by which a body's name may tell where the body is.
struct Regions {
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

    static let all = Regions()

    /// The divisions of a name, as numbers of six digits: 区 of one name lie in several cities.
    private let codes: [String: [Int]]
    private let longestName: Int

    private init() {
        var codes: [String: [Int]] = [:]
        let lines = Self.names.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
        for line in lines {
            var outer = 0
            for entry in line.split(separator: " ") {
                let digits = entry.prefix { $0.isASCII }
                guard let number = Int(digits) else { continue }
                let code = outer == 0 ? number * (digits.count == 2 ? 10_000 : 100) : outer + number
                if outer == 0 { outer = code }
                let name = String(entry.dropFirst(digits.count))
                if !name.isEmpty { codes[name, default: []].append(code) }
            }
        }
        self.codes = codes
        longestName = codes.keys.lazy.map(\.count).max() ?? 0
    }

    /// The smallest division that a body's name states; nil where it begins with none, or where several bear the name.
    func match(_ agency: String) -> Match? {
        var rest = Substring(agency)
        for opening in Self.openings where rest.hasPrefix(opening) { rest = rest.dropFirst(opening.count) }
        let start = rest.startIndex
        var found: [Int] = []
        while let (length, inner) = longest(rest, within: found) {
            (found, rest) = (inner, rest.dropFirst(length))
        }
        guard found.count == 1, let code = found.first, !Self.beginsWithADivision(rest) else { return nil }
        return Match(code: String(code), name: String(agency[start..<rest.startIndex]))
    }

    /// Bodies of the state and of the party, which stand in front of the place.
    private static let openings = ["国家税务总局", "国家统计局", "中国共产党", "中共"]

    /// `临平区`, `青禾县`: a division that is not known, of which the one around it says too little.
    private static func beginsWithADivision(_ words: Substring) -> Bool {
        let name = words.prefix(3)
        return name.dropFirst().contains("县") || name.dropFirst(2) == "区" && !zones.contains(String(name))
    }

    /// Districts of three characters that are no divisions.
    private static let zones: Set<String> = [
        "开发区", "高新区", "经开区", "工业区", "保税区", "度假区", "风景区", "示范区", "试验区", "合作区", "保护区", "管理区", "中心区",
    ]

    /// The longest name of a division that words begin with, among those within others.
    private func longest(_ words: Substring, within outer: [Int]) -> (Int, [Int])? {
        for length in stride(from: min(longestName, words.count), through: 2, by: -1) {
            let name = words.prefix(length)
            guard let last = name.last, Self.endings.contains(last) else { continue }
            // 城区, 东区: words for many a place where no city stands before them.
            if outer.isEmpty, length == 2, last == "区" { continue }
            let inner = codes[String(name), default: []].filter { code in
                outer.isEmpty || outer.contains { Self.lies(code, in: $0) }
            }
            if !inner.isEmpty { return (length, inner) }
        }
        return nil
    }

    private static let endings: Set<Character> = ["省", "市", "区", "县", "州", "盟", "旗"]

    private static func lies(_ code: Int, in outer: Int) -> Bool {
        let size = outer % 10_000 == 0 ? 10_000 : outer % 100 == 0 ? 100 : 1
        return code != outer && code / size == outer / size
    }
}
