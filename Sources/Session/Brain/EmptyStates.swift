import LuaRuntime
import Wording

/// What to do next where a result is empty.
enum EmptyStates {
    static func hint(for values: [LuaValue], _ session: InteractiveSession) -> Bilingual? {
        guard values.count == 1, let value = values.first else { return nil }
        return isEmpty(value, session) ? SessionMessages.noReportsFit : nil
    }

    /// Whether it is a list of no reports, or a column of them.
    private static func isEmpty(_ value: LuaValue, _ session: InteractiveSession) -> Bool {
        switch value.object?.typeName {
        case "Reports": return (try? session.engine.hasReports(in: value)) == false
        case "Column":
            let length = try? session.engine.state.load("local column = ... return #column", name: "")
            return length.flatMap { try? session.engine.state.call($0, [value]) }?.first?.integer == 0
        default: return false
        }
    }
}
