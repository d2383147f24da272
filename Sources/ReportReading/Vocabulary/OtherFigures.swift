/// Words that make of a figure of the form another one: last year's, a share, a change, an amount.
enum OtherFigures {
    private static let words = [
        "上年", "去年", "上一年", "同比", "环比", "增长", "累计", "历年", "往年", "无效", "其中", "草案", "率", "%", "金额", "以外", "不予", "受理", "项目",
    ].map {
        Ribbon.scalars($0)
    }

    /// Characters of which remarks consist that change no figure: units, （七）总计（第三项各行之和）, …申请数.
    private static let plain = FewCharacters("的数量件项个份宗条次单位万元情况类等注备第一二三四五六七八九十行列各之和加减等于为合总计与及至")

    /// Words that say what the figure holds.
    private static let contents = ["含", "不含", "包括", "包含"].map { Ribbon.scalars($0) }

    /// Whether a remark behind a label says nothing that could make its figure another one.
    static func areUnnamed(in remark: ArraySlice<UInt32>) -> Bool {
        remark.allSatisfy(plain.contains) || contents.contains { remark.starts(with: $0) }
    }

    /// Whether such a word stands among others.
    static func areNamed(in characters: ArraySlice<UInt32>) -> Bool {
        characters.indices.contains { start in words.contains { characters[start...].starts(with: $0) } }
    }

    /// Whether words name a sum.
    static func areSum(_ words: ArraySlice<UInt32>) -> Bool { sums.contains { words.starts(with: $0) } }

    private static let sums = ["小计", "合计", "共计", "总计", "总数"].map { Ribbon.scalars($0) }

    /// The head of last year's figures, which is no cut head of the form, though it begins a label.
    static func areLastYears(_ words: ArraySlice<UInt32>) -> Bool { words.elementsEqual(lastYear) }

    private static let lastYear = Ribbon.scalars("上年")

    /// Whether such a word ends others: 不予 does, 不予公 is a piece of 不予公开.
    static func end(_ characters: ArraySlice<UInt32>) -> Bool {
        words.contains { characters.suffix($0.count).elementsEqual($0) }
    }
}
