import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

extension ReportsObject {
    /// Methods that give something else than a collection.
    static func looking(
        _ report: ObjectDeclaration<Report>, _ column: ObjectDeclaration<ReportColumn>, _ frames: ReportFrames
    ) -> [Declaration.Method] {
        [
            map(report), groupBy(frames), columnMethod(column, frames), frame(frames), years, agencies,
            pairs(report, frames),
            unpaired(report),
        ]
    }

    private static func map(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "map",
            [Parameter("fn", .function, doc: Bilingual(zh: "对每份报告做什么。", en: "What to do with each report."))],
            returns: ReturnDeclaration(.table, Bilingual(zh: "各次的结果。", en: "The results.")),
            doc: Bilingual(
                zh: "对每份报告调用函数，收集结果。", en: "Calls a function with each report and collects the results."),
            examples: [
                .onReports(
                    """
                    for _, line in ipairs(rs:filter{year = 2020}:map(function(r) return r.agency .. "/" .. r.edition end)) do
                        print(line)
                    end
                    """,
                    prints: """
                        澄岭县人民政府/2019
                        澄岭县教育局/2019
                        澄岭县柳汀镇人民政府/2019
                        青禾市人民政府/2019
                        青禾市望溪区住房和城乡建设局/2019
                        """)
            ]
        ) { (list, call) throws(LuaFailure) in
            guard let function = try call.value("fn").function else { return .none }
            return .list(
                try list.map(call.state) { (each) throws(LuaFailure) in
                    try call.state.call(function, [report.wrap(each)]).first ?? .none
                })
        }
    }

    private static func groupBy(_ frames: ReportFrames) -> Declaration.Method {
        Declaration.Method(
            "group_by",
            [
                Parameter(
                    "key", .oneOf([.string, .function]),
                    doc: Bilingual(
                        zh: "agency、year…、字段名、指标或函数。", en: "agency, year…, a field id, a metric, or a function."),
                    completes: "key field")
            ],
            returns: ReturnDeclaration(
                .list(.table),
                Bilingual(
                    zh: "各组：key 和 reports，按首次出现的顺序。",
                    en: "Groups with key and reports, in order of first appearance.")),
            doc: Bilingual(zh: "分组。", en: "Groups the reports."),
            examples: [
                .onReports(
                    "for _, g in ipairs(rs:group_by(\"year\")) do print(g.key, #g.reports) end",
                    prints: """
                        2020\t5
                        2021\t5
                        2022\t6
                        """)
            ]
        ) { (list, call) throws(LuaFailure) in
            let keys = try keys(
                of: list, try call.value("key"), for: "Reports:group_by", frames, call.state)
            var groups: [ReportKey.Group] = []
            for key in keys { groups.append(try ReportKey.Group(key, call.state)) }
            return .list(
                ReportKey.positions(groups).map { positions in
                    .strict([
                        ("key", keys[positions[0]]), ("reports", call.wrapLikeReceiver(list.choosing(positions))),
                    ])
                })
        }
    }

    private static func columnMethod(
        _ column: ObjectDeclaration<ReportColumn>, _ frames: ReportFrames
    ) -> Declaration.Method {
        Declaration.Method(
            "column",
            [
                Parameter(
                    "field", .string,
                    doc: Bilingual(zh: "字段名、“行·列”，或指标的名称。", en: "A field id, “row·column”, or a metric."),
                    completes: "field metric")
            ],
            returns: ReturnDeclaration(.object("Column"), Bilingual(zh: "这一列。", en: "The column.")),
            doc: Bilingual(
                zh: "取各报告的同一个字段，可求和、平均、排名。", en: "One field over all reports, to sum, average and rank."),
            examples: [
                .onReports(
                    """
                    column = rs:column("本年新收·总计")
                    print(#column, column:sum(), column.missing)
                    """, prints: "16\t7961\t0")
            ]
        ) { (list, call) throws(LuaFailure) in
            let name = try call.string("field")
            let values = try frames.column(name, named: name, of: list, call.state)
            try frames.tellRepeated(list, call.state)
            return column.wrap(try ReportColumn(values, of: list, call.state))
        }
    }

    private static func frame(_ frames: ReportFrames) -> Declaration.Method {
        Declaration.Method(
            "frame",
            [
                Parameter(
                    "columns", .table,
                    doc: Bilingual(
                        zh: "列：agency、year 等，字段名或“行·列”，指标；name = function(r) … end 计算一列，按名称的字母排在后面。",
                        en:
                            "Columns: agency, year and the like, fields by id or “row·column”, metrics; name = function(r) … end computes one, behind the others by the letters of their names."
                    ), completes: "key field metric")
            ],
            returns: ReturnDeclaration(
                .object("Frame"), Bilingual(zh: "表，每份报告一行。", en: "A table with a row for each report.")),
            doc: Bilingual(
                zh: "把报告变成一张表。没有数字的格保留原因，不当作 0。",
                en: "Makes a table of the reports. Cells without a number keep their kind; none becomes 0."),
            examples: [
                .onReports(
                    """
                    rs = rs:filter{year = 2022}
                    f = rs:frame{"agency", "本年新收·总计", people = function(r) return r.requests.new.natural_person end}
                    print(#f, table.concat(f.columns, " "))
                    print(f[1])
                    """,
                    prints: """
                        6\tagency 本年新收·总计 people
                        agency=澄岭县人民政府 本年新收·总计=384 people=381
                        """)
            ],
            errors: [
                ErrorDeclaration("unknown_field", Bilingual(zh: "没有这个字段或指标。", en: "There is no such field or metric."))
            ]
        ) { (list, call) throws(LuaFailure) in
            let specification = try FrameSpecification(try call.table("columns"), of: "Reports:frame")
            let frame = try frames.frame(of: list, specification, call.state)
            try frames.tellRepeated(list, call.state)
            return frames.frame.wrap(frame)
        }
    }

    private static let years = Declaration.Method(
        "years",
        returns: ReturnDeclaration(.list(.integer), Bilingual(zh: "年份，从小到大。", en: "Years, ascending.")),
        doc: Bilingual(zh: "有哪些年份。", en: "Which years there are."),
        examples: [
            .onReports(
                "print(table.concat(rs:years(), \" \"))", prints: "2020 2021 2022")
        ]
    ) { (list, call) throws(LuaFailure) in
        let years = try list.map(call.state) { (report) throws(LuaFailure) in report.year }
        return .list(Set(years.compactMap { $0 }).sorted().map { .integer($0) })
    }

    private static let agencies = Declaration.Method(
        "agencies",
        returns: ReturnDeclaration(
            .list(.string), Bilingual(zh: "机关，按首次出现的顺序。", en: "Bodies, in order of first appearance.")),
        doc: Bilingual(zh: "有哪些机关。", en: "Which bodies there are."),
        examples: [
            .onReports(
                "print(table.concat(rs:agencies(), \"\\n\"))",
                prints: """
                    澄岭县人民政府
                    澄岭县教育局
                    澄岭县柳汀镇人民政府
                    澄岭县自然资源和规划局
                    青禾市人民政府
                    青禾市望溪区住房和城乡建设局
                    """)
        ]
    ) { (list, call) throws(LuaFailure) in
        let names = try list.map(call.state) { (report) throws(LuaFailure) in report.agency }.compactMap { $0 }
        return .list(ReportKey.positions(names).map { .string(names[$0[0]]) })
    }

    private static func pairs(_ report: ObjectDeclaration<Report>, _ frames: ReportFrames) -> Declaration.Method {
        Declaration.Method(
            "pairs",
            returns: ReturnDeclaration(
                .list(.table), Bilingual(zh: "同一机关相邻两年：old、new。", en: "Consecutive years of one body: old, new.")),
            doc: Bilingual(
                zh: "配成同一机关相邻两年的对；配不成的报告不在内，rs:unpaired() 列出它们。",
                en:
                    "Pairs consecutive years of each body; rs:unpaired() lists the reports that are in no pair as the new one."
            ),
            examples: [
                .onReports(
                    "for _, p in ipairs(rs:pairs()) do print(p.new.agency, p.old.year, p.new.year) end",
                    prints: """
                        澄岭县人民政府\t2020\t2021
                        澄岭县人民政府\t2021\t2022
                        澄岭县教育局\t2020\t2021
                        澄岭县教育局\t2021\t2022
                        澄岭县自然资源和规划局\t2021\t2022
                        青禾市人民政府\t2020\t2021
                        青禾市人民政府\t2021\t2022
                        青禾市望溪区住房和城乡建设局\t2020\t2021
                        青禾市望溪区住房和城乡建设局\t2021\t2022
                        """)
            ]
        ) { (list, call) throws(LuaFailure) in
            let unlike = try list.distinct(call.state).unlike
            if !unlike.isEmpty { frames.notice?(ScriptMessages.unlike(unlike, method: "rs:pairs()")) }
            return .list(
                YearChain.chains(of: try list.all(call.state)).flatMap(\.pairs).map { pair in
                    .strict([("old", report.wrap(pair.old)), ("new", report.wrap(pair.new))])
                })
        }
    }
}
