import ReportModel

/// The kind of body that a report speaks of itself as: 我局, 本街道, 我县.
struct Speaker {
    /// What it is as an organ: 局, 街道.
    private let organs: Set<String>
    /// What places it calls its own: 县, 市. Departments do so too.
    private let places: Set<String>

    init(_ ribbon: Ribbon, in text: Range<Int>) {
        var (organs, places) = (Set<String>(), Set<String>())
        for index in Self.selves.places(in: ribbon, text) where !Self.isInAWord(index, ribbon) {
            if let organ = Self.organs.first(where: { ribbon.starts($0.scalars, at: index + 1) }) {
                let isOther = organ.others.contains { ribbon.starts($0, at: index + 1) }
                if !isOther, ribbon.scalars[index] == "我" || organ.isWithSelf { organs.insert(organ.word) }
            } else if ribbon.scalars[index] == "我",
                let place = Self.places.first(where: {
                    ribbon.starts(Ribbon.scalars($0), at: index + 1)
                })
            {
                places.insert(place)
            }
        }
        (self.organs, self.places) = (organs, places)
    }

    private static let selves = FewCharacters("我本")

    /// 自我局限, 基本办结.
    private static func isInAWord(_ index: Int, _ ribbon: Ribbon) -> Bool {
        index > 0 && wordStarts.contains(ribbon.scalars[index - 1])
    }

    private static let wordStarts = FewCharacters("自基根资成文版样日书课原")
    private static let places = ["省", "市", "县", "区", "州", "盟", "旗"]

    private struct Organ {
        let word: String
        /// What names of such organs end in.
        let endings: [String]
        /// Words that only begin like it: 办法, 部门.
        var others: [[UInt32]] = []
        /// Whether 本 in front of it means the writer too: 本市, 本年 and 本站 are something else.
        var isWithSelf = false
        let scalars: [UInt32]

        init(_ word: String, _ endings: [String] = [], others: [String] = [], isWithSelf: Bool = false) {
            (self.word, self.endings) = (word, [word] + endings)
            (self.others, self.isWithSelf) = (others.map(Ribbon.scalars), isWithSelf)
            scalars = Ribbon.scalars(word)
        }
    }

    private static let organs = [
        Organ("局", isWithSelf: true), Organ("委", ["委员会", "管委会"], isWithSelf: true), Organ("厅", isWithSelf: true),
        Organ("办", ["办公室", "办公厅", "办事处"], others: ["办法", "办理", "办公"], isWithSelf: true),
        Organ("街道", ["街道办事处", "街道办"], isWithSelf: true), Organ("街", ["街道", "街道办事处"]), Organ("处", ["办事处"]),
        Organ("镇", ["镇人民政府", "镇政府"], isWithSelf: true), Organ("乡", ["乡人民政府", "乡政府"], isWithSelf: true),
        Organ("苏木", ["苏木人民政府"]), Organ("院", isWithSelf: true),
        Organ("校", ["学校", "大学", "学院", "中学", "小学"], isWithSelf: true), Organ("园", isWithSelf: true),
        Organ("馆", isWithSelf: true), Organ("中心", isWithSelf: true), Organ("公司", isWithSelf: true), Organ("集团"),
        Organ("会", ["残联", "妇联", "文联", "侨联", "科协", "工商联"]), Organ("队"), Organ("站"),
        Organ("所", others: ["所属", "所有", "所在"]),
        Organ("社"), Organ("台"), Organ("部", others: ["部门", "部分"]), Organ("库"), Organ("场"),
    ]

    /// Whether it speaks as one that a name may be of, and as no other: as an organ like it or, where the name is that of a
    /// place's government and no organ speaks, as of that place.
    func isOne(_ name: String) -> Bool {
        organs.isEmpty ? isOfPlace(name) : allows(name)
    }

    private func isOfPlace(_ name: String) -> Bool { Self.place(of: name).map(places.contains) ?? false }

    /// Whether it never says what organ it is.
    var isNoOrgan: Bool { organs.isEmpty }

    /// Whether it speaks as organs and never as one that a name may be of.
    func isNever(_ name: String) -> Bool {
        let own = Self.organs.filter { organs.contains($0.word) }
        return !own.isEmpty && !own.contains { $0.endings.contains(where: name.hasSuffix) } && !isOfPlace(name)
    }

    /// Whether it speaks as another organ than a name's, and not of the place that this is of too, or, where no organ
    /// speaks, only of other kinds of places.
    func denies(_ name: String) -> Bool {
        if organs.isEmpty { return !places.isEmpty && !places.contains(where: name.contains) }
        return !allows(name) && !isOfPlace(name)
    }

    /// Whether nothing speaks against a name; a report may speak as 本单位 only, or of its place.
    func allows(_ name: String) -> Bool {
        let bare = name.firstIndex(of: "(").map { String(name[..<$0]) } ?? name
        return Self.organs.allSatisfy { organ in
            !organs.contains(organ.word) || organ.endings.contains(where: bare.hasSuffix)
        }
    }

    /// 县 of `澄岭县人民政府` and of `澄岭县`.
    private static func place(of name: String) -> String? {
        governments.lazy.filter(name.hasSuffix).compactMap { ending in
            places.first(where: name.dropLast(ending.count).hasSuffix)
        }.first
    }

    private static let governments = ["人民政府", "政府", "行政公署", ""]
}
