import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `Reports`: a collection with filter, map, group_by, column and more.
enum ReportsObject {
    typealias Declaration = ObjectDeclaration<ReportList>

    static func declaration(
        _ show: Showing, report: ObjectDeclaration<Report>, column: ObjectDeclaration<ReportColumn>,
        frames: ReportFrames
    ) -> Declaration {
        Declaration(
            "Reports",
            doc: Bilingual(
                zh:
                    "一组报告。#rs 是份数，rs[1] 是第一份，for i, r in ipairs(rs) 逐份取。nb.load 的报告用到时才读：逐份取、filter、map、column、frame 不会把全部报告留在内存里；#rs、.failures 要先读完。",
                en:
                    "Reports. #rs counts them, rs[1] is the first, for i, r in ipairs(rs) goes through them. Those of nb.load are read when they are touched: a loop, filter, map, column and frame don't hold all of them in memory; #rs and .failures read all first."
            ),
            fields: fields, methods: choosing(report, frames) + looking(report, column, frames), elements: "Report",
            behaviour: .with {
                $0.count = { (list, state) throws(LuaFailure) in try list.count(state) }
                $0.element = { (list, position, state) throws(LuaFailure) in
                    try list.object(position - 1, report, state)
                }
                $0.description = show.description(ReportsPresentation.manuscript)
                $0.insteadOfSetting = ScriptMessages.sortInstead
                $0.unknown = { _, member, near in
                    ScriptMessages.ofAllReports(member.name)
                        ?? (near.isEmpty ? ScriptMessages.ofOneReport(member.name) : nil)
                }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init(
            "failures", .list(.table),
            Bilingual(zh: "没有读成的文件：input、code、message。", en: "What was not read: input, code, message.")
        ) { (list, state) throws(LuaFailure) in
            .list(
                try list.failures(state).map { failure in
                    .strict([
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
        [filter(report, frames), find(report, frames), sortBy(frames), distinct(frames)]
    }

    private static func filter(
        _ report: ObjectDeclaration<Report>, _ frames: ReportFrames
    ) -> Declaration.Method {
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
        ) { (list, call) throws(LuaFailure) in
            guard let function = try call.value("condition").function else {
                return call.wrapLikeReceiver(list.fitting(try condition(try call.value("condition"), frames.forms)))
            }
            let fits = try results(of: function, for: "Reports:filter", list, frames, call.state).map(\.isTrue)
            return call.wrapLikeReceiver(list.choosing(fits.indices.filter { fits[$0] }))
        }
    }

    private static func find(
        _ report: ObjectDeclaration<Report>, _ frames: ReportFrames
    ) -> Declaration.Method {
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
        ) { (list, call) throws(LuaFailure) in
            guard let function = try call.value("condition").function else {
                let wanted = try call.value("condition")
                guard try wanted.table?.pairs().isEmpty == false else { throw ScriptMessages.noCondition() }
                let fitting = list.fitting(try condition(wanted, frames.forms))
                return try fitting.report(0, call.state).map(report.wrap) ?? .none
            }
            var (position, tally) = (0, ReturnTally())
            while let each = try list.report(position, call.state).map(report.wrap) {
                if tally.first(of: try call.state.call(function, [each])).isTrue { return each }
                position += 1
            }
            tally.tell("Reports:find", frames.notice)
            return .none
        }
    }

    /// What a table of names and values asks for.
    private static func condition(
        _ table: LuaValue, _ forms: FormBook
    ) throws(LuaFailure) -> @Sendable (Report) -> Bool {
        var wanted: [(name: String, key: ReportKey.Value)] = []
        for (key, value) in try table.table?.pairs() ?? [] {
            let name = key.string ?? key.integer.map(String.init) ?? "?"
            wanted.append((name, try ReportKey.check(name, value, forms)))
        }
        return { [wanted] report in wanted.allSatisfy { ReportKey.known($0.name, report) == $0.key } }
    }

    private static let unorderedKey = ErrorDeclaration(
        "frame_value", Bilingual(zh: "键不是数字、文字或布尔值。", en: "A key is no number, text or boolean."))

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
            ],
            errors: [unorderedKey]
        ) { (list, call) throws(LuaFailure) in try sorted(list, call, frames) }
    }

    private static func distinct(_ frames: ReportFrames) -> Declaration.Method {
        Declaration.Method(
            "distinct",
            returns: ReturnDeclaration(
                .object("Reports"), Bilingual(zh: "同一机关同一年只有一份。", en: "One of each body and year.")),
            doc: Bilingual(
                zh: "同一机关同一年有几份报告的，只留第一份；数字不同的会说明。机关或年份不明的都留下。",
                en:
                    "Of several reports of one body and year keeps the first, and says where their numbers differ. Reports without a body or a year all stay."
            ),
            examples: [.onReports("print(#rs, #rs:distinct())", prints: "16\t16")]
        ) { (list, call) throws(LuaFailure) in
            let (distinct, unlike) = try list.distinct(call.state)
            if !unlike.isEmpty { frames.notice?(ScriptMessages.unlike(unlike, method: "rs:distinct()")) }
            return call.wrapLikeReceiver(distinct)
        }
    }

    /// The collection in its new order.
    private static func sorted(
        _ list: ReportList, _ call: borrowing LuaCall, _ frames: ReportFrames
    ) throws(LuaFailure) -> LuaValue {
        let descending = try call.options("options").boolean("descending") ?? false
        let keys = try keys(of: list, try call.value("key"), for: "Reports:sort_by", frames, call.state)
        for (position, key) in keys.enumerated() where FrameValue(key) == nil {
            throw ScriptMessages.notASortKey(position + 1, HelpText.kind(of: key))
        }
        let column = FrameColumn("key", keys.compactMap { FrameValue($0) })
        let comparisons = keys.count * 16 + Frame(column).textBytes / 16
        let order = try AbandonableWork.run(call.state, steps: comparisons) {
            Frame.order(of: column.values, descending: descending)
        }
        return call.wrapLikeReceiver(list.choosing(order))
    }

    /// The key of each report: what a function says, or what a column of that name has.
    static func keys(
        of list: ReportList, _ key: LuaValue, for method: String, _ frames: ReportFrames, _ state: LuaState
    ) throws(LuaFailure) -> [LuaValue] {
        if let function = key.function { return try results(of: function, for: method, list, frames, state) }
        let name = key.string ?? "?"
        return try frames.column(name, named: name, of: list, state).values.map(\.lua)
    }

    /// What a function that a method asks for gives for each report.
    private static func results(
        of function: LuaFunction, for method: String, _ list: ReportList, _ frames: ReportFrames, _ state: LuaState
    ) throws(LuaFailure) -> [LuaValue] {
        var (tally, texts) = (ReturnTally(), HeldTexts())
        let results = try list.map(state) { (report) throws(LuaFailure) in
            let result = tally.first(of: try state.call(function, [frames.report.wrap(report)]))
            try texts.add(result, state)
            return result
        }
        tally.tell(method, frames.notice)
        return results
    }
}
