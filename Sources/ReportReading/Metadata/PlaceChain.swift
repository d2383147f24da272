/// Names of places, each in the one before it: 北京市海淀区.
enum PlaceChain {
    /// Whether the words are such names and nothing else.
    static func isOne(_ words: String) -> Bool {
        let pieces = pieces(of: words)
        let levels = pieces.compactMap(level)
        return !pieces.isEmpty && pieces.allSatisfy(isName) && levels.count == pieces.count
            && zip(levels, levels.dropFirst()).allSatisfy(<)
    }

    /// Cut behind 省, 市, 县 …; the 州 of 广州市 ends no name.
    private static func pieces(of words: String) -> [Substring] {
        var (pieces, start) = ([Substring](), words.startIndex)
        for index in words.indices where index > start && BodyName.places.contains(words[index]) {
            let next = words.index(after: index)
            if next < words.endIndex, BodyName.places.contains(words[next]) { continue }
            pieces.append(words[start..<next])
            start = next
        }
        return start < words.endIndex ? pieces + [words[start...]] : pieces
    }

    /// Long are only names in other languages than Chinese, and those of zones; with others words stand that are none.
    private static func isName(_ piece: Substring) -> Bool {
        if piece.count == 2 { return piece.last == "县" && !BodyName.isCollective(piece) }
        let mayBeLong = piece.contains("自治") || piece.last == "旗" || BodyName.endsLikeABody(piece)
        return BodyName.isAPlace(piece) && (mayBeLong || piece.count <= longestName)
    }

    /// 呼和浩特市.
    private static let longestName = 5

    /// How far below the state it is.
    private static func level(_ piece: Substring) -> Int? {
        if piece.hasSuffix("自治区") { return 0 }
        if BodyName.endsLikeABody(piece) { return 4 }
        switch piece.last {
        case "省": return 0
        case "州", "盟": return 1
        case "市": return 2
        case "县", "区", "旗": return 3
        default: return nil
        }
    }
}
