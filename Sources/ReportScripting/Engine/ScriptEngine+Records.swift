import LuaRuntime

/// Values for other programs, as `nb.write` writes them.
extension ScriptEngine {
    /// A value as a file of CSV has it; nil for what has no rows.
    public func csv(_ value: LuaValue) throws(LuaFailure) -> String? {
        try state.runningHostWork { () throws(LuaFailure) in try written(value, "csv") }
    }

    /// A value as lines of JSON, one for each of its records. What JSON has no word for stands as text, no number as null.
    public func json(_ value: LuaValue) throws(LuaFailure) -> String {
        try state.runningHostWork { () throws(LuaFailure) in
            if try value.table.map(holdsObjects) ?? true, let lines = try written(value, "ndjson") { return lines }
            var lines: [String] = []
            for value in try value.table.flatMap(records) ?? [value] {
                let bytes = try JSONValueWriter.bytes(of: value, host.types, state, isNaming: true, isShowing: true)
                lines.append(String(decoding: bytes, as: UTF8.self))
            }
            return lines.joined(separator: "\n")
        }
    }

    private func holdsObjects(_ table: LuaTable) throws(LuaFailure) -> Bool { try table.value(1).object != nil }

    /// The elements of a list of tables; nil for any other table.
    private func records(_ table: LuaTable) throws(LuaFailure) -> [LuaValue]? {
        let elements = try table.elements()
        guard !elements.isEmpty, elements.allSatisfy({ $0.table != nil || $0.object != nil }),
            try table.pairs(besideFirst: elements.count).isEmpty
        else { return nil }
        return elements
    }

    /// Nil for what no file of the ending can hold.
    private func written(_ value: LuaValue, _ ending: String) throws(LuaFailure) -> String? {
        do throws(LuaFailure) {
            let document = OutputDocument(host: host, language: state.language)
            return String(decoding: try document.bytes(of: value, path: ".\(ending)", state), as: UTF8.self)
        } catch {
            guard error.stop == nil else { throw error }
            return nil
        }
    }
}
