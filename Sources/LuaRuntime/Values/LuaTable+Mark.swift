import CLua

/// A word that the host puts on a table. It goes where the table goes; scripts see nothing of it, but that such a table
/// takes no metatable of theirs.
extension LuaState {
    /// The table of a record, with a mark.
    public func marked(
        _ fields: [(name: String, value: LuaValue)], _ mark: String
    ) throws(LuaFailure) -> LuaValue {
        let metatable = try metatable(of: mark)
        return try balanced { () throws(LuaFailure) in
            try push(.record(fields))
            try pushReference(metatable)
            lua_setmetatable(stack, -2)
            return try value(at: -1)
        }
    }

    private func metatable(of mark: String) throws(LuaFailure) -> LuaReference {
        if let known = marks[mark] { return known }
        let made = try balanced { () throws(LuaFailure) in
            try push(.record([("__metatable", .boolean(false))]))
            return try reference(to: -1)
        }
        marks[mark] = made
        return made
    }
}

extension LuaTable {
    /// Whether the host has put a mark on it.
    public func hasMark(_ mark: String) -> Bool {
        guard let metatable = state.marks[mark] else { return false }
        let isMarked = try? state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.pushReference(metatable)
            return lua_getmetatable(state.stack, -2) != 0 && lua_rawequal(state.stack, -1, -2) != 0
        }
        return isMarked ?? false
    }
}
