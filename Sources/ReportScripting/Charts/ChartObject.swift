import LuaRuntime
import ReportAnalysis
import ReportWriting
import Wording

/// `nb.chart{…}`.
enum ChartObject {
    typealias Declaration = ObjectDeclaration<Chart>

    static func declaration(_ files: FileAccess) -> Declaration {
        Declaration(
            "Chart", doc: Bilingual(zh: "图表，SVG。", en: "A chart, as SVG."),
            fields: [
                .init("svg", .string, Bilingual(zh: "SVG 文字。", en: "The SVG as text.")) {
                    (chart, state) throws(LuaFailure) in .string(try svg(chart, state))
                },
                .init("title", .string, Bilingual(zh: "标题。", en: "Its title.")) { chart, _ in .string(chart.title) },
            ],
            methods: [save(files)],
            behaviour: .with {
                $0.description = { chart, _, state in ChartMessages.description(chart)[state.language] }
            })
    }

    private static func save(_ files: FileAccess) -> Declaration.Method {
        Declaration.Method(
            "save",
            [Parameter("path", .string, doc: Bilingual(zh: "文件名，.svg。", en: "The file, .svg."), completes: "path")],
            returns: ReturnDeclaration(.string, Bilingual(zh: "写好的文件路径。", en: "The path of the file.")),
            doc: Bilingual(zh: "写成 SVG 文件。", en: "Writes it as an SVG file."),
            examples: [
                .onFrame(
                    """
                    chart = nb.chart{kind = "bars", title = "2022 年新收申请", unit = "件", data = f, x = "agency", y = "requests.new.total"}
                    print(chart:save("out/new.svg"):match("[^/]+$"))
                    """, prints: "new.svg")
            ],
            errors: [ErrorDeclaration("unknown_format", Bilingual(zh: "后缀不是 .svg。", en: "The ending is not .svg."))]
        ) { (chart, call) throws(LuaFailure) in
            let path = try call.string("path")
            guard path.suffix(4).lowercased() == ".svg" else {
                throw ScriptMessages.unknownEnding(path, known: ["svg"])
            }
            return .string(try files.write(Array(try svg(chart, call.state).utf8), to: path))
        }
    }

    /// Names of megabytes take long to break into lines.
    static func svg(_ chart: Chart, _ state: LuaState) throws(LuaFailure) -> String {
        try AbandonableWork.run(state) { _ in SVGChart.text(chart) }
    }
}

enum ChartMessages {
    static func description(_ chart: Chart) -> Bilingual {
        let (categories, series) = (chart.categories.count, chart.series.count)
        return Bilingual(
            zh: "图表“\(chart.title)”：\(categories) 项 × \(series) 列",
            en: "Chart “\(chart.title)”: \(categories) categor\(categories == 1 ? "y" : "ies") × \(series) series")
    }

    static func incomplete(_ option: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh:
                    "nb.chart: 要写 \(option)，如 nb.chart{kind=\"bars\", title=\"…\", data=f, x=\"agency\", y=\"requests.new.total\"}。",
                en:
                    "nb.chart: \(option) is needed, as in nb.chart{kind=\"bars\", title=\"…\", data=f, x=\"agency\", y=\"requests.new.total\"}."
            ))
    }

    static func nothing() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(zh: "nb.chart: 表里没有行，画不出图。", en: "nb.chart: the table has no rows to draw."))
    }

    static func tooMany(_ count: Int, _ limit: Int) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: \(count) 行太多，看不清；最多 \(limit) 行，请先用 :sort 和 :head 选出要画的。",
                en:
                    "nb.chart: \(count) rows can't be told apart; draw at most \(limit): choose them with :sort and :head."
            ))
    }

    static func notFinite(_ column: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: “\(column)”列里有无穷大或不是数的值，画不出来。",
                en: "nb.chart: the column “\(column)” holds what is infinite or no number, and can't be drawn."))
    }

    static func nameTwice(_ column: String, _ name: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: “\(column)”列里“\(name)”不止一行，连成一条线没有意义。请先用 :filter 选出一个机关，或用 :pivot 让每个机关各成一列。",
                en:
                    "nb.chart: the column “\(column)” has “\(name)” in more than one row; one line through them means nothing. Choose one body with :filter, or make each body a column with :pivot."
            ))
    }

    static func mixed(_ rate: String, _ other: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: “\(rate)”是比率，“\(other)”不是，画在一根轴上看不出比率。请分成两张图。",
                en:
                    "nb.chart: “\(rate)” is a rate and “\(other)” is none; on one axis nobody sees the rate. Draw two charts."
            ))
    }

    static func oneShare(_ column: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: 只有“\(column)”一列，每一条都会是 100%。shares 画各列在一行里的占比，y 请写两列以上；要比各行的大小，用 bars。",
                en:
                    "nb.chart: of “\(column)” alone every bar would be 100%. shares draws what each column is of its row: name two columns or more in y, or compare the rows with bars."
            ))
    }

    static func negativeShare(_ column: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.chart: “\(column)”列有负数，画不成占比。",
                en: "nb.chart: the column “\(column)” has a negative number: no shares can be drawn of it."
            ))
    }
}
