import CLua
import CLuaShim
import Wording

/// A call of a declared function: its arguments, checked against the declaration. It can't be kept beyond the call.
public struct LuaCall: ~Copyable {
    /// The state that calls.
    public let state: LuaState
    /// What is called.
    public let function: FunctionDeclaration
    /// Where the first declared parameter stands on the stack.
    let first: Int32
    /// The object that a method is called on.
    let receiver: AnyObjectBox?

    /// The arguments that came, the receiver left out.
    public var count: Int { max(Int(lua_gettop(state.stack) - first + 1), 0) }

    /// Any argument; nil's value where it was not given.
    public func value(_ name: String) throws(LuaFailure) -> LuaValue {
        try state.value(at: try index(of: name))
    }

    /// All arguments from a variadic parameter on.
    public func rest(_ name: String) throws(LuaFailure) -> [LuaValue] {
        let start = try index(of: name)
        var values: [LuaValue] = []
        let top = lua_gettop(state.stack)
        guard start <= top else { return [] }
        for index in start...top { values.append(try state.value(at: index)) }
        return values
    }

    /// Whether an argument was given and is not nil.
    public func has(_ name: String) -> Bool {
        guard let index = try? index(of: name) else { return false }
        return lua_type(state.stack, index) > LUA_TNIL
    }

    /// A string; the parameter's own default where it was not given.
    public func string(_ name: String, default fallback: String = "") throws(LuaFailure) -> String {
        let index = try index(of: name)
        return lua_type(state.stack, index) == LUA_TSTRING ? try state.longString(at: index) : fallback
    }

    /// A string that may be missing.
    public func optionalString(_ name: String) throws(LuaFailure) -> String? {
        let index = try index(of: name)
        return lua_type(state.stack, index) == LUA_TSTRING ? try state.longString(at: index) : nil
    }

    /// A whole number.
    public func integer(_ name: String, default fallback: Int = 0) throws(LuaFailure) -> Int {
        let index = try index(of: name)
        return lua_type(state.stack, index) == LUA_TNUMBER ? Int(nb_integer_at(state.stack, index)) : fallback
    }

    /// A number.
    public func number(_ name: String, default fallback: Double = 0) throws(LuaFailure) -> Double {
        let index = try index(of: name)
        return lua_type(state.stack, index) == LUA_TNUMBER ? nb_number_at(state.stack, index) : fallback
    }

    /// Whether an argument is true.
    public func boolean(_ name: String, default fallback: Bool = false) throws(LuaFailure) -> Bool {
        let index = try index(of: name)
        return lua_type(state.stack, index) > LUA_TNIL ? lua_toboolean(state.stack, index) != 0 : fallback
    }

    /// The value of a required object.
    public func object<Value>(_ name: String, _ declaration: ObjectDeclaration<Value>) throws(LuaFailure) -> Value {
        guard let value = try optionalObject(name, declaration) else { throw mismatch(name, declaration.name) }
        return value
    }

    /// The value of an object; nil where it was not given or, for a union of types, is something else.
    public func optionalObject<Value>(
        _ name: String, _ declaration: ObjectDeclaration<Value>
    ) throws(LuaFailure) -> Value? {
        declaration.value(of: state.object(at: try index(of: name)))
    }

    /// A required function.
    public func function(_ name: String) throws(LuaFailure) -> LuaFunction {
        guard let function = try value(name).function else { throw mismatch(name, LuaType.function.annotation) }
        return function
    }

    /// A required table.
    public func table(_ name: String) throws(LuaFailure) -> LuaTable {
        guard let table = try value(name).table else { throw mismatch(name, LuaType.table.annotation) }
        return table
    }

    /// A table of options; without entries where none was given.
    public func options(_ name: String) throws(LuaFailure) -> LuaOptions {
        let index = try index(of: name)
        guard lua_type(state.stack, index) == LUA_TTABLE else { return LuaOptions(table: nil) }
        return LuaOptions(table: try state.value(at: index).table)
    }

    /// The body asks for another type than it declared: the check before the call has let this through.
    private func mismatch(_ name: String, _ type: String) -> LuaFailure {
        ArgumentMessages.mismatched(function: function.name, parameter: name, type: type)
    }

    private func index(of name: String) throws(LuaFailure) -> Int32 {
        guard let position = function.parameters.firstIndex(where: { $0.name == name }) else {
            throw ArgumentMessages.undeclared(function: function.name, parameter: name)
        }
        return first + Int32(position)
    }
}

/// A table of options whose keys have been checked.
public struct LuaOptions {
    let table: LuaTable?

    public func value(_ name: String) throws(LuaFailure) -> LuaValue {
        guard let table else { return .none }
        return try table.value(name)
    }

    public func string(_ name: String) throws(LuaFailure) -> String? { try value(name).string }
    public func integer(_ name: String) throws(LuaFailure) -> Int? { try value(name).integer }
    public func number(_ name: String) throws(LuaFailure) -> Double? { try value(name).number }

    public func boolean(_ name: String) throws(LuaFailure) -> Bool? {
        guard case .boolean(let value) = try value(name) else { return nil }
        return value
    }
}
