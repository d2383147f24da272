import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// `nb.copies`.
enum CopyFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [copies(host)] }

    private static let parameters = [
        Parameter("reports", .object("Reports"), doc: Bilingual(zh: "要比的报告。", en: "The reports to compare.")),
        Parameter(
            "options",
            .options([
                OptionDeclaration(
                    "threshold", .number,
                    Bilingual(zh: "相似度从多少起算，0.2 到 1，默认 0.6。", en: "The least likeness, 0.2 to 1; 0.6 where left out.")),
                OptionDeclaration(
                    "same_body", .boolean,
                    Bilingual(zh: "同一机关不同年份的也比。", en: "Compare reports of one body with each other too.")),
            ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
    ]

    private static func copies(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.copies", parameters,
            returns: ReturnDeclaration(
                .list(.table),
                Bilingual(
                    zh: "每对：a、b（报告）、likeness（相似度）、reuse（b 的重复率，旧文为 a）；最像的在前。",
                    en:
                        "For each pair a and b (reports), likeness, and reuse (the share of b's text that a has too); the most alike first."
                )),
            doc: Bilingual(
                zh: "找出不同机关之间雷同的报告。相似度是两份文字共有的连续 13 字片段占全部片段的比例（法定标题和固定句子不计），逐对精确计算。",
                en:
                    "Finds near copies between bodies. Likeness is the share of runs of 13 characters that both texts have, of all that either has (statutory headings and fixed sentences left out); every pair is counted exactly."
            ),
            examples: [
                .onReports(
                    """
                    for _, pair in ipairs(nb.copies(rs, {same_body = true, threshold = 0.5})) do
                        print(pair.a.agency, pair.a.year, pair.b.year, string.format("%.2f", pair.likeness))
                    end
                    """, prints: "澄岭县自然资源和规划局\t2021\t2022\t0.96")
            ],
            errors: [
                ErrorDeclaration(
                    "argument", Bilingual(zh: "threshold 不在 0.2 到 1 之间。", en: "threshold is not 0.2 to 1."))
            ]
        ) { (call) throws(LuaFailure) in
            try found(call, host)
        }
    }

    private static func found(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> LuaValue {
        let reports = try call.object("reports", host.types.reports).all(call.state)
        let options = try call.options("options")
        let threshold = try options.number("threshold") ?? 0.6
        guard (0.2...1).contains(threshold) else { throw ScriptMessages.noSuchThreshold(threshold) }
        let sameBody = try options.boolean("same_body") ?? false
        let found = try AbandonableWork.run(call.state) { isAbandoned in
            copies(among: reports, threshold, sameBody: sameBody, isAbandoned)
        }
        var records: [LuaValue] = []
        for copy in found {
            try call.state.checkpoint()
            let (a, b) = (reports[copy.pair.first], reports[copy.pair.second])
            records.append(
                .strict([
                    ("a", host.types.report.wrap(a)), ("b", host.types.report.wrap(b)),
                    ("likeness", .number(copy.pair.likeness)), ("reuse", LuaNumbers.value(copy.reuse)),
                ]))
        }
        return .list(records)
    }

    /// Every pair with the share of the second text that the first has too.
    private static func copies(
        among reports: [Report], _ threshold: Double, sameBody: Bool, _ isAbandoned: () -> Bool
    ) -> [(pair: NearCopy, reuse: Ratio?)] {
        let bodies = reports.map { $0.agency.map(LabelFolding.fold) }
        let pairs = NearCopies(of: reports, threshold: threshold).pairs { a, b in
            !isAbandoned() && (sameBody || bodies[a] == nil || bodies[a] != bodies[b])
        }
        var found: [(pair: NearCopy, reuse: Ratio?)] = []
        for pair in pairs where !isAbandoned() {
            let reuse = TextReuse(of: reports[pair.second].sections, in: reports[pair.first].sections)
            found.append((pair, reuse.ratio))
        }
        return found
    }
}
