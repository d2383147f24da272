/// A value on its way between Swift and Lua.
///
/// Tables, functions and objects are references: they mean the same thing on both sides. `list`, `record` and
/// `strict` make a new table when they are given to Lua, and never come from it.
public enum LuaValue {
    case none
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    /// Text that is not UTF-8.
    case bytes([UInt8])
    case table(LuaTable)
    case function(LuaFunction)
    case object(LuaObject)
    /// A coroutine.
    case other(LuaOpaque)
    /// A new table with these values at 1, 2, …, where reading a name raises.
    case list([LuaValue])
    /// A new table with these names.
    case record([(name: String, value: LuaValue)])
    /// The same, where reading any other name raises, or does what the reader says.
    case strict([(name: String, value: LuaValue)], RecordReader? = nil)

    /// The value of a string that is or is not there.
    public static func optional(_ text: String?) -> LuaValue { text.map(LuaValue.string) ?? .none }
    /// The value of a whole number that is or is not there.
    public static func optional(_ integer: Int?) -> LuaValue { integer.map(LuaValue.integer) ?? .none }
    /// The value of a number that is or is not there.
    public static func optional(_ number: Double?) -> LuaValue { number.map(LuaValue.number) ?? .none }

    /// Whether Lua takes it for true: all but nil and false.
    public var isTrue: Bool {
        switch self {
        case .none, .boolean(false): false
        default: true
        }
    }

    public var isNil: Bool {
        if case .none = self { true } else { false }
    }

    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A whole number, also where it is held as a float.
    public var integer: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    public var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    public var object: LuaObject? {
        if case .object(let object) = self { object } else { nil }
    }

    public var table: LuaTable? {
        if case .table(let table) = self { table } else { nil }
    }

    public var function: LuaFunction? {
        if case .function(let function) = self { function } else { nil }
    }
}

/// A function of a script, or one declared by us, to call with `LuaState.call`.
public struct LuaFunction {
    let reference: LuaReference
}

/// A value that Swift can only hand back.
public struct LuaOpaque {
    let reference: LuaReference
}
