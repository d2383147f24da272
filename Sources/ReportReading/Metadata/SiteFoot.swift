import ReportModel

/// Reads who keeps a site from the lines at a page's foot: `主办：某局`, `某局版权所有`, `Copyright © 某局`.
struct SiteFoot {
    let ribbon: Ribbon

    /// The only body that is said to, and where; nil where there are several.
    func keeper(behind start: Int, before limit: Int) -> (String, Place)? {
        let range = min(start, limit)..<min(limit, ribbon.count)
        let names = Self.words.places(in: ribbon, range).enumerated().flatMap { number, places in
            places.compactMap { name(around: $0..<$0 + Self.lengths[number], before: limit) }
        }
        return names.first.flatMap { first in
            names.contains { $0.0 != first.0 } ? nil : (first.0, Place(ribbon.piece(at: first.1).location))
        }
    }

    private static let keeping = ["主办", "版权所有", "Copyright", "COPYRIGHT", "copyright"]
    private static let words = WordFinder(keeping)
    private static let lengths = keeping.map(\.count)

    /// What follows the word, or stands in front of it: the nearest words in which a gap or a mark is none.
    private func name(around word: Range<Int>, before limit: Int) -> (String, Int)? {
        let line = ribbon.pieceRange(at: word.lowerBound)
        guard line.count <= Self.longest else { return nil }
        let first = (word.upperBound..<line.upperBound).first { Self.mayBegin(ribbon.scalars[$0]) }
        if let first, let end = nameEnd(from: first, before: line.upperBound) {
            return (ribbon.text(first..<end), first)
        }
        var start = word.lowerBound
        while start > line.lowerBound, Characters.isWord(ribbon.scalars[start - 1]),
            start == word.lowerBound || !ribbon.gaps[start]
        {
            start -= 1
        }
        let name = ribbon.text(start..<word.lowerBound)
        return BodyName.endsLikeABody(name) ? (name, start) : nil
    }

    private static func mayBegin(_ scalar: UInt32) -> Bool { Characters.isHan(scalar) && !between.contains(scalar) }

    /// 主办单位, 版权归…所有.
    private static let between = FewCharacters("单位方归属所有者")
    private static let longest = 200

    private func nameEnd(from start: Int, before limit: Int) -> Int? {
        var end = start + 1
        while end < limit, !ribbon.gaps[end], Characters.isWord(ribbon.scalars[end]),
            !Self.followers.contains(where: { ribbon.starts($0, at: end) })
        {
            end += 1
        }
        return BodyName.endsLikeABody(ribbon.text(start..<end)) ? end : nil
    }

    private static let followers = ["承办", "协办", "主办", "版权", "技术支持", "地址", "维护", "备案", "所有"].map(Ribbon.scalars)
}
