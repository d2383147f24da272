import ReportModel

/// Reads the body from the sentences above the first section that say whose the report is: `本报告由某局编制`, `请与某局办公室联系`.
struct StatedBody {
    let ribbon: Ribbon

    /// Characters in front of the first heading that are looked at.
    private static let reach = 2_000
    private static let longestName = 45

    /// The body that wrote the report, and where it is named.
    func author(before limit: Int) -> (String, Place)? {
        only(names(behind: Self.by, before: limit) { Self.name(in: $0, before: Self.drafting) })
    }

    /// The body that answers questions about the report.
    func contact(before limit: Int) -> (String, Place)? {
        only(names(behind: Self.ask, before: limit) { Self.body(ofOffice: Self.name(in: $0, before: Self.contacting)) })
    }

    private static let by = ["由"].map(Ribbon.scalars)
    private static let ask = ["请与", "直接与", "请联系:", "请联系"].map(Ribbon.scalars)
    private static let drafting = ["编制", "组织编制", "负责编制", "按照", "根据", "依据", "结合"]
    private static let contacting = ["联系", "(", ""]

    private func only(_ names: [(String, Place)]) -> (String, Place)? {
        names.first.flatMap { first in names.contains { $0.0 != first.0 } ? nil : first }
    }

    private func names(
        behind words: [[UInt32]], before limit: Int, _ read: (String) -> String?
    ) -> [(String, Place)] {
        let end = min(limit, ribbon.count)
        return (max(0, end - Self.reach)..<end).compactMap { index in
            guard let word = words.first(where: { ribbon.starts($0, at: index) }) else { return nil }
            let start = index + word.count
            var stop = start
            while stop < min(end, start + Self.longestName), TitleReader.standsInNames(ribbon.scalars[stop]) {
                stop += 1
            }
            return read(ribbon.text(start..<stop)).map { ($0, Place(ribbon.piece(at: index).location)) }
        }
    }

    /// The name that words begin with, where one of the followers is right behind it; an empty one is their end.
    private static func name(in words: String, before followers: [String]) -> String? {
        for follower in followers {
            let places = follower.isEmpty ? [words.endIndex] : words.ranges(of: follower).map(\.lowerBound)
            for place in places {
                let name = String(words[..<place])
                if BodyName.endsLikeABody(name), BodyName.cleaned(name) == name { return name }
            }
        }
        return nil
    }

    /// Whose office it is: `某局办公室` is one of 某局. That of a government has a report of its own, and so has that of a
    /// committee of the party.
    private static func body(ofOffice name: String?) -> String? {
        guard let name, let office = offices.first(where: name.hasSuffix) else { return name }
        let rest = String(name.dropLast(office.count))
        let isOwn = isOfTheParty(rest) || !holders.contains { rest.ends(in: $0) && rest.count > $0.count }
        return isOwn || BodyName.cleaned(rest) == nil ? nil : rest
    }

    private static let offices = ["政府信息公开办公室", "信息公开办公室", "政务公开办公室", "党政办公室", "综合办公室", "办公室", "办公厅", "政府办"]
    private static let holders = [
        "局", "厅", "委员会", "管委会", "中心", "医院", "学校", "大学", "学院", "中学", "小学", "公司", "街道办事处", "街道", "镇人民政府", "乡人民政府", "镇政府",
        "乡政府", "镇", "乡", "支队", "大队", "分局",
    ]

    private static func isOfTheParty(_ name: String) -> Bool {
        ["中共", "市委", "县委", "区委", "省委", "州委", "旗委", "党委"].contains { name.contains($0) }
    }
}
