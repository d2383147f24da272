import CLua
import CLuaShim
import Wording

/// Arguments against declarations.
extension LuaState {
    /// Checks the arguments on the stack and makes the call of them.
    func checkedCall(_ function: FunctionDeclaration) throws(LuaFailure) -> LuaCall {
        var first: Int32 = 1
        var receiver: AnyObjectBox?
        if let wanted = function.receiver {
            first = 2
            receiver = try self.receiver(wanted, of: function)
        }
        for (offset, parameter) in function.parameters.enumerated() {
            try check(parameter, position: offset + 1, index: first + Int32(offset), of: function)
        }
        try checkRest(of: function, from: first)
        return LuaCall(state: self, function: function, first: first, receiver: receiver)
    }

    /// Lua passes over what a function does not take; here it is a mistake, unless it is nil.
    private func checkRest(of function: FunctionDeclaration, from first: Int32) throws(LuaFailure) {
        let start = first + Int32(function.parameters.count)
        let top = lua_gettop(stack)
        guard start <= top, function.parameters.last?.isVariadic != true else { return }
        for index in start...top where lua_type(stack, index) > LUA_TNIL {
            var failure = ArgumentMessages.oneTooMany(
                function: function, position: Int(index - first) + 1, typeName(at: index))
            if isMade(index) { failure.hint = ArgumentMessages.secondResult(function.name) }
            throw failure
        }
    }

    private func receiver(_ wanted: Receiver, of function: FunctionDeclaration) throws(LuaFailure) -> AnyObjectBox {
        if let object = object(at: 1), object.group == 0, wanted.accepts(object.box) { return object.box }
        throw ArgumentMessages.wrongReceiver(
            function: function.name, method: function.key, type: wanted.type, got: typeName(at: 1))
    }

    private func check(
        _ parameter: Parameter, position: Int, index: Int32, of function: FunctionDeclaration
    ) throws(LuaFailure) {
        let last = parameter.isVariadic ? max(lua_gettop(stack), index) : index
        for current in index...last {
            if lua_type(stack, current) <= LUA_TNIL, !parameter.isRequired { continue }
            let isGiven = lua_type(stack, current) != LUA_TNONE
            if isGiven, try matches(parameter.type, at: current, of: function) { continue }
            var failure =
                isGiven || !parameter.type.isAny
                ? ArgumentMessages.wrongType(
                    function: function, position: position + Int(current - index), parameter: parameter.name,
                    expected: parameter.type.name, got: shown(at: current, for: parameter.type))
                : ArgumentMessages.missing(function: function, position: position, parameter: parameter.name)
            if current == 1, let table = try value(at: 1).table, let module = try module(of: table) {
                failure.hint = ArgumentMessages.dot(module.name, function.key)
            }
            throw failure
        }
    }

    private func matches(
        _ type: LuaType, at index: Int32, of function: FunctionDeclaration
    ) throws(LuaFailure) -> Bool {
        let found = lua_type(stack, index)
        switch type {
        case .any: return true
        case .boolean: return found == LUA_TBOOLEAN
        case .integer: return found == LUA_TNUMBER && isWhole(index)
        case .number: return found == LUA_TNUMBER
        case .string: return found == LUA_TSTRING
        case .table: return found == LUA_TTABLE
        case .function: return found == LUA_TFUNCTION
        case .object(let name): return object(at: index).map { $0.group == 0 && $0.typeName == name } ?? false
        case .word(let words): return found == LUA_TSTRING ? words.contains(try longString(at: index)) : false
        case .list(let element): return try isList(of: element, at: index, of: function)
        case .options(let options):
            guard found == LUA_TTABLE else { return false }
            try check(options, at: index, of: function)
            return true
        case .oneOf(let types):
            for type in types where try matches(type, at: index, of: function) { return true }
            return false
        }
    }

    private func isWhole(_ index: Int32) -> Bool {
        nb_is_integer(stack, index) != 0 || Int(exactly: nb_number_at(stack, index)) != nil
    }

    private func isList(
        of element: LuaType, at index: Int32, of function: FunctionDeclaration
    ) throws(LuaFailure) -> Bool {
        guard lua_type(stack, index) == LUA_TTABLE else { return false }
        try reserve()
        for position in 0..<lua_rawlen(stack, index) {
            lua_rawgeti(stack, index, lua_Integer(position + 1))
            defer { nb_pop(stack, 1) }
            guard try matches(element, at: lua_gettop(stack), of: function) else { return false }
        }
        if lua_rawlen(stack, index) > 0 { return true }
        return try isEmpty(index)
    }

    /// A table with names and nothing at 1 is no list.
    private func isEmpty(_ table: Int32) throws(LuaFailure) -> Bool {
        try balanced { () throws(LuaFailure) in
            lua_pushnil(stack)
            return try !next(in: table)
        }
    }

    private func check(
        _ options: [OptionDeclaration], at table: Int32, of function: FunctionDeclaration
    ) throws(LuaFailure) {
        try balanced { () throws(LuaFailure) in
            try reserve()
            lua_pushnil(stack)
            while try next(in: table) {
                do throws(LuaFailure) {
                    try checkOption(options, of: function)
                } catch {
                    var failure = error
                    if isMade(table) { failure.hint = ArgumentMessages.secondResult(function.name) }
                    throw failure
                }
                nb_pop(stack, 1)
            }
        }
    }

    /// Whether a table is one that the host made: no script writes options so.
    private func isMade(_ index: Int32) -> Bool {
        guard lua_type(stack, index) == LUA_TTABLE, luaL_getmetafield(stack, index, "__metatable") != LUA_TNIL else {
            return false
        }
        nb_pop(stack, 1)
        return true
    }

    /// Checks the pair at the top.
    private func checkOption(_ options: [OptionDeclaration], of function: FunctionDeclaration) throws(LuaFailure) {
        let key = lua_gettop(stack) - 1
        let name =
            lua_type(stack, key) == LUA_TSTRING
            ? repairedString(at: key) : LuaMember(group: "", key: try value(at: key)).name
        guard let option = options.first(where: { $0.name == name }) else {
            let near = HabitMessages.meant(name, in: options.map(\.name))
            throw LuaMessages.unknownOption(
                name, function: function.name, near: near, known: options.map(\.name))
        }
        guard try matches(option.type, at: key + 1, of: function) else {
            var failure = ArgumentMessages.wrongOption(
                function: function.name, option: name, expected: option.type.name,
                got: shown(at: key + 1, for: option.type))
            if case .list = option.type, lua_type(stack, key + 1) == LUA_TTABLE {
                failure.hint = ArgumentMessages.list(name)
            }
            if case .list(.string) = option.type, lua_type(stack, key + 1) == LUA_TSTRING {
                failure.hint = ArgumentMessages.listOfOne(name, repairedString(at: key + 1).shortened)
            }
            throw failure
        }
    }

    // MARK: naming what came

    /// The type of a value, as messages name it.
    func typeName(at index: Int32) -> Bilingual {
        if let object = object(at: index) {
            let path = object.groupPath
            let name = path.isEmpty ? object.typeName : "\(object.typeName).\(path)"
            return Bilingual(zh: name, en: name)
        }
        return LuaTranslations.type(of: lua_type(stack, index))
    }

    /// What came, with its value where only the value is wrong.
    private func shown(at index: Int32, for type: LuaType) -> Bilingual {
        switch (type, lua_type(stack, index)) {
        case (.integer, LUA_TNUMBER), (.word, LUA_TNUMBER):
            let text = "\(nb_number_at(stack, index))"
            return Bilingual(zh: text, en: text)
        case (.word, LUA_TSTRING):
            let text = "\"\(repairedString(at: index))\""
            return Bilingual(zh: text, en: text)
        default: return typeName(at: index)
        }
    }
}
