import LuaRuntime
import Terminal
import Wording

/// `.show`, `.mode`, `.width`, `.time`.
enum ShowingCommands {
    static let all = [
        Command(
            "show", usage: Bilingual(zh: "报告", en: "REPORT"), .expression,
            doc: Bilingual(zh: "一份报告的三张法定表格", en: "a report's statutory tables"), body: show),
        Command(
            "mode", usage: Bilingual(zh: "table|csv|json|md", en: "table|csv|json|md"),
            .words(DisplayMode.allCases.map(\.rawValue)),
            doc: Bilingual(zh: "结果怎样显示", en: "how results are shown"), body: mode),
        Command(
            "width", usage: Bilingual(zh: "[列数|auto]", en: "[COLUMNS|auto]"), .words(["auto", "60", "80", "120"]),
            doc: Bilingual(zh: "表格多宽；auto 随窗口", en: "how wide tables may be"), body: width),
        Command(
            "time", usage: Bilingual(zh: "表达式或语句", en: "EXPRESSION or STATEMENT"), .expression,
            doc: Bilingual(zh: "运行并说明用时和内存", en: "runs it, and tells the time"), body: time),
    ]

    private static func show(_ session: InteractiveSession, _ expression: String) -> SessionOutput {
        let expression = expression.isEmpty ? "_" : expression
        do throws(LuaFailure) {
            guard case .values(let values) = try session.engine.state.evaluate(expression, name: ".show"),
                let value = values.first, !value.isNil
            else { return session.failure(SessionMessages.needsExpression(".show")) }
            guard let object = value.object, let report = StatutoryTables(object, session.engine) else {
                return SessionOutput(try session.shown(value))
            }
            return SessionOutput(
                ValueView(engine: session.engine, mode: session.mode, width: session.width)
                    .lines(of: report.all(session.language)))
        } catch {
            return session.failure(error)
        }
    }

    private static func mode(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        if !rest.isEmpty {
            guard let mode = DisplayMode(rawValue: rest) else {
                return session.failure(SessionMessages.unknownMode(rest, near: near(rest)))
            }
            session.mode = mode
        }
        return SessionOutput([StyledText(SessionMessages.mode(session.mode.rawValue)[session.language], .quiet)])
    }

    private static func near(_ name: String) -> [String] {
        Suggestions.nearest(to: name, in: DisplayMode.allCases.map(\.rawValue))
    }

    private static func width(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        if rest == "auto" {
            session.fixedWidth = nil
        } else if !rest.isEmpty {
            guard let columns = Int(rest), (InteractiveSession.narrowest...1000).contains(columns) else {
                return session.failure(SessionMessages.wrongWidth(rest, least: InteractiveSession.narrowest))
            }
            session.fixedWidth = columns
        }
        let isFixed = session.fixedWidth != nil
        return SessionOutput([
            StyledText(SessionMessages.width(session.width, isFixed: isFixed)[session.language], .quiet)
        ])
    }

    private static func time(_ session: InteractiveSession, _ source: String) -> SessionOutput {
        guard !source.isEmpty else { return session.failure(SessionMessages.needsExpression(".time")) }
        let start = session.now()
        var output = session.evaluate(source)
        let elapsed = session.now() - start
        if output.next == .moreLines { return session.failure(SessionMessages.needsExpression(".time")) }
        let memory = session.engine.state.memoryUsed
        output.lines.append(
            StyledText(
                SessionMessages.time(Figures.time(elapsed), memory: Figures.size(memory))[session.language], .quiet))
        return output
    }
}

/// Times and sizes in a few digits.
enum Figures {
    /// `0.4 ms`, `12 ms`, `3.25 s`.
    static func time(_ duration: Duration) -> String {
        let microseconds = Int(duration / .microseconds(1))
        if microseconds < 10_000 { return "\(microseconds / 1000).\(microseconds % 1000 / 100) ms" }
        if microseconds < 1_000_000 { return "\(microseconds / 1000) ms" }
        let hundredths = microseconds / 10_000
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) s"
    }

    /// `640 KB`, `12.5 MB`.
    static func size(_ bytes: Int) -> String {
        guard bytes >= 1 << 20 else { return "\((bytes + 1023) >> 10) KB" }
        let tenths = (bytes * 10) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
