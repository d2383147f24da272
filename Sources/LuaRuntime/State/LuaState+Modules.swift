import CLua
import CLuaShim
import Wording

extension LuaState {
    /// Declares a module: a global table of its functions. Reading a name that it hasn't raises with the nearest ones.
    public func declare(_ module: ModuleDeclaration) throws(LuaFailure) {
        try entering { () throws(LuaFailure) in
            try push(module, title: module.alias ?? module.name)
            for name in [module.name] + (module.alias.map { [$0] } ?? []) {
                lua_pushvalue(stack, -1)
                try setGlobal(name)
            }
        }
        catalogue.add(module)
    }

    /// Makes a kind of object known to help and completion before the first one appears.
    public func declare(_ object: any AnyObjectDeclaration) {
        catalogue.add(object)
    }

    /// The declared module that a table is, with the name that messages call it by; nil for other tables.
    public func module(of table: LuaTable) throws(LuaFailure) -> (name: String, module: ModuleDeclaration)? {
        for module in catalogue.modules {
            guard let own = try global(module.name).table else { continue }
            let name = module.alias ?? module.name
            if own.isSame(as: table) { return (name, module) }
            for inner in module.modules where try own.value(inner.name).table?.isSame(as: table) == true {
                return ("\(name).\(inner.name)", inner)
            }
        }
        return nil
    }

    /// Sets a global.
    public func setGlobal(_ name: String, to value: LuaValue) throws(LuaFailure) {
        try entering { () throws(LuaFailure) in
            try push(value)
            try setGlobal(name)
        }
    }

    /// Reads a global; nil's value where there is none.
    public func global(_ name: String) throws(LuaFailure) -> LuaValue {
        try entering { () throws(LuaFailure) in
            try pushGlobals()
            try rawGet(name, from: -1)
            return try value(at: -1)
        }
    }

    /// From here on reading a global that no script has set raises, with the nearest names: a slip of the keyboard is
    /// never a silent nil; so does reading what Lua's own libraries do not have. `rawget(_G, name)` asks whether a
    /// global is set. `fixes` says of names that users expect what to do instead.
    public func guardGlobals(fixes: [String: Bilingual] = [:]) throws(LuaFailure) {
        let missing = Self.reader { (_, name, state) throws(LuaFailure) in
            // The results of a prompt, where there are none yet.
            guard let name = name.string?.shortened, name != "_", name != "__" else { return .none }
            throw state.unknownGlobal(name, fixes: fixes)
        }
        retained.append(missing)
        try entering { () throws(LuaFailure) in
            for library in ["string", "table", "math", "utf8", "coroutine", "os"] { try guardLibrary(library, fixes) }
            try check(nb_guard_globals(stack, Unmanaged.passUnretained(missing).toOpaque()))
        }
    }

    private func guardLibrary(_ library: String, _ fixes: [String: Bilingual]) throws(LuaFailure) {
        let missing = Self.reader { (_, name, state) throws(LuaFailure) in
            guard let name = name.string?.shortened else { return .none }
            let known = state.completions(of: [library]).names.map(\.name)
            throw LuaMessages.unknownGlobalMember(
                of: library, name, near: Suggestions.nearest(to: name, in: known),
                fix: fixes[name] ?? (library == "string" ? LuaMessages.fieldOfText(name) : nil))
        }
        retained.append(missing)
        try pushGlobals()
        try rawGet(library, from: -1)
        try check(nb_guard_table(stack, -1, Unmanaged.passUnretained(missing).toOpaque()))
        nb_pop(stack, 2)
    }

    /// What Lua asks for a key that a table does not have.
    static func reader(
        _ read: @escaping @Sendable (_ table: LuaValue, _ key: LuaValue, LuaState) throws(LuaFailure) -> LuaValue
    ) -> FunctionDeclaration {
        let parameters = [Parameter("table", .any, doc: noDoc), Parameter("name", .any, doc: noDoc)]
        return FunctionDeclaration("_G", parameters, doc: noDoc) { (call: borrowing LuaCall) throws(LuaFailure) in
            try read(try call.value("table"), try call.value("name"), call.state)
        }
    }

    func pushGlobals() throws(LuaFailure) {
        try reserve()
        lua_rawgeti(stack, nb_registry_index(), lua_Integer(LUA_RIDX_GLOBALS))
    }

    /// Pushes a declared function, which must stay alive as long as the state.
    private func push(_ function: FunctionDeclaration) throws(LuaFailure) {
        retained.append(function)
        try check(nb_push_function(stack, Unmanaged.passUnretained(function).toOpaque()))
    }

    /// Pushes a module's table; `title` is how messages call it.
    private func push(_ module: ModuleDeclaration, title: String) throws(LuaFailure) {
        try check(nb_push_table(stack, 0, Int32(module.functions.count + module.modules.count)))
        for function in module.functions {
            try push(function)
            try rawSet(function.key, of: -2)
        }
        for inner in module.modules {
            try push(inner, title: "\(title).\(inner.name)")
            try rawSet(inner.name, of: -2)
        }
        try seal(module, title: title)
    }

    /// Takes the value at the top for a global.
    private func setGlobal(_ name: String) throws(LuaFailure) {
        try pushGlobals()
        lua_rotate(stack, -2, 1)
        try rawSet(name, of: -2)
        nb_pop(stack, 1)
    }

    private func seal(_ module: ModuleDeclaration, title: String) throws(LuaFailure) {
        let names = module.functions.map(\.key) + module.modules.map(\.name)
        let key = [Parameter("table", .any, doc: Self.noDoc), Parameter("name", .any, doc: Self.noDoc)]
        let missing = FunctionDeclaration(title, key, doc: Self.noDoc) { (call: borrowing LuaCall) throws(LuaFailure) in
            let name = LuaMember(group: "", key: try call.value("name")).name.shortened
            throw LuaMessages.unknownGlobalMember(
                of: title, name, near: Suggestions.nearest(to: name, in: names))
        }
        let value = Parameter("value", .any, .optional, doc: Self.noDoc)
        let assigned = FunctionDeclaration(title, key + [value], doc: Self.noDoc) {
            (call: borrowing LuaCall) throws(LuaFailure) in
            throw LuaMessages.readOnly(title, LuaMember(group: "", key: try call.value("name")).name)
        }
        retained += [missing, assigned]
        try check(
            nb_seal_module(
                stack, Unmanaged.passUnretained(missing).toOpaque(), Unmanaged.passUnretained(assigned).toOpaque()))
    }

    private static let noDoc = Bilingual(zh: "", en: "")
}
