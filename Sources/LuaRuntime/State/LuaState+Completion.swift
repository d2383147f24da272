import CLua
import CLuaShim

/// A name that completion offers.
public struct LuaCompletion: Hashable, Sendable {
    public enum Kind: Sendable, Hashable {
        case value
        case function
        case method
        case field
        case group
    }

    public let name: String
    public let kind: Kind
}

/// The names behind a path, in order.
public struct LuaCompletions: Hashable, Sendable {
    public var names: [LuaCompletion] = []
    /// Whether the table has more keys than were looked at.
    public var isCut = false
}

extension LuaState {
    /// How many keys of a table are looked at, whatever they are: whoever presses Tab does not wait for all of millions.
    public static let mostKeysCompleted = 2_000

    /// The names behind a dotted path, such as `nb` or `r.requests`; the globals for an empty one. No script runs:
    /// tables are read raw, and of objects only what is declared.
    public func completions(of path: [String]) -> LuaCompletions {
        let found =
            try? entering { () throws(LuaFailure) in
                try pushGlobals()
                for name in path {
                    guard try descend(into: name) else { return LuaCompletions() }
                }
                return try completionsAtTop()
            } as LuaCompletions
        guard var found else { return LuaCompletions() }
        found.names.sort { $0.name < $1.name }
        return found
    }

    /// Pushes the member of the value at the top; false where there is none to be had without running code.
    private func descend(into name: String) throws(LuaFailure) -> Bool {
        if lua_type(stack, -1) == LUA_TTABLE {
            try rawGet(name, from: -1)
            return true
        }
        guard let object = object(at: -1), names(of: object).contains(name) else { return false }
        try push(name)
        try check(nb_get(stack, -2))
        return true
    }

    private func completionsAtTop() throws(LuaFailure) -> LuaCompletions {
        if let object = object(at: -1) { return LuaCompletions(names: completions(of: object)) }
        guard lua_type(stack, -1) == LUA_TTABLE else { return LuaCompletions() }
        let table = lua_gettop(stack)
        var found = LuaCompletions()
        var rest = Self.mostKeysCompleted
        try reserve()
        lua_pushnil(stack)
        while try next(in: table) {
            guard rest > 0 else {
                found.isCut = true
                return found
            }
            rest -= 1
            if lua_type(stack, -2) == LUA_TSTRING {
                let kind: LuaCompletion.Kind = lua_type(stack, -1) == LUA_TFUNCTION ? .function : .value
                found.names.append(LuaCompletion(name: repairedString(at: -2), kind: kind))
            }
            nb_pop(stack, 1)
        }
        return found
    }

    private func completions(of object: LuaObject) -> [LuaCompletion] {
        let path = object.groupPath
        let layout = object.box.record?.layout
        var found: [LuaCompletion] = []
        if object.group == 0 {
            found += object.declaration.fields.map { LuaCompletion(name: $0.name, kind: .field) }
            found += object.declaration.methods.map { LuaCompletion(name: $0.key, kind: .method) }
        }
        for name in layout?.allNames(in: path) ?? [] {
            found.append(LuaCompletion(name: name, kind: layout?.group(named: name, in: path) == nil ? .field : .group))
        }
        found += object.box.names(in: path).map { LuaCompletion(name: $0, kind: .field) }
        return found
    }
}
