import LuaRuntime

/// Marks records of which `value` is a rate: people read it in percent, scripts have the number.
enum RateMark {
    private static let mark = "rate"

    static func record(
        _ fields: [(name: String, value: LuaValue)], isRate: Bool, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue {
        isRate ? try state.marked(fields, mark) : .record(fields)
    }

    /// Whether a member of a record is a rate.
    static func isRate(_ name: String?, of table: LuaTable) -> Bool { name == "value" && table.hasMark(mark) }
}
