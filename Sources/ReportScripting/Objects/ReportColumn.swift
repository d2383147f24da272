import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// One field over many reports.
struct ReportColumn: Sendable {
    let field: String
    let label: String
    let reports: [Report]
    let statistics: ColumnStatistics

    init(_ field: String, of reports: [Report]) {
        self.field = field
        label = reports.lazy.compactMap { $0.form.field(field)?.label }.first ?? field
        self.reports = reports
        statistics = ColumnStatistics(of: field, in: reports)
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
            fields: fields, methods: statistics + [by, rank(report)],
            behaviour: .with {
                $0.count = { $0.reports.count }
                $0.element = { (column, position, _) throws(LuaFailure) in
                    column.reports.indices.contains(position - 1)
                        ? LuaNumbers.value(column.reports[position - 1].number(column.field)) : nil
                }
                $0.description = show.description(ColumnPresentation.manuscript)
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("field", .string, Bilingual(zh: "字段名。", en: "The field's id.")) { column, _ in .string(column.field) },
        .init("missing", .integer, Bilingual(zh: "多少格没有数字。", en: "How many cells have no number.")) { column, _ in
            .integer(column.statistics.missing)
        },
    ]

    private static func statistic(
        _ name: String, _ doc: Bilingual, prints output: String,
        _ value: @escaping @Sendable (ColumnStatistics) throws(ArithmeticError) -> LuaValue
    ) -> Declaration.Method {
        .init(
            name, returns: ReturnDeclaration(.number, Bilingual(zh: "数值；没有任何数字时为 nil。", en: "A number; nil of none.")),
            doc: doc, examples: [.onColumn("print(column:\(name)())", prints: output)]
        ) { (column, _) throws(LuaFailure) in
            do throws(ArithmeticError) {
                return try value(column.statistics)
            } catch {
                throw ScriptMessages.overflow(column.label)
            }
        }
    }

    private static let statistics: [Declaration.Method] = [
        statistic("sum", Bilingual(zh: "合计，精确。", en: "The exact sum."), prints: "2307") {
            (s) throws(ArithmeticError) in
            LuaNumbers.value(try s.sum())
        },
        statistic("mean", Bilingual(zh: "平均数。", en: "The mean."), prints: "384.5") { (s) throws(ArithmeticError) in
            LuaNumbers.value(try s.mean())
        },
        statistic("median", Bilingual(zh: "中位数。", en: "The median."), prints: "26.5") {
            (s) throws(ArithmeticError) in
            LuaNumbers.value(try s.median())
        },
        statistic("min", Bilingual(zh: "最小值。", en: "The least number."), prints: "3") {
            (s) throws(ArithmeticError) in
            LuaNumbers.value(s.minimum)
        },
        statistic("max", Bilingual(zh: "最大值。", en: "The greatest number."), prints: "1859") {
            (s) throws(ArithmeticError) in
            LuaNumbers.value(s.maximum)
        },
        .init(
            "quantile", [Parameter("part", .number, doc: Bilingual(zh: "0 到 1。", en: "0 to 1."))],
            returns: ReturnDeclaration(.number, Bilingual(zh: "分位数。", en: "The quantile.")),
            doc: Bilingual(zh: "分位数，算法同 Excel 的 PERCENTILE.INC。", en: "A quantile, as Excel's PERCENTILE.INC."),
            examples: [
                .onColumn(
                    "print(column:quantile(0.25), column:quantile(0.75))", prints: "8.75\t298.5")
            ]
        ) { (column, call) throws(LuaFailure) in
            let part = try call.number("part")
            guard (0...1).contains(part) else { throw ScriptMessages.noSuchPart(part) }
            return .optional(column.statistics.quantile(part))
        },
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
            .list(column.reports.map { report in report.number(column.field).map(LuaNumbers.value) ?? .boolean(false) })
        },
    ]

    private static let by = Declaration.Method(
        "by", [Parameter("key", .word(ReportKey.names), doc: Bilingual(zh: "按什么分组。", en: "What to group by."))],
        returns: ReturnDeclaration(
            .list(.table),
            Bilingual(
                zh: "各组：key、sum、count（几个数字）、missing（几格没有数字），按首次出现的顺序。",
                en: "Groups in order of first appearance: key, sum, count (numbers) and missing (cells without one).")),
        doc: Bilingual(zh: "按机关、年份等分组合计。", en: "Sums by body, year and so on."),
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
        for group in ReportKey.groups(column.reports, by: { ReportKey.text(key, $0) }) {
            let statistics = ColumnStatistics(of: column.field, in: group)
            guard let sum = try? statistics.sum() else { throw ScriptMessages.overflow(column.label) }
            groups.append(
                .record([
                    ("key", ReportKey.value(key, group[0])), ("sum", LuaNumbers.value(sum)),
                    ("count", .integer(statistics.count)), ("missing", .integer(statistics.missing)),
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
            doc: Bilingual(zh: "排名；同值同名次。", en: "Ranks; equal values share a place."),
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
            ]
        ) { (column, call) throws(LuaFailure) in try ranks(column, call, report) }
    }

    /// A record for each place.
    private static func ranks(_ column: ReportColumn, _ call: borrowing LuaCall, _ report: ObjectDeclaration<Report>)
        throws(LuaFailure) -> LuaValue
    {
        let options = try call.options("options")
        let values = column.reports.map { $0.number(column.field) }
        let (ascending, few) = (try options.boolean("ascending") ?? false, try options.boolean("few") ?? false)
        do throws(RankingError) {
            let ranking = try Ranking(values, descending: !ascending, allowingFew: few)
            return .list(
                ranking.entries.map { entry in
                    .record([
                        ("rank", .integer(entry.rank)), ("value", LuaNumbers.value(entry.value)),
                        ("report", report.wrap(column.reports[entry.index])),
                    ])
                })
        } catch {
            throw ScriptMessages.of(error.message, code: "too_few")
        }
    }
}
