import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

extension FrameObject {
    static func shaping(_ column: ObjectDeclaration<FrameColumn>, _ notice: Notice?) -> [Declaration.Method] {
        [group, join(notice), pivot, describe, columnMethod(column)]
    }

    private static let group = Declaration.Method(
        "group",
        [
            Parameter(
                "options", .table,
                doc: Bilingual(
                    zh:
                        "by = 列名或列名的列表；其他每项是一个新列：name = {\"sum\", \"列\"}，可用 sum、mean、median、min、max、count、first；{\"count\"} 数行数。",
                    en:
                        "by = a column or a list of them; every other entry is a new column: name = {\"sum\", \"column\"}, with sum, mean, median, min, max, count or first; {\"count\"} counts rows."
                ))
        ],
        returns: ReturnDeclaration(
            .object("Frame"),
            Bilingual(
                zh: "每组一行，按首次出现的顺序；每个汇总列旁有一列 名称_missing，是没有数值、没有计入的格数。",
                en:
                    "A row for each group in order of first appearance; beside each aggregate a column name_missing counts the cells without a value, which were left out."
            )),
        doc: Bilingual(zh: "分组汇总；不写 by 则全表一组。", en: "Groups and aggregates; without by, the whole table is one group."),
        examples: [
            .onReports(
                """
                f = rs:frame{"year", "requests.new.total"}
                years = f:group{by = "year", total = {"sum", "requests.new.total"}, n = {"count"}}
                for _, y in ipairs(years) do print(y.year, y.n, y.total, y.total_missing) end
                """,
                prints: """
                    2020\t5\t2816\t0
                    2021\t5\t2838\t0
                    2022\t6\t2307\t0
                    """)
        ],
        errors: [
            unknownColumn,
            ErrorDeclaration("not_numbers", Bilingual(zh: "要计算的列里有文字。", en: "There is text where numbers are needed.")),
            ErrorDeclaration("unknown_aggregate", Bilingual(zh: "没有这种汇总。", en: "There is no such aggregate.")),
            ErrorDeclaration(
                "two_columns",
                Bilingual(
                    zh: "新列与 by 的列同名，或与另一列的 名称_missing 同名。",
                    en: "A new column is called like one of by, or like name_missing of another.")),
        ]
    ) { (frame, call) throws(LuaFailure) in
        var names: [String] = []
        var aggregations: [Frame.Aggregation] = []
        let options = try FrameSpecification.named(
            try call.table("options"), only: "Frame:group", as: "{by = \"year\", n = {\"count\"}}")
        for (key, value) in options {
            if key == "by" {
                names = try columns(value, in: frame, of: "Frame:group: by")
            } else {
                aggregations.append(try aggregation(key, value, in: frame))
            }
        }
        try checkSize(of: frame, by: names, aggregations.count, call.state)
        let results = frame.count * aggregations.count
        return try shaped(call, cells: frame.cells + results) { [names, aggregations] () throws(FrameError) in
            try frame.grouped(by: names, aggregations)
        }
    }

    /// Throws, as lack of memory, where so many aggregates of all groups would take more than there may be.
    private static func checkSize(
        of frame: Frame, by names: [String], _ aggregates: Int, _ state: LuaState
    ) throws(LuaFailure) {
        // A value and how many are missing.
        let bytes = aggregates * 2 * MemoryLayout<Cell>.stride
        guard frame.count * bytes > state.limits.memory else { return }
        let keys = try names.map { (name) throws(LuaFailure) in
            try framing { () throws(FrameError) in try frame.column(name) }
        }
        try state.checkSize(FrameGrouping(keys, rows: frame.count).count * bytes)
    }

    /// The frame that is made of the receiver, for as long as the evaluation goes on.
    private static func shaped(
        _ call: borrowing LuaCall, cells: Int, _ work: @escaping @Sendable () throws(FrameError) -> Frame
    ) throws(LuaFailure) -> LuaValue {
        call.wrapLikeReceiver(try framing(call.state, cells: cells, work))
    }

    private static func aggregation(
        _ name: String, _ value: LuaValue, in frame: Frame
    ) throws(LuaFailure) -> Frame.Aggregation {
        guard let parts = try value.table?.elements(), let word = parts.first?.string, parts.count <= 2 else {
            throw FrameMessages.notAnAggregate(name)
        }
        let aggregate = try framing { () throws(FrameError) in try FrameAggregate(named: word) }
        if parts.count == 2, let column = parts[1].string {
            return Frame.Aggregation(name, aggregate, of: try FrameLookup.name(column, in: frame))
        }
        guard aggregate == .count, parts.count == 1 else { throw FrameMessages.notAnAggregate(name) }
        return Frame.Aggregation(name, aggregate, of: nil)
    }

    /// One name or a list of them, as the frame knows them.
    private static func columns(
        _ value: LuaValue, in frame: Frame, of option: String
    ) throws(LuaFailure) -> [String] {
        if let name = value.string { return [try FrameLookup.name(name, in: frame)] }
        guard let elements = try value.table?.elements() else { throw FrameMessages.notAColumn(option, 1) }
        var names: [String] = []
        for (offset, element) in elements.enumerated() {
            guard let name = element.string else { throw FrameMessages.notAColumn(option, offset + 1) }
            names.append(try FrameLookup.name(name, in: frame))
        }
        guard try value.table?.pairs().count == elements.count else {
            throw FrameMessages.gapInColumns(option, behind: elements.count)
        }
        return names
    }

    private static let joinOptions = Parameter(
        "options",
        .options([
            OptionDeclaration(
                "by", .oneOf([.string, .list(.string)]),
                Bilingual(zh: "两张表都有的列，一个或几个（必填）。", en: "The columns that both have, one or several (required).")),
            OptionDeclaration(
                "only_matching", .boolean,
                Bilingual(zh: "不要另一张表里没有的行。", en: "Leave out rows that the other table has not.")),
        ]), doc: Bilingual(zh: "按什么对应。", en: "What to join by."))

    private static let joinExample = Example.onFrame(
        """
        people = nb.frame{{agency = "青禾市人民政府", population = 812000}, {agency = "澄岭县人民政府", population = 243000}}
        both = f:join(people, {by = "agency", only_matching = true})
        for _, row in ipairs(both) do print(row.agency, row["requests.new.total"], row.population) end
        """,
        prints: """
            澄岭县人民政府\t384\t243000
            青禾市人民政府\t1859\t812000
            """)

    private static func join(_ notice: Notice?) -> Declaration.Method {
        Declaration.Method(
            "join",
            [
                Parameter(
                    "other", .object("Frame"),
                    doc: Bilingual(zh: "另一张表，每个键只有一行。", en: "The other table, with one row for each key.")),
                joinOptions,
            ],
            returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "并好的表。", en: "Both tables in one.")),
            doc: Bilingual(
                zh: "把另一张表的列按键并进来。键在那张表里重复会报错；没有对应行的格没有数值，并说明是哪些键。",
                en:
                    "Adds another table's columns, looked up by a key. A key that stands there twice is an error; cells without a partner have no value, and the keys are told."
            ),
            examples: [joinExample],
            errors: [
                unknownColumn,
                ErrorDeclaration(
                    "key_not_unique", Bilingual(zh: "键在另一张表里不止一行。", en: "A key has several rows in the other table.")),
                ErrorDeclaration(
                    "key_types",
                    Bilingual(
                        zh: "键在一张表里是数字，在另一张里是文字。", en: "A key is a number in one table and a text in the other.")),
                ErrorDeclaration(
                    "two_columns",
                    Bilingual(
                        zh: "键以外还有同名的列；先用 select 换名。",
                        en: "Both have a column of one name besides the key; rename one with select.")),
            ]
        ) { (frame, call) throws(LuaFailure) in try joined(frame, call, notice) }
    }

    private static func joined(
        _ frame: Frame, _ call: borrowing LuaCall, _ notice: Notice?
    ) throws(LuaFailure) -> LuaValue {
        guard let other: Frame = call.likeReceiver(try call.value("other").object) else { return .none }
        let options = try call.options("options")
        guard try !options.value("by").isNil else {
            throw FrameMessages.missingOption("Frame:join", "by", example: "f:join(other, {by = \"agency\"})")
        }
        let names = try columns(try options.value("by"), in: frame, of: "Frame:join: by")
        for name in names where other.column(named: name) == nil {
            throw FrameMessages.noColumnInOther(
                name, near: Suggestions.nearest(to: name, in: other.columns.map(\.name)))
        }
        let keepingAll = try !(options.boolean("only_matching") ?? false)
        try call.state.checkSize(frame.count * other.columns.count * MemoryLayout<Cell>.stride)
        let joined = try shaped(call, cells: frame.cells + other.cells) { () throws(FrameError) in
            try frame.joining(other, by: names, keepingAll: keepingAll)
        }
        if keepingAll, let notice { try tellUnjoined(frame, other, names, notice, call.state) }
        return joined
    }

    /// Which keys found nothing. Where all did, it does not matter what else the other table has.
    private static func tellUnjoined(
        _ frame: Frame, _ other: Frame, _ names: [String], _ notice: Notice, _ state: LuaState
    ) throws(LuaFailure) {
        let cells = frame.cells + other.cells
        let lacking = try framing(state, cells: cells) { () throws(FrameError) in
            try frame.keysUnknown(to: other, by: names)
        }
        guard !lacking.isEmpty else { return }
        let unused = try framing(state, cells: cells) { () throws(FrameError) in
            try other.keysUnknown(to: frame, by: names)
        }
        notice(FrameMessages.unjoined(lacking, unused: unused))
    }

    private static let pivot = Declaration.Method(
        "pivot",
        [
            Parameter(
                "options",
                .options([
                    OptionDeclaration(
                        "rows", .string,
                        Bilingual(zh: "作行的列（必填）。", en: "The column whose values are the rows (required).")),
                    OptionDeclaration(
                        "columns", .string,
                        Bilingual(zh: "作列的列（必填）。", en: "The column whose values are the columns (required).")),
                    OptionDeclaration(
                        "values", .string, Bilingual(zh: "格里的数（必填）。", en: "The column that fills the cells (required).")
                    ),
                    OptionDeclaration(
                        "with", .word(FrameAggregate.allCases.map(\.rawValue)),
                        Bilingual(zh: "几个数怎样合成一个。", en: "How several values become one.")),
                ]), doc: Bilingual(zh: "怎样转。", en: "How to turn it."))
        ],
        returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "交叉表。", en: "The table across.")),
        doc: Bilingual(zh: "转成交叉表，如机关作行、年份作列。", en: "Turns it into a table across, such as bodies by years."),
        examples: [
            .onReports(
                """
                f = rs:filter{agency = "澄岭县柳汀镇人民政府"}:frame{"agency", "year", "requests.new.total"}
                p = f:pivot{rows = "agency", columns = "year", values = "requests.new.total"}
                print(table.concat(p.columns, " "), p[1]["2020"], p[1]["2022"])
                """, prints: "agency 2020 2022\t5\t3")
        ],
        errors: [
            unknownColumn, ErrorDeclaration("two_values", Bilingual(zh: "一格有不止一个数。", en: "A cell has several values.")),
            ErrorDeclaration("too_large", Bilingual(zh: "交叉表太大。", en: "The table would be too large.")),
        ]
    ) { (frame, call) throws(LuaFailure) in
        let options = try call.options("options")
        var names: [String] = []
        for option in ["rows", "columns", "values"] {
            guard let name = try options.string(option) else {
                throw FrameMessages.missingOption(
                    "Frame:pivot", option, example: "f:pivot{rows = \"agency\", columns = \"year\", values = \"…\"}")
            }
            names.append(try FrameLookup.name(name, in: frame))
        }
        let aggregate = try options.string("with").flatMap(FrameAggregate.init(rawValue:))
        return try shaped(call, cells: frame.count * frame.count) { [names] () throws(FrameError) in
            try frame.pivoted(rows: names[0], columns: names[1], values: names[2], with: aggregate)
        }
    }

    private static let describe = Declaration.Method(
        "describe",
        returns: ReturnDeclaration(
            .object("Frame"),
            Bilingual(
                zh: "每列一行：column、type、count、missing、min、median、mean、max、sum。",
                en: "A row for each column: column, type, count, missing, min, median, mean, max, sum.")),
        doc: Bilingual(zh: "概括各列。", en: "Describes each column."),
        examples: [
            .onFrame(
                "d = f:describe()\nprint(d[2].column, d[2].count, d[2].missing, d[2].median, d[2].sum)",
                prints: "requests.new.total\t6\t0\t26.5\t2307")
        ]
    ) { (frame, call) throws(LuaFailure) in
        try shaped(call, cells: frame.cells) { () throws(FrameError) in try frame.description() }
    }

    private static func columnMethod(_ column: ObjectDeclaration<FrameColumn>) -> Declaration.Method {
        Declaration.Method(
            "column", [Parameter("name", .string, doc: Bilingual(zh: "列名。", en: "The column."))],
            returns: ReturnDeclaration(.object("FrameColumn"), Bilingual(zh: "这一列。", en: "The column.")),
            doc: Bilingual(zh: "取一列，可求和、平均。", en: "One column, to sum and average."),
            examples: [.onFrame("print(f:column(\"本年新收·总计\"):sum())", prints: "2307")], errors: [unknownColumn]
        ) { (frame, call) throws(LuaFailure) in
            let name = try FrameLookup.name(try call.string("name"), in: frame)
            return column.wrap(try framing { () throws(FrameError) in try frame.column(name) })
        }
    }
}

extension Frame {
    /// About how much there is to go through: cells, and long texts in them.
    var cells: Int {
        let cells = count * max(columns.count, 1)
        return cells < AbandonableWork.few ? cells + textBytes / 16 : cells
    }
}
