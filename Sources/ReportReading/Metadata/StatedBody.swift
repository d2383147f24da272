import ReportModel

/// Reads the body from the sentences above the sections or in the first that say whose the report is: `本报告由某局编制`, `请与某局办公室联系`.
struct StatedBody {
    let ribbon: Ribbon

    private static let longestName = 45

    /// The body that wrote the report, and where it is named.
    func author(in text: Range<Int>) -> (String, Place)? {
        only(
            names(behind: Self.by, in: text) { words in
                let name = Self.name(in: words, before: Self.drafting)
                return Self.body(ofOffice: name) ?? name.flatMap { Self.isOfTheParty($0) ? $0 : nil }
            })
    }

    /// The body that answers questions about the report.
    func contact(in text: Range<Int>) -> (String, Place)? {
        only(names(behind: Self.ask, in: text) { Self.body(ofOffice: Self.name(in: $0, before: Self.contacting)) })
    }

    private static let starts = FewCharacters("由请直")
    private static let by = ["由"].map(Ribbon.scalars)
    private static let ask = ["请与", "直接与", "请联系:", "请联系"].map(Ribbon.scalars)
    private static let drafting = ["编制", "组织编制", "负责编制", "按照", "根据", "依据", "结合"]
    private static let contacting = ["联系", "(", ""]

    private func only(_ names: [(String, Place)]) -> (String, Place)? {
        names.first.flatMap { first in names.contains { $0.0 != first.0 } ? nil : first }
    }

    private func names(
        behind words: [[UInt32]], in text: Range<Int>, _ read: (String) -> String?
    ) -> [(String, Place)] {
        Self.starts.places(in: ribbon, text).compactMap { index in
            guard let word = words.first(where: { ribbon.starts($0, at: index) }) else { return nil }
            let start = index + word.count
            var stop = start
            while stop < min(text.upperBound, start + Self.longestName), TitleReader.standsInNames(ribbon.scalars[stop])
            {
                stop += 1
            }
            guard word != Self.by[0] || (isOfReport(index) && isDrafted(from: start, before: text.upperBound)) else {
                return nil
            }
            return read(ribbon.text(start..<stop)).map { ($0, Place(ribbon.piece(at: index).location)) }
        }
    }

    /// Whether 由 begins its clause or follows the report: of another document another body may be the author.
    private func isOfReport(_ index: Int) -> Bool {
        ribbon.gaps[index] || !Characters.isWord(ribbon.scalars[index - 1])
            || Self.reports.contains { ribbon.starts($0, at: index - $0.count) }
    }

    private static let reports = ["报告", "年报"].map(Ribbon.scalars)

    /// Whether the sentence says that something is drafted.
    private func isDrafted(from start: Int, before limit: Int) -> Bool {
        let end = (start..<limit).first { ribbon.scalars[$0] == "。" } ?? limit
        return (start..<end).contains { ribbon.scalars[$0] == "编" }
    }

    /// The name that words begin with, where one of the followers is right behind it; an empty one is their end.
    private static func name(in words: String, before followers: [String]) -> String? {
        for follower in followers {
            let places = follower.isEmpty ? [words.endIndex] : words.ranges(of: follower).map(\.lowerBound)
            for place in places {
                let name = String(words[..<place])
                // `由某局编制的目录` is another document.
                if words[place...].dropFirst(follower.count).first == "的" { continue }
                if BodyName.endsLikeABody(name) || BodyName.isAPlace(name), BodyName.cleaned(name) == name {
                    return name
                }
            }
        }
        return nil
    }

    /// Whose office it is: `某局办公室`, `某局行政办公室` are of 某局. That of a government has a report of its own, and so has
    /// that of a committee of the party.
    private static func body(ofOffice name: String?) -> String? {
        guard let name, let office = offices.first(where: name.hasSuffix) else { return name }
        let whole = Substring(name.dropLast(office.count))
        if ownOffices.contains(where: whole.hasSuffix) { return name }
        if ownOffices.contains(where: { whole.hasSuffix($0 + office) }) { return String(whole) }
        guard !isOfTheParty(name) else { return nil }
        for length in 0...longestDivision where length < whole.count {
            let rest = whole.dropLast(length)
            let isBody = holders.contains { rest.ends(in: $0) && rest.count > $0.count }
            if isBody { return BodyName.cleaned(String(rest)) }
        }
        return nil
    }

    /// `综合督考`办公室, `政府信息公开`办公室.
    private static let longestDivision = 8
    private static let offices = ["办公室", "办公厅", "政府办"]
    /// What offices that are bodies of their own are called.
    private static let ownOffices = ["人民防空", "国防动员", "外事", "侨务", "台湾事务", "扶贫开发", "金融工作", "信访"]
    private static let holders = [
        "局", "厅", "委员会", "管委会", "中心", "医院", "学校", "大学", "学院", "中学", "小学", "公司", "街道办事处", "街道", "镇人民政府", "乡人民政府", "镇政府",
        "乡政府", "镇", "乡", "支队", "大队", "分局",
    ]

    private static func isOfTheParty(_ name: some StringProtocol) -> Bool {
        ["中共", "市委", "县委", "区委", "省委", "州委", "旗委", "党委"].contains { name.contains($0) }
    }
}
