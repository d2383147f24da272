import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// One field, or one metric, over many reports.
struct ReportColumn: Sendable {
    /// The field's id; a metric's name.
    let field: String
    let label: String
    /// The label as the head of a column of a file: that of an amount has its unit.
    let head: String
    /// The label as it is shown, in English with its gloss.
    let wording: Bilingual
    let reports: ReportList
    let column: FrameColumn

    init(_ column: FrameColumn, of reports: ReportList, _ state: LuaState) throws(LuaFailure) {
        let forms = try reports.forms(state)
        field = column.field ?? column.name
        let known = column.field.flatMap { id in forms.lazy.compactMap { $0.field(id) }.first }
        label = known?.label ?? column.name
        head = known?.labelWithUnit ?? column.name
        wording = known?.wording ?? Bilingual(zh: column.name, en: column.name)
        self.reports = reports
        self.column = column
    }

    func numbers() throws(LuaFailure) -> NumberColumn {
        try framing { () throws(FrameError) in try column.numbers() }
    }
}

/// `rs:column(f)`: whole-column functions, in native code.
enum ColumnObject {
    typealias Declaration = ObjectDeclaration<ReportColumn>

    static func declaration(_ show: Showing, report: ObjectDeclaration<Report>) -> Declaration {
        Declaration(
            "Column",
            doc: Bilingual(
                zh: "许多报告的同一个字段。没有数字的格不参加计算，missing 是它们的个数。",
                en: "One field over many reports. Cells without a number take no part; missing counts them."),
            fields: fields, methods: statistics + [by, rank(report), gaps(report)],
            behaviour: .with {
                $0.count = { column, _ in column.column.values.count }
                $0.element = { column, position, _ in
                    column.column.values.indices.contains(position - 1) ? column.column[position - 1].lua : nil
                }
                $0.description = show.description(ColumnPresentation.manuscript)
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("field", .string, Bilingual(zh: "字段名。", en: "The field's id.")) { column, _ in .string(column.field) },
        .init("missing", .integer, Bilingual(zh: "多少格没有数字。", en: "How many cells have no number.")) { column, _ in
            .integer(column.column.missing)
        },
    ]

    private static let statistics =
        StatisticMethods<ReportColumn>.all(
            example: { .onColumn($0, prints: $1) }, label: \.label, isRate: { $0.column.isRate },
            numbers: { (column) throws(LuaFailure) in try column.numbers() }) + [totable]

    private static let totable: Declaration.Method =
        .init(
            "totable",
            returns: ReturnDeclaration(
                .list(.number), Bilingual(zh: "各报告的数；没有数字的为 false。", en: "The numbers; false where there is none.")),
            doc: Bilingual(zh: "变成 Lua 表。", en: "As a Lua table."),
            examples: [
                .onColumn(
                    "print(table.concat(column:totable(), \" \"))", prints: "384 8 3 42 1859 11")
            ]
        ) { (column, _) throws(LuaFailure) in
            .list(column.column.values.map { $0.isMissing ? .boolean(false) : $0.lua })
        }

    private static let by = Declaration.Method(
        "by", [Parameter("key", .word(ReportKey.names), doc: Bilingual(zh: "按什么分组。", en: "What to group by."))],
        returns: ReturnDeclaration(
            .list(.table),
            Bilingual(
                zh: "各组：key、sum（比率没有）、mean、count（几个数字）、missing（几格没有数字），按首次出现的顺序。",
                en:
                    "Groups in order of first appearance: key, sum (none of rates), mean, count (numbers) and missing (cells without one)."
            )),
        doc: Bilingual(zh: "按机关、年份等分组合计、平均。", en: "Sums and means by body, year and so on."),
        examples: [
            .onReports(
                """
                for _, group in ipairs(rs:column("requests.new.total"):by("year")) do
                    print(group.key, group.sum, group.count)
                end
                """,
                prints: """
                    2020\t2816\t5
                    2021\t2838\t5
                    2022\t2307\t6
                    """)
        ]
    ) { (column, call) throws(LuaFailure) in
        let key = try call.string("key")
        var groups: [LuaValue] = []
        let keys = try column.reports.map(call.state) { (report) throws(LuaFailure) in ReportKey.value(key, report) }
        for rows in ReportKey.positions(keys.map(ReportKey.text)) {
            let numbers = try framing { () throws(FrameError) in try column.column.rows(rows).numbers() }
            guard let sum = try? numbers.sum(), let mean = try? numbers.mean() else {
                throw ScriptMessages.overflow(column.label)
            }
            groups.append(
                .strict([
                    ("key", keys[rows[0]]), ("sum", column.column.isRate ? .none : sum.lua), ("mean", mean.lua),
                    ("count", .integer(numbers.count)), ("missing", .integer(numbers.missing)),
                ]))
        }
        return .list(groups)
    }

    private static func rank(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        .init(
            "rank",
            [
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("ascending", .boolean, Bilingual(zh: "从小到大。", en: "The least first.")),
                        OptionDeclaration("few", .boolean, Bilingual(zh: "少于 5 个也排。", en: "Rank fewer than five too.")),
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options."))
            ],
            returns: ReturnDeclaration(.list(.table), Bilingual(zh: "rank、value、report。", en: "rank, value, report.")),
            doc: Bilingual(
                zh: "排名；同值同名次。没有数字的报告不参加，column:gaps() 列出它们。",
                en:
                    "Ranks; equal values share a place. Reports without a number take no part; column:gaps() lists them."
            ),
            examples: [
                .onColumn(
                    "for _, place in ipairs(column:rank()) do print(place.rank, place.value, place.report.agency) end",
                    prints: """
                        1\t1859\t青禾市人民政府
                        2\t384\t澄岭县人民政府
                        3\t42\t澄岭县自然资源和规划局
                        4\t11\t青禾市望溪区住房和城乡建设局
                        5\t8\t澄岭县教育局
                        6\t3\t澄岭县柳汀镇人民政府
                        """)
            ],
            errors: [
                ErrorDeclaration(
                    "too_few",
                    Bilingual(
                        zh: "少于 5 个数，又没有写 few = true。", en: "There are fewer than five numbers, without few = true."))
            ]
        ) { (column, call) throws(LuaFailure) in try ranks(column, call, report) }
    }

    private static func gaps(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "gaps",
            returns: ReturnDeclaration(
                .list(.table),
                Bilingual(
                    zh: "每项有 report、kind（blank、absent…）。", en: "Each with report and kind (blank, absent…).")),
            doc: Bilingual(
                zh: "没有数字的报告，合计、排名都不含它们；指标为什么没有数，看 nb.metrics(r):why(名称)。",
                en:
                    "The reports without a number, which sums and ranks leave out; why a metric has none is said by nb.metrics(r):why(NAME)."
            ),
            examples: [
                Example(
                    """
                    column = nb.load("Samples"):filter{year = 2022}:column("复议纠错率")
                    print(#column, column.missing)
                    for _, gap in ipairs(column:gaps()) do print(gap.report.agency, gap.kind) end
                    """,
                    prints: """
                        6\t5
                        澄岭县人民政府\tnot_applicable
                        澄岭县教育局\tnot_applicable
                        澄岭县柳汀镇人民政府\tnot_applicable
                        澄岭县自然资源和规划局\tnot_applicable
                        青禾市望溪区住房和城乡建设局\tnot_applicable
                        """)
            ]
        ) { (column, call) throws(LuaFailure) in
            var found: [LuaValue] = []
            for (index, value) in column.column.values.enumerated() {
                guard case .missing(let kind) = value else { continue }
                let each = try column.reports.report(index, call.state).map(report.wrap) ?? .none
                found.append(.strict([("report", each), ("kind", .string(kind.name))]))
            }
            return .list(found)
        }
    }

    /// A record for each place.
    private static func ranks(_ column: ReportColumn, _ call: borrowing LuaCall, _ report: ObjectDeclaration<Report>)
        throws(LuaFailure) -> LuaValue
    {
        let options = try call.options("options")
        let values = column.column.values.map { $0.isMissing ? nil : $0 }
        let (ascending, few) = (try options.boolean("ascending") ?? false, try options.boolean("few") ?? false)
        let ranking: Ranking<FrameValue>
        do throws(RankingError) {
            ranking = try Ranking(values, descending: !ascending, allowingFew: few)
        } catch {
            throw LuaFailure(code: "too_few", message: error.message, hint: ScriptMessages.rankFew)
        }
        var places: [LuaValue] = []
        for entry in ranking.entries {
            let ranked = try column.reports.report(entry.index, call.state).map(report.wrap) ?? .none
            places.append(
                RateMark.place(
                    rank: entry.rank, value: entry.value.lua, report: ranked, isRate: column.column.isRate))
        }
        return .list(places)
    }
}
