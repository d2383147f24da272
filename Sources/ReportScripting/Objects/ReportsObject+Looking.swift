import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

extension ReportsObject {
    /// Methods that give something else than a collection.
    static func looking(
        _ report: ObjectDeclaration<Report>, _ column: ObjectDeclaration<ReportColumn>
    ) -> [Declaration.Method] {
        [map(report), groupBy(report), columnMethod(column), years, agencies, pairs(report)]
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
        ) { (collection, call) throws(LuaFailure) in
            .list(try values(collection.reports, try call.value("fn"), report, call.state))
        }
    }

    private static func groupBy(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "group_by",
            [
                Parameter(
                    "key", .oneOf([.string, .function]),
                    doc: Bilingual(zh: "agency、year… 或函数。", en: "agency, year… or a function."))
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
        ) { (collection, call) throws(LuaFailure) in
            let keys = try values(collection.reports, try call.value("key"), report, call.state)
            var names: [String] = []
            for key in keys { names.append(try call.state.describe(key)) }
            let positions = ReportKey.positions(names)
            return .list(
                positions.map { positions in
                    let group = collection.with(positions.map { collection.reports[$0] })
                    return .record([("key", keys[positions[0]]), ("reports", call.wrapLikeReceiver(group))])
                })
        }
    }

    private static func columnMethod(_ column: ObjectDeclaration<ReportColumn>) -> Declaration.Method {
        Declaration.Method(
            "column",
            [
                Parameter(
                    "field", .string, doc: Bilingual(zh: "字段名，或“行·列”。", en: "A field id, or “row·column”."),
                    completes: "field")
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
        ) { (collection, call) throws(LuaFailure) in
            column.wrap(
                ReportColumn(
                    try FieldLookup.id(try call.string("field"), in: collection.reports), of: collection.reports))
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
    ) { (collection, _) throws(LuaFailure) in
        .list(Set(collection.reports.compactMap(\.year)).sorted().map { .integer($0) })
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
    ) { (collection, _) throws(LuaFailure) in
        let names = collection.reports.compactMap(\.agency)
        return .list(ReportKey.positions(names).map { .string(names[$0[0]]) })
    }

    private static func pairs(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "pairs",
            returns: ReturnDeclaration(
                .list(.table), Bilingual(zh: "同一机关相邻两年：old、new。", en: "Consecutive years of one body: old, new.")),
            doc: Bilingual(zh: "配成同一机关相邻两年的对。", en: "Pairs consecutive years of each body."),
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
        ) { (collection, _) throws(LuaFailure) in
            .list(
                YearChain.chains(of: collection.reports).flatMap(\.pairs).map { pair in
                    .record([("old", report.wrap(pair.old)), ("new", report.wrap(pair.new))])
                })
        }
    }
}
