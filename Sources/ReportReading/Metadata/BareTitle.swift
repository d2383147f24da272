import ReportModel

/// Reads the body from a title that doesn't say what the report is about: `某县人民政府2021年年度报告`, as the heading of a
/// page that does.
struct BareTitle {
    let agency: String
    let year: Int
    let place: Place

    private static let endings = ["年度工作报告", "年度报告", "年报"]
    /// Lines above the first heading that are looked at.
    private static let lineLimit = 200
    private static let longest = 60

    /// The first line in front of a place that is such a title.
    init?(_ ribbon: Ribbon, before limit: Int) {
        var start = 0
        for _ in 0..<Self.lineLimit where start < min(limit, ribbon.count) {
            let end = ribbon.pieceEnd(from: start)
            if end - start <= Self.longest, let (body, year) = Self.read(ribbon.text(start..<end), ribbon) {
                (agency, self.year, place) = (body, year, Place(ribbon.piece(at: start).location))
                return
            }
            start = max(end, start + 1)
        }
        return nil
    }

    private static func read(_ line: String, _ ribbon: Ribbon) -> (String, Int)? {
        // Titles that say what they are about were read before.
        guard let ending = endings.first(where: line.hasSuffix), !line.contains("信息公开") else { return nil }
        let reader = YearReader(ribbon)
        // 年年度报告, and 年度报告 alone.
        let own = String(line.dropLast(ending.count)) + (ending.hasPrefix("年度") ? "" : "年")
        let dated = own.hasSuffix("年") ? own : own + "年"
        let (leading, rest) = reader.leading(dated)
        let (name, inside) = reader.splitting(rest)
        guard let year = leading ?? inside,
            let body = BodyName.cleaned(leading == nil ? name : String(rest.dropLast())),
            BodyName.endsLikeABody(body)
        else { return nil }
        return (body, year)
    }
}
