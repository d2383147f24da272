import ReportModel

/// Reads who keeps a site from the lines at a page's foot: `主办：某局`, `某局版权所有`, `Copyright © 某局`.
struct SiteFoot {
    let ribbon: Ribbon

    /// The only body that is said to, and where; nil where there are several.
    func keeper(behind start: Int, before limit: Int) -> (String, Place)? {
        let range = min(start, limit)..<min(limit, ribbon.count)
        let found = zip(Self.keeping, Self.words.places(in: ribbon, range)).flatMap { word, places in
            places.flatMap { names(around: $0..<$0 + word.count) }
        }
        return found.first.flatMap { name, start in
            found.contains { $0.0 != name } ? nil : (name, Place(ribbon.piece(at: start).location))
        }
    }

    private static let keeping = ["主办", "版权所有", "Copyright", "COPYRIGHT", "copyright"]
    private static let words = WordFinder(keeping)

    private func names(around word: Range<Int>) -> [(String, Int)] {
        let line = ribbon.pieceRange(at: word.lowerBound)
        guard line.count <= Self.longest else { return [] }
        let isLabel = Self.labels.contains { ribbon.starts($0, at: word.upperBound) }
        let before = isLabel ? nil : name(before: word.lowerBound, in: line)
        if let before, !ribbon.gaps[word.lowerBound] { return [before] }
        return [before, name(behind: word.upperBound, in: line)].compactMap { $0 }
    }

    private static let longest = 200
    private static let labels = [":", "单位", "方"].map(Ribbon.scalars)

    /// `某局主办`, `某局©2020版权所有`, `本站由某局主办`.
    private func name(before place: Int, in line: Range<Int>) -> (String, Int)? {
        let end = (line.lowerBound..<place).last { Characters.isWord(ribbon.scalars[$0]) }.map { $0 + 1 } ?? place
        var start = end
        while start > line.lowerBound, Characters.isWord(ribbon.scalars[start - 1]), ribbon.scalars[start - 1] != "由",
            start == end || !ribbon.gaps[start]
        {
            start -= 1
        }
        let name = ribbon.text(start..<end)
        return BodyName.endsLikeABody(name) ? (name, start) : nil
    }

    /// `主办单位：某局　承办单位：…`, `Copyright © 2020 某局`.
    private func name(behind place: Int, in line: Range<Int>) -> (String, Int)? {
        let first = (place..<line.upperBound).first { index in
            Characters.isHan(ribbon.scalars[index]) && !Self.between.contains(ribbon.scalars[index])
        }
        guard let first else { return nil }
        var end = first + 1
        while end < line.upperBound, !ribbon.gaps[end], Characters.isWord(ribbon.scalars[end]),
            !Self.followers.contains(where: { ribbon.starts($0, at: end) })
        {
            end += 1
        }
        let name = ribbon.text(first..<end)
        return BodyName.endsLikeABody(name) ? (name, first) : nil
    }

    /// 主办单位, 版权归…所有.
    private static let between = FewCharacters("单位方归属所有者")
    private static let followers = ["承办", "协办", "主办", "版权", "技术支持", "地址", "维护", "备案", "所有"].map(Ribbon.scalars)
}
