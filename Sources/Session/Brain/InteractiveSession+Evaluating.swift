import LuaRuntime
import ReportScripting
import ReportWriting
import Terminal
import Wording

extension InteractiveSession {
    /// Evaluates Lua. A value is kept as `_` and shown.
    /// `written` is what was typed, where the source is changed from it.
    func evaluate(_ source: String, written: String? = nil) -> SessionOutput {
        do throws(LuaFailure) {
            let chunk = chunk(source, written: written)
            switch try engine.state.evaluate(chunk.source, written: chunk.written, name: chunk.name) {
            case .incomplete: return evaluateReturningLast(source) ?? SessionOutput(next: .moreLines)
            case .values(let values):
                defer { number += 1 }
                return try output(of: values, source)
            }
        } catch {
            if error.code == "syntax", let output = evaluateReturningLast(source) { return output }
            defer { number += 1 }
            if error.stop != nil || mayHaveActed(source, error) {
                replay.addFailed(source, number: number, error, language)
            }
            return failure(error, in: written ?? source)
        }
    }

    /// Nil where the source is no statements with an expression behind them. Nothing of those has run.
    private func evaluateReturningLast(_ source: String) -> SessionOutput? {
        let returning = returningLast(source)
        return returning == source ? nil : evaluate(returning, written: source)
    }

    /// Whether an entry that failed has done something before: it ran, and was more than a single call or assignment.
    private func mayHaveActed(_ source: String, _ error: LuaFailure) -> Bool {
        let replayed = ReplaySource(source)
        guard error.code != "syntax", !isExpression(source) else { return false }
        return replayed.isBlock || replayed.parts.contains { isScript($0.before) && isScript($0.after) }
    }

    private func output(of values: [LuaValue], _ source: String) throws(LuaFailure) -> SessionOutput {
        let missing = missingNumber(source)
        let shown = values.filter { !$0.isNil || !callsWithoutResult(source) }
        replay.add(source, number: number, kind(of: source, shown))
        if let first = values.first, !first.isNil { try keep(first) }
        var output = SessionOutput()
        if isModule(source), mode == .table {
            output = HelpCommands.module(self)
        } else {
            for value in shown { output.append(try display(value)) }
        }
        if let missing, shown.count == 1, shown[0].isNil { output.append(remark(missing)) }
        if let hint = EmptyStates.hint(for: shown, self) { output.append(remark(hint)) }
        return output
    }

    /// `nb` alone asks what is in it.
    private func isModule(_ source: String) -> Bool {
        ["nb", "nianbao"].contains(SessionInput.trimmed(source))
    }

    private func kind(of source: String, _ shown: [LuaValue]) -> ReplayScript.Kind {
        guard shown.isEmpty else { return isExpression(source) ? .expression(values: shown.count) : .returning }
        return isScript(source) ? .statement : .expression(values: 0)
    }

    /// Whether an entry calls a function that declares no result, such as `nb.show`: its nil says nothing.
    private func callsWithoutResult(_ source: String) -> Bool {
        let before = SourceBefore(source)
        guard let chain = AccessChain(before, endingAt: before.tokens.count - 1) else { return false }
        return ChainResolver(engine: engine).called(by: chain)?.returns.isEmpty ?? false
    }

    /// A source as Lua gets it, what its errors quote, and how they call it: by the entry's number, which the prompt
    /// shows, or by the text that the entry is from, and its lines.
    func chunk(_ source: String, written: String? = nil) -> (source: String, written: String?, name: String) {
        guard let origin, origin.linesAbove <= Self.mostLinesAbove else { return (source, written, "[\(number)]") }
        return (String(repeating: "\n", count: origin.linesAbove) + source, origin.text, origin.name)
    }

    /// Lua counts lines in what it is given, so that those above an entry are given to it too, as empty ones: of a text of
    /// a hundred thousand entries that would take minutes. Behind so many lines errors name the entry instead.
    private static let mostLinesAbove = 5_000

    /// Why a cell has no number, for somebody who sees nil where an entry looked one up.
    private func missingNumber(_ source: String) -> Bilingual? {
        guard configuration.isAttended, mode == .table, let missing = engine.state.lastMissing,
            let lookup = CellLookup(source, engine)
        else { return nil }
        return SessionMessages.noNumber(missing.name, missing.reason, of: lookup.report)
    }

    /// `_` is the last result, `__` the one before, `_3` the third entry's.
    private func keep(_ value: LuaValue) throws(LuaFailure) {
        try engine.state.setGlobal("__", to: try engine.state.global("_"))
        try engine.state.setGlobal("_", to: value)
        try engine.state.setGlobal("_\(number)", to: value)
    }

    // MARK: showing

    private var view: ValueView { ValueView(engine: engine, mode: mode, width: width, pageHeight: pageHeight) }

    /// A value as the prompt shows it.
    func display(_ value: LuaValue) throws(LuaFailure) -> SessionOutput {
        if mode == .table, let chart = engine.chart(in: value) { return display(chart) }
        var output = SessionOutput(try view.lines(of: value))
        if isRich, let manuscript = try view.manuscript(of: value) { output.rich = RichDisplay(manuscript) }
        return output
    }

    /// A chart of the user's: bars here, its own picture in a notebook.
    private func display(_ chart: Chart) -> SessionOutput {
        let data = ChartData(chart)
        var output = SessionOutput(ChartView(width: width, language: language).lines(data, .bars))
        if isRich { output.rich = RichDisplay(svg: SVGChart.text(chart)) }
        return output
    }

    /// A document as the prompt shows it.
    func display(_ manuscript: Manuscript) -> SessionOutput {
        var output = SessionOutput(ValueView.lines(of: manuscript, mode, width: width))
        if isRich { output.rich = RichDisplay(manuscript) }
        return output
    }

    /// The first value of an expression; nil where there is none, or where the entry breaks off.
    func value(of expression: String) throws(LuaFailure) -> LuaValue? {
        try values(of: expression)?.first.flatMap { $0.isNil ? nil : $0 }
    }

    /// Nil where an expression breaks off.
    func values(of expression: String) throws(LuaFailure) -> [LuaValue]? {
        let chunk = chunk(expression)
        let evaluation = try engine.state.evaluate(chunk.source, written: chunk.written, name: chunk.name)
        return if case .values(let values) = evaluation { values } else { nil }
    }
}
