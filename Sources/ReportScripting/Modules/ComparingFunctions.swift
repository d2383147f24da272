import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// `nb.compare`, `nb.unchanged`, `nb.reuse`, `nb.chain`, `nb.sum`, `nb.metrics`.
enum ComparingFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] {
        [compare(host), unchanged(host), reuse(host), chain(host), sum(host), metrics(host)]
    }

    private static let report = "Report"

    /// What all comparisons take.
    private static let twoReports = [
        Parameter("old", .object(report), doc: Bilingual(zh: "旧的报告，如上年的。", en: "The old report, such as last year's.")),
        Parameter("new", .object(report), doc: Bilingual(zh: "新的报告。", en: "The new report.")),
    ]

    private static func twoReports(
        of call: borrowing LuaCall, _ host: ScriptHost
    ) throws(LuaFailure) -> (old: Report, new: Report) {
        (try call.object("old", host.types.report), try call.object("new", host.types.report))
    }

    private static func compare(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.compare",
            twoReports,
            returns: ReturnDeclaration(.object("Comparison"), Bilingual(zh: "比较的结果。", en: "The comparison.")),
            doc: Bilingual(
                zh: "逐格、逐段比较两份报告。格式不同时按含义对应。",
                en:
                    "Compares two reports cell by cell and paragraph by paragraph. Editions that differ are mapped by meaning."
            ),
            examples: [
                Example(
                    """
                    c = nb.compare(nb.open("Samples/青禾市人民政府-2021.html"), nb.open("Samples/青禾市人民政府-2022.html"))
                    print(c:cell("requests.new.total").old, c:cell("requests.new.total").new)
                    """, prints: "2352\t1859")
            ],
            errors: [
                ErrorDeclaration(
                    "no_report", Bilingual(zh: "其中一份不是年度报告。", en: "One of them is no annual report."))
            ]
        ) { (call) throws(LuaFailure) in
            let (old, new) = try twoReports(of: call, host)
            for report in [old, new] {
                if let refusal = report.refusalToCompare { throw ScriptMessages.of(refusal, code: "no_report") }
            }
            return host.types.comparison.wrap(
                try AbandonableWork.run(call.state) { _ in Comparison(old: old, new: new) })
        }
    }

    private static func sum(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.sum",
            [
                Parameter(
                    "reports", .object("Reports"),
                    doc: Bilingual(zh: "要合计的报告，同一格式。", en: "The reports to sum, of one edition.")),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("agency", .string, Bilingual(zh: "合计报告的名称。", en: "A name for the sum."))
                    ]),
                    .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            results: [
                ReturnDeclaration(.object(report), Bilingual(zh: "合计，是一份报告。", en: "The sum, a report.")),
                ReturnDeclaration(
                    .table, Bilingual(zh: "缺数：字段名 = 缺的份数。", en: "Gaps: field id = how many reports have no number.")),
            ],
            doc: Bilingual(
                zh: "把许多报告逐格合计成一份。有的报告缺数的格只合计其余的，会提示，也是它的发现（R401），第二个结果里写明缺几份；都没有数字的格没有合计。",
                en:
                    "Sums reports cell by cell into one. A cell without a number in some reports is the sum of the others, which is told and a finding of it (R401), and the second result says how many lack it; one without a number in all has no sum."
            ),
            examples: [
                Example(
                    """
                    rs = nb.load("Samples"):filter{year=2022}
                    total = nb.sum(rs)
                    print(total.requests.new.total == rs:column("requests.new.total"):sum())
                    """, prints: "true")
            ],
            errors: [ErrorDeclaration("sum", Bilingual(zh: "没有报告，或格式不同。", en: "No reports, or of different editions."))]
        ) { (call) throws(LuaFailure) in try summed(call, host) }
    }

    /// The sum and its gaps.
    private static func summed(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> [LuaValue] {
        let list = try call.object("reports", host.types.reports)
        let reports = try list.all(call.state)
        try host.types.frames.tellRepeated(list, call.state)
        let agency = try call.options("options").string("agency")
        let result = try AbandonableWork.run(call.state) { _ in
            Result { () throws(ReportSumError) in try ReportSum(of: reports, agency: agency) }
        }
        do throws(ReportSumError) {
            let sum = try result.get()
            host.types.frames.tell(sum.report.readingFindings, by: "nb.sum")
            let gaps = sum.gaps.sorted { $0.key < $1.key }.map {
                (name: $0.key, value: LuaValue.integer($0.value.count))
            }
            return [host.types.report.wrap(sum.report), .strict(gaps, host.types.byField)]
        } catch {
            throw ScriptMessages.of(error.message, code: "sum")
        }
    }

    private static func metrics(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.metrics", [Parameter("report", .object(report), doc: Bilingual(zh: "报告。", en: "The report."))],
            returns: ReturnDeclaration(
                .object("Metrics"), Bilingual(zh: "各项指标，按名称读取。", en: "The metrics, read by name.")),
            doc: Bilingual(
                zh: "算出各项指标，如公开率、结转率，都是比率，1 为 100%。分母为 0 或缺数的指标没有数值。",
                en:
                    "Computes the metrics, such as 公开率 and 结转率, as ratios; 1 is 100 %. A metric whose base is 0 or whose input is missing has no number."
            ),
            examples: [
                .onReport(
                    """
                    m = nb.metrics(r)
                    print(string.format("%.2f%%", m["公开率"] * 100))
                    """, prints: "42.83%")
            ]
        ) { (call) throws(LuaFailure) in
            let report = try call.object("report", host.types.report)
            var values: [(metric: ScriptMetric, reading: MetricReading)] = []
            for metric in host.types.metricBook.all {
                do throws(LuaFailure) {
                    values.append(
                        (metric, try host.types.metricBook.reading(metric, of: report, host.types.report, call.state)))
                } catch {
                    guard error.stop == nil else { throw error }
                    values.append((metric, .failed(error)))
                }
            }
            return host.types.metrics.wrap(ReportMetrics(report: report, values: values))
        }
    }

    private static func reuse(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.reuse",
            twoReports,
            returns: ReturnDeclaration(
                .number,
                Bilingual(
                    zh: "0 到 1；新报告没有计入的文字时为 nil。没有分出部分的报告，标题也计入。",
                    en:
                        "0 to 1; nil where no text of the new report counts. Of a report without sections the title counts, too."
                )),
            doc: TextReuse.definition,
            examples: [
                Example(
                    """
                    a = nb.open("Samples/澄岭县自然资源和规划局-2021.txt")
                    b = nb.open("Samples/澄岭县自然资源和规划局-2022.txt")
                    print(string.format("%.3f", nb.reuse(a, b)))
                    """, prints: "0.986")
            ]
        ) { (call) throws(LuaFailure) in
            let (old, new) = try twoReports(of: call, host)
            return LuaNumbers.value(
                try AbandonableWork.run(call.state) { _ in TextReuse(of: new.sections, in: old.sections).ratio })
        }
    }

    private static let renamedDoc = Bilingual(
        zh: "{[\"旧名\"] = \"新名\"}，报告里有的机关。", en: "{[\"FORMER\"] = \"PRESENT\"}, of bodies that have reports.")

    private static func chain(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.chain",
            [
                Parameter(
                    "reports", .object("Reports"),
                    doc: Bilingual(zh: "许多机关、许多年的报告。", en: "Reports of bodies and years.")),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("renamed", .table, renamedDoc)
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(
                .list(.table),
                Bilingual(
                    zh: "每个机关一项：agency、reports（按年份）、duplicates（同一年的其他报告）。",
                    en: "One for each body: agency, reports (by year), duplicates (further reports on a year).")),
            doc: Bilingual(zh: "把各机关的报告按年份连起来。", en: "Chains the reports of each body by their years."),
            examples: [
                .onReports(
                    """
                    for _, chain in ipairs(nb.chain(rs)) do
                        print(chain.agency, table.concat(chain.reports:years(), " "))
                    end
                    """,
                    prints: """
                        澄岭县人民政府\t2020 2021 2022
                        澄岭县教育局\t2020 2021 2022
                        澄岭县柳汀镇人民政府\t2020 2022
                        澄岭县自然资源和规划局\t2021 2022
                        青禾市人民政府\t2020 2021 2022
                        青禾市望溪区住房和城乡建设局\t2020 2021 2022
                        """)
            ]
        ) { (call) throws(LuaFailure) in try chains(call, host) }
    }

    /// A record for each body.
    private static func chains(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> LuaValue {
        let reports = try call.object("reports", host.types.reports).all(call.state)
        let renamed = try RenamedBodies(
            call.options("options").value("renamed").table, in: reports.compactMap(\.agency))
        let chains = YearChain.chains(of: reports, renamed: renamed.names)
        return .list(chains.map { record($0, host.types.reports) })
    }

    private static func record(_ chain: YearChain, _ reports: ObjectDeclaration<ReportList>) -> LuaValue {
        .strict([
            ("agency", .string(chain.agency)), ("reports", reports.wrap(ReportList(chain.reports))),
            ("duplicates", reports.wrap(ReportList(chain.duplicates))),
        ])
    }

    private static func unchanged(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.unchanged",
            twoReports,
            returns: ReturnDeclaration(
                .string,
                Bilingual(
                    zh: "same（各格都相同）、all_zero（两年都是 0）、different 或 not_comparable。",
                    en: "same, all_zero (both years are 0 in every cell), different, or not_comparable.")),
            doc: Bilingual(zh: "看本年的数字是否照抄上年。", en: "Whether this year's numbers repeat last year's in every cell."),
            examples: [
                Example(
                    """
                    a = nb.open("Samples/澄岭县自然资源和规划局-2021.txt")
                    b = nb.open("Samples/澄岭县自然资源和规划局-2022.txt")
                    print(nb.unchanged(a, b))
                    """, prints: "same")
            ]
        ) { (call) throws(LuaFailure) in
            let (old, new) = try twoReports(of: call, host)
            switch Repetition(of: new, and: old) {
            case .same: return .string("same")
            case .allZero: return .string("all_zero")
            case .different: return .string("different")
            case .notComparable: return .string("not_comparable")
            }
        }
    }
}
