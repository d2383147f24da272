/// Words that make of a figure of the form another one: last year's, a share, a change, an amount.
enum OtherFigures {
    private static let words = [
        "上年", "去年", "上一年", "同比", "环比", "增长", "累计", "历年", "往年", "无效", "其中", "草案", "率", "%", "金额", "以外", "不予", "受理", "项目",
    ].map {
        Ribbon.scalars($0)
    }

    /// Whether such a word stands among others.
    static func areNamed(in characters: ArraySlice<UInt32>) -> Bool {
        characters.indices.contains { start in words.contains { characters[start...].starts(with: $0) } }
    }
}
