import CLua
import CLuaShim

/// A table that lives in Lua. Everything here reads and writes it raw: no metamethod, so no script, runs.
public struct LuaTable {
    let reference: LuaReference
    /// The state, which outlives what its evaluations hand out as long as somebody holds it.
    let state: LuaState

    /// The number of elements at 1, 2, … (Lua's border).
    public var count: Int {
        guard (try? state.pushReference(reference)) != nil else { return 0 }
        defer { nb_pop(state.stack, 1) }
        return Int(lua_rawlen(state.stack, -1))
    }

    /// Whether both are one table.
    public func isSame(as other: LuaTable) -> Bool {
        let both = try? state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.pushReference(other.reference)
            return lua_rawequal(state.stack, -1, -2) != 0
        }
        return both ?? false
    }

    /// Tells the table from all others while it lives.
    public var identity: UInt {
        guard (try? state.pushReference(reference)) != nil else { return 0 }
        defer { nb_pop(state.stack, 1) }
        return UInt(bitPattern: lua_topointer(state.stack, -1))
    }

    /// The value at a name; nil's value where there is none.
    public func value(_ name: String) throws(LuaFailure) -> LuaValue {
        try state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.rawGet(name, from: -1)
            return try state.value(at: -1)
        }
    }

    /// The value at a position, counted from 1.
    public func value(_ position: Int) throws(LuaFailure) -> LuaValue {
        try state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            lua_rawgeti(state.stack, -1, lua_Integer(position))
            return try state.value(at: -1)
        }
    }

    /// The elements at 1, 2, … up to the first nil.
    public func elements() throws(LuaFailure) -> [LuaValue] {
        var result: [LuaValue] = []
        for position in 0..<count {
            try state.checkpoint()
            let value = try value(position + 1)
            if value.isNil { break }
            result.append(value)
        }
        return result
    }

    /// All pairs, in Lua's order, which is none; without the positions up to `count`.
    public func pairs(besideFirst count: Int = 0) throws(LuaFailure) -> [(key: LuaValue, value: LuaValue)] {
        try state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            let table = lua_gettop(state.stack)
            var result: [(key: LuaValue, value: LuaValue)] = []
            lua_pushnil(state.stack)
            while try state.next(in: table) {
                try state.checkpoint()
                let position = lua_isinteger(state.stack, -2) != 0 ? Int(nb_integer_at(state.stack, -2)) : 0
                if position > 0, position <= count {
                    nb_pop(state.stack, 1)
                    continue
                }
                let (key, value) = (try state.value(at: -2), try state.value(at: -1))
                result.append((key, value))
                nb_pop(state.stack, 1)
            }
            return result
        }
    }

    /// Sets the value at a position; 0 and below are places like any other.
    public func set(_ position: Int, to value: LuaValue) throws(LuaFailure) {
        try state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.push(value)
            try state.check(nb_raw_set_integer(state.stack, -2, lua_Integer(position)))
        }
    }

    /// Sets the value at a name.
    public func set(_ name: String, to value: LuaValue) throws(LuaFailure) {
        try state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.push(value)
            try state.rawSet(name, of: -2)
        }
    }
}
