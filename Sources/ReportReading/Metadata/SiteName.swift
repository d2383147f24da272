/// Reads the body from what a page's own title has behind the report's: `2021年政府信息公开工作年度报告_某局`. That is the name
/// of a site or of a column, which is the body's where the text speaks so.
struct SiteName {
    private let names: [String]

    init(_ title: String) {
        let parts = title.unicodeScalars.split { Self.marks.contains($0.value) }
        names = parts.map(String.init).filter { BodyName.cleaned($0) == $0 && BodyName.isOfNames($0) }
    }

    /// What parts the names.
    static let marks = FewCharacters("_-—|·,:>")

    /// Whether a government's name is behind that of another body, in whose site this has a column.
    var hasGovernment: Bool { names.contains(where: BodyName.isGovernment) }

    /// The only body there that lies in a place, or the government that the text speaks as.
    func body(_ speaker: Speaker) -> String? {
        let wide = names.filter(BodyName.isGovernment)
        let bodies = Set(names.filter { !wide.contains($0) && BodyName.endsLikeABody($0) })
        if let body = bodies.first {
            let isInAPlace = body.dropFirst(2).contains { BodyName.places.contains($0) }
            return bodies.count == 1 && isInAPlace && speaker.isOne(body) ? body : nil
        }
        return Set(wide).count == 1 ? wide.first { $0.hasSuffix("政府") && speaker.isOne($0) } : nil
    }
}
