import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `Frame`: a table of named columns, from reports, from a file or from tables of a script.
enum FrameObject {
    typealias Declaration = ObjectDeclaration<Frame>

    static func declaration(
        _ show: Showing, row: ObjectDeclaration<FrameRow>, column: ObjectDeclaration<FrameColumn>, files: FileAccess,
        notice: Notice?
    ) -> Declaration {
        Declaration(
            "Frame",
            doc: Bilingual(
                zh: "表：有名称的列，每行一份报告、一个机关或一组。#f 是行数，f[1] 是第一行，f.columns 是列名。",
                en:
                    "A table of named columns, a row for each report, body or group. #f counts its rows, f[1] is the first, f.columns has the names."
            ),
            fields: fields(row), methods: choosing(row, notice) + shaping(column, notice) + writing(show, files),
            elements: "Row",
            behaviour: .with {
                $0.count = { frame, _ in frame.count }
                $0.element = { (frame, position, _) throws(LuaFailure) in
                    guard position >= 1, position <= frame.count else { return nil }
                    return row.wrap(FrameRow(frame: frame, index: position - 1))
                }
                $0.description = show.description(FramePresentation.manuscript)
                $0.unknown = { frame, member, _ in
                    ScriptMessages.ofRows(member.name, columns: frame.columns.map(\.name))
                }
                $0.weight = { $0.cells * MemoryLayout<FrameValue>.stride }
            })
    }

    private static func fields(_ row: ObjectDeclaration<FrameRow>) -> [Declaration.Field] {
        [
            .init("columns", .list(.string), Bilingual(zh: "列名。", en: "The names of its columns.")) { frame, _ in
                .list(frame.columns.map { .string($0.name) })
            },
            .init(
                "types", .list(.string),
                Bilingual(
                    zh: "各列的类型：integer、number、text、boolean、mixed 或 empty。",
                    en: "The type of each column: integer, number, text, boolean, mixed or empty.")
            ) { frame, _ in .list(frame.columns.map { .string($0.type.rawValue) }) },
            .init("rows", .list(.object("Row")), Bilingual(zh: "全部行的列表。", en: "A list of all its rows.")) {
                (frame, state) throws(LuaFailure) in
                var rows: [LuaValue] = []
                for index in 0..<frame.count {
                    try state.checkpoint()
                    rows.append(row.wrap(FrameRow(frame: frame, index: index)))
                }
                return .list(rows)
            },
        ]
    }

    // MARK: rows and columns

    private static func choosing(
        _ row: ObjectDeclaration<FrameRow>, _ notice: Notice?
    ) -> [Declaration.Method] {
        [select(row, notice), filter(row, notice), sort(row, notice), head, kind]
    }

    private static func select(_ row: ObjectDeclaration<FrameRow>, _ notice: Notice?) -> Declaration.Method {
        Declaration.Method(
            "select",
            [
                Parameter(
                    "columns", .table,
                    doc: Bilingual(
                        zh: "列名的列表；name = \"列\" 换名，name = function(row) … end 计算新列，这两种按名称的字母排在后面。",
                        en:
                            "A list of names; name = \"column\" renames, name = function(row) … end computes a new one; both stand behind the others, by the letters of their names."
                    ))
            ],
            returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "只有这些列的表。", en: "A table of these columns.")),
            doc: Bilingual(zh: "选列、换名、计算新列。", en: "Chooses, renames and computes columns."),
            examples: [
                .onFrame(
                    """
                    short = f:select{"agency", new = "requests.new.total", each_month = function(row) return row["requests.new.total"] / 12 end}
                    print(table.concat(short.columns, " "))
                    print(short[1].new, short[1].each_month)
                    """,
                    prints: """
                        agency each_month new
                        384\t32.0
                        """)
            ],
            errors: [unknownColumn]
        ) { (frame, call) throws(LuaFailure) in
            call.wrapLikeReceiver(
                try selected(try call.table("columns"), of: frame, row, notice, call.state))
        }
    }

    private static func selected(
        _ columns: LuaTable, of frame: Frame, _ row: ObjectDeclaration<FrameRow>, _ notice: Notice?, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var chosen: [FrameColumn] = []
        for (name, source) in try FrameSpecification(columns, of: "Frame:select").columns {
            switch source {
            case .named(let wanted):
                let known = try FrameLookup.name(wanted, in: frame)
                chosen += try framing { () throws(FrameError) in try frame.selecting([(known, name)]).columns }
            case .computed(let function):
                chosen.append(
                    try FrameColumn(name, of: values(of: frame, function, row, for: "Frame:select", notice, state)))
            }
        }
        return try framing { () throws(FrameError) in try Frame(chosen) }
    }

    private static func filter(_ row: ObjectDeclaration<FrameRow>, _ notice: Notice?) -> Declaration.Method {
        Declaration.Method(
            "filter",
            [
                Parameter(
                    "condition", .oneOf([.function, .table]),
                    doc: Bilingual(
                        zh: "function(row)，或 {year=2022}。", en: "function(row), or {year=2022}."))
            ],
            returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "符合的行。", en: "The rows that fit.")),
            doc: Bilingual(zh: "选行。", en: "Chooses rows."),
            examples: [
                .onFrame(
                    "print(#f:filter{agency = \"青禾市人民政府\"}, #f:filter(function(row) return row[\"requests.new.total\"] > 100 end))",
                    prints: "1\t2")
            ],
            errors: [unknownColumn]
        ) { (frame, call) throws(LuaFailure) in
            let condition = try call.value("condition")
            if let function = condition.function {
                let kept = try values(of: frame, function, row, for: "Frame:filter", notice, call.state)
                return call.wrapLikeReceiver(frame.rows(kept.indices.filter { kept[$0].isTrue }))
            }
            var kept = Array(0..<frame.count)
            let conditions = try FrameSpecification.named(
                try call.table("condition"), only: "Frame:filter", as: "{year = 2022}")
            for (name, value) in conditions {
                guard let column = frame.column(named: try FrameLookup.name(name, in: frame)) else { continue }
                try check(value, fits: column)
                kept.removeAll { !ValueEquality.areEqual(column[$0].lua, value) }
            }
            return call.wrapLikeReceiver(frame.rows(kept))
        }
    }

    /// A value of a kind that the column does not hold would choose nothing, silently.
    private static func check(_ value: LuaValue, fits column: FrameColumn) throws(LuaFailure) {
        let fits =
            switch column.type {
            case .integer, .number: value.number != nil
            case .text: value.string != nil
            case .boolean, .mixed, .empty: true
            }
        guard !fits else { return }
        throw ScriptMessages.badCondition(
            column.name, expected: column.type == .text ? HelpWords.string : HelpWords.number, value)
    }

    private static func sort(_ row: ObjectDeclaration<FrameRow>, _ notice: Notice?) -> Declaration.Method {
        Declaration.Method(
            "sort",
            [
                Parameter(
                    "key", .oneOf([.string, .function]),
                    doc: Bilingual(zh: "列名，或 function(row)。", en: "A column, or function(row).")),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("descending", .boolean, Bilingual(zh: "从大到小。", en: "The greatest first."))
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(
                .object("Frame"), Bilingual(zh: "排好的表；没有数值的在最后。", en: "Sorted; rows without a value last.")),
            doc: Bilingual(zh: "排序；相等的保持原来的次序。", en: "Sorts; equal rows stay in their order."),
            examples: [
                .onFrame(
                    """
                    top = f:sort("requests.new.total", {descending = true})
                    print(top[1].agency, top[1]["requests.new.total"])
                    """, prints: "青禾市人民政府\t1859")
            ],
            errors: [unknownColumn]
        ) { (frame, call) throws(LuaFailure) in
            let descending = try call.options("options").boolean("descending") ?? false
            let keys = try keys(try call.value("key"), of: frame, row, notice, call.state)
            let comparisons = frame.count * 16 + Frame(keys).textBytes / 16
            return call.wrapLikeReceiver(
                try AbandonableWork.run(call.state, steps: comparisons) { [keys] in
                    frame.sorted(by: keys.values, descending: descending)
                })
        }
    }

    /// What the rows are sorted by: a column of theirs, or what a function makes of each.
    private static func keys(
        _ key: LuaValue, of frame: Frame, _ row: ObjectDeclaration<FrameRow>, _ notice: Notice?, _ state: LuaState
    ) throws(LuaFailure) -> FrameColumn {
        if let function = key.function {
            return try FrameColumn("key", of: values(of: frame, function, row, for: "Frame:sort", notice, state))
        }
        let name = try FrameLookup.name(key.string ?? "", in: frame)
        return try framing { () throws(FrameError) in try frame.column(name) }
    }

    private static let head = Declaration.Method(
        "head",
        [Parameter("count", .integer, .optional, doc: Bilingual(zh: "几行，默认 10。", en: "How many; 10 where left out."))],
        returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "前几行。", en: "The first rows.")),
        doc: Bilingual(zh: "取前几行。", en: "The first rows."),
        examples: [.onFrame("print(#f:head(2), #f:head())", prints: "2\t6")]
    ) { (frame, call) throws(LuaFailure) in
        let count = try call.integer("count", default: 10)
        return call.wrapLikeReceiver(try AbandonableWork.run(call.state, steps: frame.cells) { frame.head(count) })
    }

    private static let kind = Declaration.Method(
        "kind",
        [
            Parameter("row", .integer, doc: Bilingual(zh: "第几行。", en: "The number of the row.")),
            Parameter("column", .string, doc: Bilingual(zh: "列名。", en: "The column.")),
        ],
        returns: ReturnDeclaration(
            .string,
            Bilingual(
                zh: "number、text、boolean，或五种“没有数字”之一；没有这一行时为 nil。",
                en: "number, text, boolean, or one of the five kinds of no number; nil where there is no such row.")),
        doc: Bilingual(zh: "一格是什么，没有数值是为什么。", en: "What stands in a cell, and if nothing why."),
        examples: [
            Example(
                """
                f = nb.load("Samples/澄岭县柳汀镇人民政府-2022.md"):frame{"规章·本年制发件数", "本年新收·总计"}
                print(f[1]["规章·本年制发件数"], f:kind(1, "规章·本年制发件数"), f:kind(1, "本年新收·总计"))
                """, prints: "nil\tnot_applicable\tnumber")
        ],
        errors: [unknownColumn]
    ) { (frame, call) throws(LuaFailure) in
        let row = try call.integer("row")
        let name = try FrameLookup.name(try call.string("column"), in: frame)
        guard row >= 1, row <= frame.count, let column = frame.column(named: name) else { return .none }
        switch column[row - 1] {
        case .number, .decimal: return .string("number")
        case .text: return .string("text")
        case .boolean: return .string("boolean")
        case .missing(let kind): return .string(kind.name)
        }
    }

    // MARK: shared

    static let unknownColumn = ErrorDeclaration(
        "unknown_column", Bilingual(zh: "表里没有这一列。", en: "The table has no such column."))

    /// What a function says of each row.
    static func values(
        of frame: Frame, _ function: LuaFunction, _ row: ObjectDeclaration<FrameRow>, for method: String,
        _ notice: Notice?, _ state: LuaState
    ) throws(LuaFailure) -> [LuaValue] {
        var (values, tally, texts) = ([LuaValue](), ReturnTally(), HeldTexts())
        for index in 0..<frame.count {
            values.append(tally.first(of: try state.call(function, [row.wrap(FrameRow(frame: frame, index: index))])))
            try texts.add(values[index], state)
        }
        tally.tell(method, notice)
        return values
    }
}
