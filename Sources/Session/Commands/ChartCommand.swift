import LuaRuntime
import ReportScripting
import ReportWriting
import Terminal
import Wording

/// `.chart`: numbers as bars, as a row of little columns, or by how often they occur.
enum ChartCommand {
    static let command = Command(
        "chart", usage: Bilingual(zh: "[bars|spark|histogram] 表达式", en: "[bars|spark|histogram] EXPRESSION"),
        .figure,
        doc: Bilingual(zh: "画图：条形、走势、分布", en: "draws bars or a histogram"), body: chart)

    private static func chart(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let word = String(rest.prefix { !$0.isWhitespace })
        let shape = ChartData.Shape(rawValue: word)
        let behind = SessionInput.trimmed(String(rest.dropFirst(word.count)))
        let expression = shape == nil ? rest : behind
        if session.isWrongShape(word, before: behind, in: rest) {
            return session.failure(SessionMessages.unknownShape(word))
        }
        do throws(LuaFailure) {
            let (drawn, source) = try session.charted(expression.isEmpty ? "_" : expression)
            guard let value = drawn else { return session.failure(SessionMessages.nothingYet(".chart")) }
            guard let data = try session.chartData(of: value) else {
                return session.failure(SessionMessages.nothingToDraw)
            }
            session.replay.add(drawn: source, command: SessionInput.trimmed(".chart \(rest)"))
            var output = session.chart(data.titled(expression), shape ?? data.shape)
            if data.leftOut > 0 { output.lines += session.remark(SessionMessages.notFinite(data.leftOut)).lines }
            let missing = try ChartColumn(session.engine).missing(in: value)
            if missing > 0 { output.lines += session.remark(SessionMessages.notDrawn(missing)).lines }
            return output
        } catch {
            return session.failure(error)
        }
    }
}

extension InteractiveSession {
    /// `pie reports`: a word that is no shape before an expression.
    fileprivate func isWrongShape(_ word: String, before expression: String, in text: String) -> Bool {
        !expression.isEmpty && word.isIdentifier && ChartData.Shape(rawValue: word) == nil && !isExpression(text)
            && (isExpression(expression) || isLabel(expression))
    }

    /// What is to be drawn: the value of an expression, or a field of the reports by its name, in quotes or without; and
    /// the same as Lua.
    fileprivate func charted(_ text: String) throws(LuaFailure) -> (value: LuaValue?, source: String) {
        if isFieldID(text) || isLabel(text) { return try column(named: text) }
        let value = try value(of: text)
        guard let name = value?.string, isLiteral(text) || isFigure(name) else { return (value, text) }
        return try column(named: name)
    }

    private func isLiteral(_ text: String) -> Bool { text.first == "\"" || text.first == "'" }

    private func isFigure(_ name: String) -> Bool {
        total(of: name) != nil || fieldNames.all.contains { $0.name == name || fieldNames.plainLabel($0.name) == name }
            || engine.metricNames.contains { [$0.zh, $0.en].contains(name) }
    }

    /// `本年新收·总计`, which Lua could not read.
    private func isLabel(_ text: String) -> Bool {
        !isExpression(text) && text.contains { $0.isLetter && !$0.isASCII }
            && !text.contains { "()[]{}\"'=".contains($0) }
    }

    /// `requests.new.total` is an expression too, of a global that nobody has set.
    private func isFieldID(_ text: String) -> Bool {
        guard fieldNames.all.contains(where: { $0.name == text }), let dot = text.firstIndex(of: ".") else {
            return false
        }
        return (try? engine.state.global(String(text[..<dot])))?.isNil ?? true
    }

    /// The total of the one row whose label holds a text: 新收 of 本年新收政府信息公开申请数量.
    private func total(of text: String) -> String? {
        let fields = fieldNames.totals(of: text)
        return fields.count == 1 ? fields[0] : nil
    }

    /// Nil where no reports are there.
    private func column(named text: String) throws(LuaFailure) -> (value: LuaValue?, source: String) {
        let name = total(of: text) ?? text
        let source = "reports:column(\(LuaText.quoted(name)))"
        let reports = try engine.state.global("reports")
        guard try engine.hasReports(in: reports) == true else { return (nil, source) }
        let column = try engine.state.load("local reports, name = ... return reports:column(name)", name: ".chart")
        do throws(LuaFailure) {
            return (try engine.state.call(column, [reports, .string(name)]).first, source)
        } catch {
            // Where it was noticed is no line of the user's.
            throw LuaFailure(code: error.code, message: error.message)
        }
    }

    /// Tables are shown by their first rows; a chart is of all of them.
    fileprivate func chartData(of value: LuaValue) throws(LuaFailure) -> ChartData? {
        if let chart = engine.chart(in: value) { return ChartData(chart) }
        if let table = value.table {
            return try engine.view(of: .table(table), rows: .max).flatMap(ChartData.init)
        }
        if value.object?.typeName == "Column", let column = try ChartColumn(engine).data(of: value) { return column }
        return try ValueView(engine: engine, mode: .table, width: width).manuscript(of: value).flatMap(ChartData.init)
    }

    fileprivate func chart(_ data: ChartData, _ shape: ChartData.Shape) -> SessionOutput {
        var output = SessionOutput(ChartView(width: width, language: language).lines(data, shape))
        if isRich { output.rich = RichDisplay(svg: SVGChart.text(data.chart(shape))) }
        return output
    }
}

/// The numbers of a column of many reports, without the names that nobody could read beside so many.
private struct ChartColumn {
    private static let most = 40

    let engine: ScriptEngine

    init(_ engine: ScriptEngine) { self.engine = engine }

    /// How many of its reports have no number; 0 for what is no column of reports.
    func missing(in value: LuaValue) throws(LuaFailure) -> Int {
        guard value.object?.typeName == "Column" else { return 0 }
        let count = try engine.state.load(
            "local column, n = ..., 0 for i = 1, #column do if column[i] == nil then n = n + 1 end end return n",
            name: ".chart")
        return try engine.state.call(count, [value]).first?.integer ?? 0
    }

    /// Nil where a table shows them all.
    func data(of column: LuaValue) throws(LuaFailure) -> ChartData? {
        let numbers = try engine.state.load("local column = ... return column:totable(), column.field", name: ".chart")
        let results = try engine.state.call(numbers, [column])
        guard let table = results.first?.table, table.count > Self.most else { return nil }
        let points = try table.elements().compactMap(\.number).map {
            ChartData.Point(label: "", value: $0, shown: Histogram.text($0))
        }
        return ChartData(title: results.last?.string ?? "", points: points)
    }
}
