/// Words in a cell of their own that say which of two figures beside each other is meant.
enum ComparedFigures {
    /// The form's: of the report's year, of the body itself.
    static func areOwn(_ words: ArraySlice<UInt32>) -> Bool { own.contains { words.elementsEqual($0) } }

    private static let own = ["本年", "本年度", "今年", "当年", "本机关", "本单位"].map { Ribbon.scalars($0) }

    /// 上年, 去年同期, 上一年度, but not 上年结转.
    static func areLastYears(_ words: ArraySlice<UInt32>) -> Bool {
        lastYears.contains { words.starts(with: $0) && words.dropFirst($0.count).allSatisfy(endings.contains) }
    }

    private static let lastYears = ["上年", "去年", "上一年", "前年"].map { Ribbon.scalars($0) }
    private static let endings = FewCharacters("度同期数量")

    /// Whether they are a year and nothing else: 2021年.
    static func areYear(_ words: ArraySlice<UInt32>) -> Bool {
        words.prefix(while: Characters.isDigit).count == 4
            && years.contains { words.dropFirst(4).elementsEqual($0) }
    }

    private static let years = ["年", "年度"].map { Ribbon.scalars($0) }
}
