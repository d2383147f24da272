import LuaRuntime

/// Tells records of which `value` is a rate: people read it in percent, scripts have the number.
enum RateMark {
    private static let rates = RecordReader(names: ["rank", "value", "report"])

    /// A place of a ranking.
    static func place(rank: Int, value: LuaValue, report: LuaValue, isRate: Bool) -> LuaValue {
        .strict([("rank", .integer(rank)), ("value", value), ("report", report)], isRate ? rates : nil)
    }

    /// Whether a member of a record is a rate.
    static func isRate(_ name: String?, of table: LuaTable) -> Bool { name == "value" && table.isRead(by: rates) }
}
