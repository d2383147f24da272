import ReportModel

/// Reads the body and the year from sentences that say what was done in it: `2022年，某县水利局坚持…`.
struct ProseSubject {
    let ribbon: Ribbon

    private static let longestName = 30
    /// What such a sentence goes on with.
    private static let deeds = [
        "坚持", "严格", "认真", "深入", "全面", "高度", "积极", "以习近平", "按照", "紧紧", "紧密", "始终", "贯彻", "根据", "扎实", "围绕", "进一步", "持续",
        "切实", "依据", "依法", "主动", "在", "共主动", "共公开", "(以下简称", "(简称", "结合", "不断", "健全", "完善", "加强", "聚焦",
        "本着", "共制", "共收到",
    ].map(Ribbon.scalars)
    private static let places: Set<Character> = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]

    /// The one body that the sentences of a section are about, and where the first is; nil where they name several.
    func agency(in body: Range<Int>) -> (String, Place)? {
        let names = years(in: body).compactMap { place in
            name(behind: place.end, before: body.upperBound).map { ($0, Place(ribbon.piece(at: place.start).location)) }
        }
        return names.first.flatMap { first in
            names.contains { $0.0 != first.0 } ? nil : first
        }
    }

    /// The one year in which sentences of a section say what the body itself did: `2022年，我局…`, `我镇2023年政府信息公开工作`.
    func year(in body: Range<Int>) -> Int? {
        let own = years(in: body).filter { place in
            isOwn(place.start) || Self.selves.contains { ribbon.starts($0, at: place.end) }
                || name(behind: place.end, before: body.upperBound) != nil
        }
        let years = Set(own.map(\.year))
        return years.count == 1 ? years.first : nil
    }

    private static let selves = ["我", "本"].map(Ribbon.scalars)

    /// `2022年，`, `2022年度` at the beginning of a sentence; no month and no span follows.
    private func years(in body: Range<Int>) -> [(start: Int, end: Int, year: Int)] {
        body.compactMap { index in
            guard ribbon.scalars[index] == "2", index + 5 < body.upperBound, ribbon.scalars[index + 4] == "年",
                index == body.lowerBound || beginsASentence(index) || isOwn(index),
                let year = YearReader(ribbon).year(at: index)
            else { return nil }
            var end = index + 5
            if ribbon.scalars[end] == "度" { end += 1 }
            if end < body.upperBound, ribbon.scalars[end] == "," { end += 1 }
            let isOther = Self.others.contains { ribbon.starts($0, at: index + 5) }
            return isOther || Characters.isDigit(ribbon.scalars[index + 5]) ? nil : (index, end, year)
        }
    }

    private func beginsASentence(_ index: Int) -> Bool {
        ribbon.gaps[index] || Self.stops.contains { ribbon.scalars[index - 1] == $0 }
    }

    /// `我镇2023年政府信息公开工作`.
    private func isOwn(_ index: Int) -> Bool {
        index > 2 && ["我", "本"].contains { ribbon.scalars[index - 2] == $0 || ribbon.scalars[index - 3] == $0 }
            && Self.disclosure.contains { ribbon.starts($0, at: index + 5) }
    }

    private static let disclosure = ["政府信息公开", "度政府信息公开"].map(Ribbon.scalars)
    private static let stops: [Unicode.Scalar] = ["。", ";", ":"]
    /// What follows the year of a law, of another document or of a span.
    private static let others = ["以来", "起", "至", "到", "-", "修订", "公布", "颁布", "施行", "条例", "底", "末", "初"].map(
        Ribbon.scalars)

    /// The shortest beginning of a sentence that is a whole name with a deed behind it.
    private func name(behind start: Int, before limit: Int) -> String? {
        var end = start
        while end < min(limit, start + Self.longestName), TitleReader.standsInNames(ribbon.scalars[end]) {
            end += 1
            guard end - start > 3, Self.deeds.contains(where: { ribbon.starts($0, at: end) }) else {
                continue
            }
            let name = ribbon.text(start..<end)
            if BodyName.endsLikeABody(name), BodyName.cleaned(name) == name, Self.beginsWithAPlace(name) { return name }
        }
        return nil
    }

    /// Names of places have two characters at least: `全县`, `市委` are none.
    private static func beginsWithAPlace(_ name: String) -> Bool {
        let isPlace = name.dropFirst(2).contains { places.contains($0) }
        return isPlace && (!vague.contains { name.hasPrefix($0) } || Regions.match(name) != nil)
            && !["委市", "委县", "委区", "党委"].contains { name.contains($0) }
    }

    private static let vague = ["全", "我", "本", "各", "市委", "县委", "区委", "在"]
}
