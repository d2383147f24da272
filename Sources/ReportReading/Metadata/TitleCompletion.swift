/// Completes a title's name that a line's end cut, or that says not where its body is, by a longer one that stands elsewhere.
struct TitleCompletion {
    let titles: Titles
    let around: NamesAround

    func name(of title: TitleReader.Title) -> String? {
        guard let name = title.agency, titles.isInside(title) else { return nil }
        if let above = TitleReader(around.ribbon).wordsAbove(title), BodyName.isOfNames(above) {
            return longer(name).first { above.hasSuffix($0.dropLast(name.count)) } ?? completed(name)
        }
        return completed(name)
    }

    /// 市水利局, 水利局: of which city?
    private func completed(_ name: String) -> String? {
        let places = BodyName.places
        guard !name.dropFirst().contains(where: places.contains), !name.dropFirst(2).contains(where: Self.isOfATown),
            BodyName.endsLikeABody(name)
        else { return nil }
        let whole = longer(name).filter { name in name.dropFirst(2).contains(where: places.contains) }
        return Set(whole).count == 1 ? whole.first : nil
    }

    private static func isOfATown(_ character: Character) -> Bool { character == "镇" || character == "乡" }

    private func longer(_ name: String) -> [String] {
        (titles.outside.compactMap(\.agency) + around.whole).filter { whole in
            guard whole.hasSuffix(name), whole != name else { return false }
            // 昆山 in front of 市水利局.
            let own = name.first.map(BodyName.places.contains) == true ? name.count - 1 : name.count
            let place = whole.dropLast(own)
            return place.last.map(BodyName.places.contains) == true || !BodyName.endsLikeABody(name)
        }
    }
}
