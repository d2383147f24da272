import LuaRuntime
import Wording

/// What to do next where a result is empty.
enum EmptyStates {
    static func hint(for values: [LuaValue], _ session: InteractiveSession) -> Bilingual? {
        guard values.count == 1, let value = values.first else { return nil }
        guard let object = value.object, object.typeName == "Reports",
            session.engine.reports(in: value)?.isEmpty == true
        else { return nil }
        return SessionMessages.noReportsFit
    }
}
