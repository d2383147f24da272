import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `f:column(name)`: whole-column functions over a column of a frame.
enum FrameColumnObject {
    typealias Declaration = ObjectDeclaration<FrameColumn>

    static func declaration(_ show: Showing) -> Declaration {
        Declaration(
            "FrameColumn",
            doc: Bilingual(
                zh: "表的一列。没有数值的格不参加计算，missing 是它们的个数。",
                en: "A column of a table. Cells without a value take no part; missing counts them."),
            fields: fields, methods: statistics + [totable],
            behaviour: .with {
                $0.count = { column, _ in column.count }
                $0.element = { (column, position, _) throws(LuaFailure) in
                    position >= 1 && position <= column.count ? column[position - 1].lua : nil
                }
                $0.description = show.description { (column: FrameColumn, state: LuaState) throws(LuaFailure) in
                    try FramePresentation.manuscript(Frame(column), state)
                }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("name", .string, Bilingual(zh: "列名。", en: "Its name.")) { column, _ in .string(column.name) },
        .init("type", .string, Bilingual(zh: "类型。", en: "Its type.")) { column, _ in .string(column.type.rawValue) },
        .init("missing", .integer, Bilingual(zh: "多少格没有数值。", en: "How many cells have no value.")) { column, _ in
            .integer(column.missing)
        },
    ]

    private static func example(_ code: String, _ output: String) -> Example {
        .onFrame("column = f:column(\"requests.new.total\")\n" + code, prints: output)
    }

    private static let statistics = StatisticMethods<FrameColumn>.all(example: example, label: \.name, isRate: \.isRate)
    {
        (column) throws(LuaFailure) in try framing { () throws(FrameError) in try column.numbers() }
    }

    private static let totable = Declaration.Method(
        "totable",
        returns: ReturnDeclaration(
            .list(.any), Bilingual(zh: "各行的值；没有数值的为 false。", en: "The values; false where there is none.")),
        doc: Bilingual(zh: "变成 Lua 表。", en: "As a Lua table."),
        examples: [example("print(table.concat(column:totable(), \" \"))", "384 8 3 42 1859 11")]
    ) { (column, _) throws(LuaFailure) in
        .list(column.values.map { $0.isMissing ? .boolean(false) : $0.lua })
    }
}
