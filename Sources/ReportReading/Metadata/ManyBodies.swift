/// Words for bodies of a kind, with which sites call the columns of their reports: 部门, 乡镇街道, 市级机关, 历年.
enum ManyBodies {
    /// Whether a name is made of such words and of nothing else.
    static func areNamed(by name: Substring) -> Bool {
        guard let first = name.unicodeScalars.first, starts.contains(first.value) else { return false }
        guard someKind.stand(in: name) else { return false }
        return isMadeOfWords(name)
    }

    private static func isMadeOfWords(_ name: Substring) -> Bool {
        let own = Array(name.unicodeScalars)
        // Whether words end in front of each character.
        var isEnd = [true] + Array(repeating: false, count: own.count)
        for start in own.indices where isEnd[start] {
            for word in parts where own[start...].starts(with: word) { isEnd[start + word.count] = true }
        }
        return isEnd[own.count]
    }

    /// Without one of these, words may be a short name: 市局, 街道.
    private static let kinds = [
        "部门", "单位", "机关", "乡镇", "镇街", "镇乡", "区镇", "历年", "往年", "历届", "委办局", "委局", "企事业", "县区", "县市", "市县", "区县", "街镇",
        "街乡",
        "街道", "各",
    ]

    private static let someKind = FewWords(kinds)

    private static let words =
        kinds + [
            "部委", "委办", "办局", "局", "委", "办", "市", "县", "区", "州", "省", "盟", "旗", "镇", "乡", "直", "级", "属", "直属", "市级",
            "本级", "其他",
            "其它", "公共", "企业", "事业", "国有", "和", "及", "与", "、", "(", ")", "有关", "相关", "所属", "下属", "园区", "开发区", "功能区",
            "垂直管理",
            "垂管", "派出", "双管", "政府", "工作", "组成", "驻", "群团", "党群", "重点", "主要", "学校", "医院", "领域", "年度", "年",
            "全部", "所有", "社区", "村", "街", "功能", "科研", "院所", "公用", "机构",
        ]

    private static let parts = words.map { Array($0.unicodeScalars) }

    private static let starts: FewCharacters = FewCharacters(
        String(String.UnicodeScalarView(Set((kinds + words).compactMap(\.unicodeScalars.first)))))
}
