import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `Reports`: a collection with filter, map, group_by, column and more.
enum ReportsObject {
    typealias Declaration = ObjectDeclaration<ReportCollection>

    static func declaration(
        _ show: Showing, report: ObjectDeclaration<Report>, column: ObjectDeclaration<ReportColumn>,
        frames: ReportFrames
    ) -> Declaration {
        Declaration(
            "Reports",
            doc: Bilingual(
                zh: "一组报告。#rs 是份数，rs[1] 是第一份，for i, r in ipairs(rs) 逐份取。",
                en: "Reports. #rs counts them, rs[1] is the first, for i, r in ipairs(rs) goes through them."),
            fields: fields, methods: choosing(report, frames) + looking(report, column, frames), elements: "Report",
            behaviour: .with {
                $0.count = { $0.reports.count }
                $0.element = { (collection, position, _) throws(LuaFailure) in
                    collection.reports.indices.contains(position - 1)
                        ? report.wrap(collection.reports[position - 1]) : nil
                }
                $0.description = show.description(ReportsPresentation.manuscript)
            })
    }

    private static let fields: [Declaration.Field] = [
        .init(
            "failures", .list(.table),
            Bilingual(zh: "没有读成的文件：input、code、message。", en: "What was not read: input, code, message.")
        ) {
            collection, state in
            .list(
                collection.failures.map { failure in
                    .record([
                        ("input", .string(failure.input)), ("code", .string(failure.code)),
                        ("message", .string(failure.message[state.language])),
                    ])
                })
        }
    ]

    private static let condition = Parameter(
        "condition", .oneOf([.function, .table]),
        doc: Bilingual(zh: "函数，或 {year=2022, agency=\"…\"}。", en: "A function, or {year=2022, agency=\"…\"}."),
        completes: "condition")

    /// Methods that give other collections.
    private static func choosing(
        _ report: ObjectDeclaration<Report>, _ frames: ReportFrames
    ) -> [Declaration.Method] {
        [filter(report), find(report), sortBy(frames)]
    }

    private static func filter(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "filter", [condition],
            returns: ReturnDeclaration(.object("Reports"), Bilingual(zh: "符合的报告。", en: "Those that fit.")),
            doc: Bilingual(zh: "选出符合条件的报告。", en: "Chooses the reports that fit."),
            examples: [
                .onReports(
                    """
                    print(#rs:filter{year = 2022})
                    print(#rs:filter(function(r) return (r.requests.new.total or 0) > 100 end))
                    """,
                    prints: """
                        6
                        6
                        """)
            ]
        ) { (collection, call) throws(LuaFailure) in
            call.wrapLikeReceiver(
                collection.with(try matching(collection.reports, try call.value("condition"), report, call.state)))
        }
    }

    private static func find(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "find", [condition],
            returns: ReturnDeclaration(
                .object("Report"),
                Bilingual(zh: "第一份符合的报告；没有时为 nil。", en: "The first that fits, nil where none does.")),
            doc: Bilingual(zh: "找出一份报告。", en: "Finds a report."),
            examples: [
                .onReports(
                    "print(rs:find{agency = \"澄岭县教育局\", year = 2021}.source)", prints: "Samples/澄岭县教育局-2021.md")
            ]
        ) { (collection, call) throws(LuaFailure) in
            try matching(collection.reports, try call.value("condition"), report, call.state).first.map(report.wrap)
                ?? .none
        }
    }

    private static func sortBy(_ frames: ReportFrames) -> Declaration.Method {
        Declaration.Method(
            "sort_by",
            [
                Parameter(
                    "key", .oneOf([.string, .function]),
                    doc: Bilingual(
                        zh: "字段名、“行·列”、指标、agency、year… 或函数。",
                        en: "A field id, “row·column”, a metric, agency, year… or a function."),
                    completes: "key field"),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("descending", .boolean, Bilingual(zh: "从大到小。", en: "The greatest first."))
                    ]),
                    .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(
                .object("Reports"), Bilingual(zh: "排好的报告；没有数字的在最后。", en: "Sorted; those without a number last.")),
            doc: Bilingual(zh: "按字段或函数排序。", en: "Sorts by a field or a function."),
            examples: [
                .onReports(
                    """
                    for _, r in ipairs(rs:filter{year = 2022}:sort_by("requests.new.total", {descending = true})) do
                        print(r.agency, r.requests.new.total)
                    end
                    """,
                    prints: """
                        青禾市人民政府\t1859
                        澄岭县人民政府\t384
                        澄岭县自然资源和规划局\t42
                        青禾市望溪区住房和城乡建设局\t11
                        澄岭县教育局\t8
                        澄岭县柳汀镇人民政府\t3
                        """)
            ]
        ) { (collection, call) throws(LuaFailure) in try sorted(collection, call, frames) }
    }

    /// The collection in its new order.
    private static func sorted(
        _ collection: ReportCollection, _ call: borrowing LuaCall, _ frames: ReportFrames
    ) throws(LuaFailure) -> LuaValue {
        let descending = try call.options("options").boolean("descending") ?? false
        let keys = try keys(of: collection.reports, try call.value("key"), frames, call.state)
        let order = ValueOrder.sorted(keys, descending: descending)
        return call.wrapLikeReceiver(collection.with(order.map { collection.reports[$0] }))
    }

    /// The reports that fit a function or a table of names and values.
    private static func matching(
        _ reports: [Report], _ condition: LuaValue, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> [Report] {
        var chosen: [Report] = []
        if let function = condition.function {
            for report in reports where try state.call(function, [type.wrap(report)]).first?.isTrue == true {
                chosen.append(report)
            }
            return chosen
        }
        let wanted = try condition.table?.pairs() ?? []
        for (key, value) in wanted { try ReportKey.check(key.string ?? "?", value) }
        for report in reports {
            let fits = wanted.allSatisfy { ValueOrder.areEqual(ReportKey.value($0.key.string ?? "", report), $0.value) }
            if fits { chosen.append(report) }
        }
        return chosen
    }

    /// The key of each report: what a function says, or what a column of that name has.
    static func keys(
        of reports: [Report], _ key: LuaValue, _ frames: ReportFrames, _ state: LuaState
    ) throws(LuaFailure) -> [LuaValue] {
        if let function = key.function { return try results(of: function, reports, frames.report, state) }
        let name = key.string ?? "?"
        return try frames.column(name, named: name, of: reports, state).values.map(\.lua)
    }

    /// What a function gives for each report.
    static func results(
        of function: LuaFunction, _ reports: [Report], _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> [LuaValue] {
        var values: [LuaValue] = []
        for report in reports { values.append(try state.call(function, [type.wrap(report)]).first ?? .none) }
        return values
    }
}
