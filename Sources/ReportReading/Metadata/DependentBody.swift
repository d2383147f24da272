/// Bodies whose whole name begins with that of the body they belong to.
enum DependentBody {
    /// Whether a body without a place of its own is a part of the one in front of it: `青禾市公安局`, `交通警察大队`.
    static func isOne(_ rest: String, of body: String) -> Bool {
        if BodyName.isGovernment(body) { return offices.contains(where: rest.ends(in:)) }
        guard BodyName.endsLikeABody(body) else { return false }
        if body.hasPrefix("中共"), body.hasSuffix("委") || body.hasSuffix("委员会") { return true }
        guard body.count > 4 else { return false }
        return parts.contains(where: rest.ends(in:))
            || rest.count <= shortestPart && !bureaus.contains(where: rest.hasSuffix)
    }

    /// What governments keep for their own tasks, whose names begin with theirs.
    private static let offices = [
        "外事办公室", "台湾事务办公室", "侨务办公室", "港澳事务办公室", "国有资产监督管理委员会", "研究室", "街道办事处",
    ]
    private static let parts = ["分局", "大队", "支队", "中队", "派出所", "分中心", "分院", "分校", "分公司", "分站"]
    /// One of these is not below another.
    private static let bureaus = ["局", "厅", "委", "部", "镇", "乡", "政府"]
    private static let shortestPart = 3

    /// Whether a body is the local one of the state's body in front of it: `国家税务总局`, `青禾市税务局`.
    static func isLocal(_ rest: String, of body: String) -> Bool {
        guard let first = body.unicodeScalars.first, openings.contains(first.value) else { return false }
        if body.hasPrefix(corps), body.hasSuffix("兵团") || body.hasSuffix("师") { return !rest.hasPrefix("新疆") }
        return locals.contains { $0.body == body && $0.endings.contains(where: rest.ends(in:)) }
    }

    private static let openings = FewCharacters("国中新")
    private static let corps = "新疆生产建设兵团"
    private static let locals: [(body: String, endings: [String])] = [
        ("国家税务总局", ["税务局", "税务分局"]), ("国家统计局", ["调查队", "调查总队"]),
        ("中华人民共和国", ["海关", "海事局", "出入境边防检查站", "边防检查站"]), ("国家金融监督管理总局", ["监管局", "监管分局"]),
        ("中国银行保险监督管理委员会", ["监管局", "监管分局"]), ("中国证券监督管理委员会", ["监管局"]), ("国家矿山安全监察局", ["局"]),
        ("国家市场监督管理总局", ["监督管理局"]), ("国家外汇管理局", ["分局"]), ("国家能源局", ["监管局", "监管办公室"]), ("财政部", ["监管局"]),
    ]
}
