import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `nb.chart`.
enum ChartFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [chart(host)] }

    private static let mostRows = 200

    private static let definition = Parameter(
        "chart",
        .options([
            OptionDeclaration(
                "kind", .word(Chart.Kind.allCases.map(\.rawValue)),
                Bilingual(
                    zh: "bars（条形）、lines（折线）或 shares（占比）；默认 bars。", en: "bars, lines or shares; bars where left out.")),
            OptionDeclaration("title", .string, Bilingual(zh: "标题（必填）。", en: "Its title (required).")),
            OptionDeclaration(
                "data", .oneOf([.object("Frame"), .object("Reports"), .list(.any)]),
                Bilingual(
                    zh: "表、一组报告，或 {{year=2022, n=3}, …} 这样的列表（必填）。",
                    en: "A table, reports, or a list of rows such as {{year=2022, n=3}, …} (required).")),
            OptionDeclaration(
                "x", .string,
                Bilingual(
                    zh: "作名称的列；报告则为 agency、year 等（必填）。",
                    en: "The column of the names; of reports agency, year… (required)."
                )),
            OptionDeclaration(
                "y", .oneOf([.string, .list(.string)]),
                Bilingual(
                    zh: "画哪一列或哪几列；报告则为字段、“行·列”或指标（必填）。",
                    en: "The columns to draw, one or several; of reports fields, “row·column” or metrics (required).")),
            OptionDeclaration(
                "unit", .string,
                Bilingual(
                    zh: "单位，如 \"件\"；指标里的比率不写单位就画成 %。", en: "A unit such as \"件\"; rates are drawn in % without one.")),
        ]), doc: Bilingual(zh: "图表。", en: "The chart."))

    private static let undrawable = ErrorDeclaration(
        "argument",
        Bilingual(
            zh: "表里没有行或太多，折线的名称重复，比率和件数画在一起，占比只有一列或有负数。",
            en:
                "The table has no rows or too many, a line has a name twice, rates stand beside counts, or shares are of one column or of negative numbers."
        ))

    private static func chart(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.chart", [definition],
            returns: ReturnDeclaration(.object("Chart"), Bilingual(zh: "图表。", en: "The chart.")),
            doc: Bilingual(
                zh: "用一张表画图。没有数值的画成缺口，不当作 0；折线下的年份从小到大，缺的一年也是缺口；图里带有全部数字的文字说明。",
                en:
                    "Draws a table. What has no value is a gap, never 0; below lines the years stand in their order, and one that is left out is a gap too; the picture carries all its numbers as a text."
            ),
            examples: [
                .onReports(
                    """
                    f = rs:filter{agency = "青禾市人民政府"}:frame{"year", "requests.new.total"}
                    print(nb.chart{kind = "lines", title = "青禾市新收申请", data = f, x = "year", y = "requests.new.total"})
                    """, prints: "图表“青禾市新收申请”：3 项 × 1 列")
            ],
            errors: [FrameObject.unknownColumn, undrawable]
        ) { (call) throws(LuaFailure) in host.types.chart.wrap(try drawn(call, host)) }
    }

    private static func drawn(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> Chart {
        let options = try call.options("chart")
        guard let title = try options.string("title") else { throw ChartMessages.incomplete("title") }
        let data = try options.value("data")
        guard !data.isNil else { throw ChartMessages.incomplete("data") }
        guard let x = try options.string("x") else { throw ChartMessages.incomplete("x") }
        let y = try names(try options.value("y"))
        let frame = try frame(data, x, y, host, call.state)
        let kind = try options.string("kind").flatMap(Chart.Kind.init(rawValue:)) ?? .bars
        guard frame.count > 0 else { throw ChartMessages.nothing() }
        guard frame.count <= mostRows else { throw ChartMessages.tooMany(frame.count, mostRows) }
        try call.state.checkSize(frame.textBytes + title.utf8.count)
        let slots = try slots(x, frame, kind)
        let (drawn, unit) = (try series(y, frame, slots, kind, host, call.state), try options.string("unit") ?? "")
        let isOpen = kind != .shares && ["", "%"].contains(unit)
        if kind != .shares { try refuseMixture(of: y, frame) }
        let isPercent = isOpen ? try areRates(y, frame) : false
        return Chart(
            kind, title: title, unit: isPercent ? "%" : unit, categories: slots.map(\.name),
            series: isPercent ? drawn.map(percent) : drawn)
    }

    /// The table to draw; reports give the columns that are asked for.
    private static func frame(
        _ data: LuaValue, _ x: String, _ y: [String], _ host: ScriptHost, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        if let frame = host.types.frame.value(of: data.object) { return frame }
        if let reports = host.types.reports.value(of: data.object) {
            let names = ([x] + y).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return try host.types.frames.frame(of: reports, FrameSpecification(named: names), state)
        }
        guard let rows = data.table else { throw ChartMessages.incomplete("data") }
        return try DataTable.frame(of: rows, for: .drawing, host.types.row, state)
    }

    private static func names(_ value: LuaValue) throws(LuaFailure) -> [String] {
        if let name = value.string { return [name] }
        guard let names = try value.table?.elements().compactMap(\.string), !names.isEmpty else {
            throw ChartMessages.incomplete("y")
        }
        return names
    }

    private static func slots(
        _ name: String, _ frame: Frame, _ kind: Chart.Kind
    ) throws(LuaFailure) -> [LineAxis.Slot] {
        let known = try FrameLookup.name(name, in: frame)
        let column = try framing { () throws(FrameError) in try frame.column(known) }
        if kind == .lines { return try LineAxis.slots(column, atMost: mostRows) }
        return column.values.enumerated().map { (FramePresentation.text($1), $0) }
    }

    /// A rate beside counts would lie on the axis.
    private static func refuseMixture(of names: [String], _ frame: Frame) throws(LuaFailure) {
        var (rate, other): (String?, String?)
        for name in names {
            if try areRates([name], frame) { rate = rate ?? name } else { other = other ?? name }
        }
        if let rate, let other { throw ChartMessages.mixed(rate, other) }
    }

    private static func areRates(_ names: [String], _ frame: Frame) throws(LuaFailure) -> Bool {
        for name in names {
            let known = try FrameLookup.name(name, in: frame)
            guard frame.column(named: known)?.isRate == true else { return false }
        }
        return true
    }

    /// With a digit behind the point, as in tables; more where one would say 0 or 100 of what is neither.
    private static func percent(_ series: Chart.Series) -> Chart.Series {
        Chart.Series(
            series.name,
            series.values.map { value in
                value.map { rate in
                    let rounded = (rate * 1_000).rounded() / 10
                    return rounded == 0 || rounded == 100 ? rate * 100 : rounded
                }
            })
    }

    private static func series(
        _ names: [String], _ frame: Frame, _ slots: [LineAxis.Slot], _ kind: Chart.Kind, _ host: ScriptHost,
        _ state: LuaState
    ) throws(LuaFailure) -> [Chart.Series] {
        var series: [Chart.Series] = []
        for name in names {
            let known = try FrameLookup.name(name, in: frame)
            let values = try framing { () throws(FrameError) in
                let column = try frame.column(known)
                _ = try column.numbers()
                return column.values.map(\.approximation)
            }
            if values.contains(where: { $0?.isFinite == false }) { throw ChartMessages.notFinite(name) }
            if kind == .shares, values.contains(where: { ($0 ?? 0) < 0 }) { throw ChartMessages.negativeShare(name) }
            let legend = legend(name, frame.column(named: known), host.types.forms.all)[state.language]
            series.append(Chart.Series(legend, slots.map { slot in slot.row.flatMap { values[$0] } }))
        }
        if kind == .shares, names.count == 1 { throw ChartMessages.oneShare(names[0]) }
        return series
    }

    /// Nobody who looks at a chart knows the ids of fields: their labels stand below it.
    private static func legend(_ name: String, _ column: FrameColumn?, _ forms: [Form]) -> Bilingual {
        let field = column?.field == name ? forms.lazy.compactMap { $0.field(name) }.first : nil
        return field?.wording ?? Bilingual(zh: name, en: name)
    }
}
