import LuaRuntime
import Terminal
import Wording

/// `.show`, `.mode`, `.width`.
enum ShowingCommands {
    static let all = [
        Command(
            "show", usage: Bilingual(zh: "报告", en: "REPORT"), .expression,
            doc: Bilingual(zh: "报告的三张法定表格", en: "the statutory tables"), body: show),
        Command(
            "mode", usage: Bilingual(zh: "table|csv|json|md", en: "table|csv|json|md"),
            .words(DisplayMode.allCases.map(\.rawValue)),
            doc: Bilingual(zh: "结果怎样显示", en: "how results are shown"), body: mode),
        Command(
            "width", usage: Bilingual(zh: "[列数|auto]", en: "[COLUMNS|auto]"), .words(["auto", "60", "80", "120"]),
            doc: Bilingual(zh: "表格多宽；auto 随窗口", en: "how wide tables may be"), body: width),
        ChartCommand.command,
        TimeCommand.command,
    ]

    private static func show(_ session: InteractiveSession, _ expression: String) -> SessionOutput {
        let expression = expression.isEmpty ? "_" : expression
        do throws(LuaFailure) {
            guard let value = try session.value(of: expression) else {
                return session.failure(SessionMessages.nothingYet(".show"))
            }
            // Programs get the cells themselves, not the tables that people look at.
            let isForPeople = session.mode == .table || session.mode == .md
            if isForPeople, let tables = session.engine.statutoryTables(of: value) { return session.display(tables) }
            return try session.display(value)
        } catch {
            return session.failure(error, in: expression)
        }
    }

    private static func mode(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        if !rest.isEmpty {
            guard let mode = DisplayMode(rawValue: rest) else {
                return session.failure(SessionMessages.unknownMode(rest, near: near(rest)))
            }
            session.mode = mode
        }
        let name = session.mode.rawValue
        return session.remark(rest.isEmpty ? SessionMessages.modes(name) : SessionMessages.mode(name))
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
        return session.remark(SessionMessages.width(session.width, isFixed: isFixed))
    }
}
