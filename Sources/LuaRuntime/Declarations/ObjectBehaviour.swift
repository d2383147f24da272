import Wording

/// What a kind of object does beside its fields and methods. Everything is optional.
public struct ObjectBehaviour<Value>: Sendable {
    public typealias Member = LuaMember

    /// The cells that Lua reads without entering Swift.
    public var record: (@Sendable (Value) -> HotRecord?)?
    /// `x[3]` and `ipairs(x)`: the element at a position counted from 1, nil beyond the last.
    public var element: (@Sendable (Value, Int, LuaState) throws(LuaFailure) -> LuaValue?)?
    /// `#x`.
    public var count: (@Sendable (Value, LuaState) throws(LuaFailure) -> Int)?
    /// `x[key]` for a key that is no field, method, cell or group: nil where there is nothing either.
    public var index: (@Sendable (Value, LuaMember, LuaState) throws(LuaFailure) -> LuaValue?)?
    /// The error for an unknown name, given names near to it; nil for the general one.
    public var unknown: (@Sendable (Value, LuaMember, [String]) -> LuaFailure?)?
    /// What a name means in English, for suggestions; nil for names that are English.
    public var gloss: (@Sendable (Value, _ name: String, _ group: String) -> String?)?
    /// Further names, for suggestions, completion and `pairs`; group is "" for the object itself.
    public var names: (@Sendable (Value, _ group: String) -> [String])?
    /// `tostring(x)` and `print(x)`; group is "" for the object itself.
    public var description: (@Sendable (Value, _ group: String, LuaState) throws(LuaFailure) -> String)?
    /// About how many bytes it holds in Swift, where these are many: Lua's collector can't see them.
    public var weight: (@Sendable (Value) -> Int)?
    /// `x == y`; two objects that hold the same Swift box are equal anyway.
    public var equals: (@Sendable (Value, Value) -> Bool)?
    /// `x < y` of two objects of this kind; nil where they have no order.
    public var precedes: (@Sendable (Value, Value) -> Bool)?
    /// `x(…)`: the arguments in order.
    public var call: (@Sendable (Value, [LuaValue], LuaState) throws(LuaFailure) -> LuaValue)?
    /// Why a cell holds no number, for errors of arithmetic on it.
    public var missing: (@Sendable (Value, _ cell: Int) -> Bilingual?)?

    /// What `index` found to be missing, or to be no number, under a name, for errors of arithmetic on it.
    public var lack: (@Sendable (Value, LuaMember) -> LuaLack?)?

    /// What to write where one of its groups, or all of it, stands in place of a number.
    public var instead: Bilingual?
    /// What to write where a script sets something of it.
    public var insteadOfSetting: Bilingual?

    public init() {}

    /// The same with some parts set: `.with { $0.count = … }`.
    public static func with(_ set: (inout ObjectBehaviour) -> Void) -> ObjectBehaviour {
        var behaviour = ObjectBehaviour()
        set(&behaviour)
        return behaviour
    }
}

/// A key that is asked of an object or of one of its groups.
public struct LuaMember {
    /// The dotted path of the group; "" for the object itself.
    public let group: String
    public let key: LuaValue

    /// The key as people would write it.
    public var name: String {
        switch key {
        case .string(let text): text
        case .integer(let value): String(value)
        case .number(let value): String(value)
        case .boolean(let value): String(value)
        case .none: "nil"
        default: "?"
        }
    }
}

/// A value that is not there: how messages call it, and why there is none.
public struct LuaLack: Sendable {
    let name: String
    let reason: Bilingual?
    /// How the script may have read it, where that is not by the name.
    let keys: [String]
    /// What to do about it, where that is more than to reckon without.
    let hint: Bilingual?

    public init(_ name: String, readAs key: String? = nil, reason: Bilingual? = nil, hint: Bilingual? = nil) {
        self.init(name, readAs: key.map { [$0] } ?? [], reason: reason, hint: hint)
    }

    init(_ name: String, readAs keys: [String], reason: Bilingual?, hint: Bilingual? = nil) {
        self.name = name
        self.keys = keys
        self.reason = reason
        self.hint = hint
    }
}

/// A text that was read from an object, which may be in the way of arithmetic later.
struct LuaTextRead {
    weak var box: AnyObjectBox?
    let member: LuaMember
}

/// A position beyond the end of a list, which holds nil.
struct LuaBeyond {
    let type: String
    let position: Int
    let count: Int

    /// Nil where nobody knows how long the list is.
    init?(_ type: String, _ position: Int, of count: Int?) {
        guard let count else { return nil }
        (self.type, self.position, self.count) = (type, position, count)
    }
}
