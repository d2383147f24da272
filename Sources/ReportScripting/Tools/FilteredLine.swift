import LuaRuntime

/// What a filter's function is given for a line. Of a line of `nianbao parse` or `check` a name that such lines do not have
/// raises, as does a field that there is not; other lines may have any names, or not have them.
struct FilteredLine {
    /// Reads tables by fields.
    private let byField: RecordReader

    /// What a line may have besides its own names.
    private static let names = [
        "id", "input", "status", "agency", "year", "edition", "cells", "kinds", "raw", "findings", "rules", "error",
    ]

    init(_ byField: RecordReader) {
        self.byField = byField
    }

    func value(of fields: [(name: String, value: LuaValue)]) -> LuaValue {
        let own = fields.map(\.name)
        guard own.contains("status"), own.contains("cells") || own.contains("error") else { return .record(fields) }
        let absent = Self.names.filter { !own.contains($0) }.map { (name: $0, value: LuaValue.none) }
        return .strict(fields.map { ($0.name, readByField($0)) } + absent)
    }

    private func readByField(_ field: (name: String, value: LuaValue)) -> LuaValue {
        guard ["cells", "kinds", "raw"].contains(field.name), case .record(let cells) = field.value else {
            return field.value
        }
        return .strict(cells, byField)
    }
}
