import LuaRuntime

/// What Lua's tables can't hold of the JSON objects that they were made from: members that are null, of an empty table
/// that it is no list, and how numbers were written.
struct JSONShapes {
    var spellings = NumberSpellings()
    /// The names that were null, by the identity of the table.
    private var nulls: [UInt: [String]] = [:]
    /// An identity means nothing once its table is gone, so they are held.
    private var tables: [LuaTable] = []

    /// Remembers what was lost when `value` became the table `made`.
    mutating func remember(_ value: LuaValue, as made: LuaValue) throws(LuaFailure) {
        guard Self.losesSomething(value), let table = made.table else { return }
        switch value {
        case .record(let fields):
            let names = fields.filter(\.value.isNil).map(\.name)
            if !names.isEmpty || fields.isEmpty {
                nulls[table.identity] = names
                tables.append(table)
            }
            for field in fields { try remember(field.value, as: try table.value(field.name)) }
        case .list(let values):
            for (offset, value) in values.enumerated() { try remember(value, as: try table.value(offset + 1)) }
        default: return
        }
    }

    /// The names that were null when the table was an object; nil where nothing is known of it.
    func nulls(of table: LuaTable) -> [String]? { nulls.isEmpty ? nil : nulls[table.identity] }

    private static func losesSomething(_ value: LuaValue) -> Bool {
        switch value {
        case .record(let fields): fields.isEmpty || fields.contains { $0.value.isNil || losesSomething($0.value) }
        case .list(let values): values.contains(where: losesSomething)
        default: false
        }
    }
}
