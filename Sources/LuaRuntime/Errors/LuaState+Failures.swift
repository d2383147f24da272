import CLua
import CLuaShim
import Wording

/// A failure that an error table holds on to, so that it comes out of Lua as it went in.
final class FailureBox: Sendable {
    let failure: LuaFailure

    init(_ failure: LuaFailure) {
        self.failure = failure
    }
}

/// Failures into error values and back.
extension LuaState {
    /// Pushes what a script sees of a failure. On a lack of memory something is pushed all the same.
    func pushError(_ failure: LuaFailure) {
        if let stop = failure.stop { nb_set_abort(runtime.pointer, stop.reason) }
        // Without room Lua still has a few slots of its own: what is pushed there is only raised.
        guard !isGivenUp, lua_checkstack(stack, 4) != 0 else { return lua_pushnil(stack) }
        if let raised = failure.raised, raised.queue === references {
            pendingTrace = failure.trace
            nb_push_reference(stack, raised.number)
            return
        }
        let box = Unmanaged.passRetained(FailureBox(failure)).toOpaque()
        let status = nb_push_error(stack, box)
        guard status == LUA_OK else { return replaceUnpushed(status) }
        setFields(of: failure)
    }

    /// An error that can't be pushed: for want of memory, or because Lua is nested too deeply to call anything. Then the
    /// one that says so, made before, takes the place of Lua's own words.
    private func replaceUnpushed(_ status: Int32) {
        guard status != LUA_ERRMEM, let overflow = nestedTooDeeply else {
            return nb_set_abort(runtime.pointer, LuaStop.memory.reason)
        }
        nb_pop(stack, 1)
        nb_push_reference(stack, overflow.number)
    }

    /// Makes that error, in the language of the state.
    func prepareOverflow() throws(LuaFailure) {
        try balanced { () throws(LuaFailure) in
            pushError(LuaMessages.tooDeep)
            nestedTooDeeply = try reference(to: -1)
        }
    }

    private func setFields(of failure: LuaFailure) {
        do throws(LuaFailure) {
            try setText(failure.message[language], as: "message")
            try setText(failure.code, as: "code")
            if let hint = failure.hint { try setText(hint[language], as: "hint") }
            for (name, detail) in failure.details { try setText(detail, as: name) }
            guard let place = failure.place else { return }
            try setPlace(place)
            guard let column = place.column else { return }
            lua_pushinteger(stack, lua_Integer(column))
            try rawSet("column", of: -2)
        } catch {
            // Out of memory: the abort is set and ends the script.
        }
    }

    private func setPlace(_ place: LuaPlace) throws(LuaFailure) {
        try setText("\(place.script):\(place.line)", as: "place")
        try setText(place.script, as: "script")
        lua_pushinteger(stack, lua_Integer(place.line))
        try rawSet("line", of: -2)
    }

    private func setText(_ text: String, as name: String) throws(LuaFailure) {
        try push(text)
        try rawSet(name, of: -2)
    }

    /// The failure behind the error value at an index.
    func failure(at index: Int32) -> LuaFailure {
        let index = lua_absindex(stack, index)
        if let failure = failure(inTableAt: index) { return raised(failure, at: index) }
        if lua_type(stack, index) == LUA_TSTRING { return raised(userFailure(repairedString(at: index)), at: index) }
        return raised(failure(ofValueAt: index), at: index)
    }

    /// The failure that an error table stands for.
    func failure(inTableAt index: Int32) -> LuaFailure? {
        guard let pointer = nb_error_box(stack, index) else { return nil }
        return (Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue() as? FailureBox)?.failure
    }

    /// Keeps the value itself too, so that it can be raised again unchanged.
    private func raised(_ failure: LuaFailure, at index: Int32) -> LuaFailure {
        var failure = failure
        failure.raised = heldError(at: index)
        if failure.trace.isEmpty { failure.trace = lastTrace }
        return failure
    }

    /// A reference to an error value; none where Lua is nested too deeply to make one. That is no failure to be explained:
    /// its error would be held in its turn, and so on without end.
    private func heldError(at index: Int32) -> LuaReference? {
        guard !isGivenUp, lua_checkstack(stack, 4) != 0 else { return nil }
        lua_pushvalue(stack, index)
        var number: Int32 = 0
        let status = nb_reference(stack, &number)
        guard status == LUA_OK else {
            nb_pop(stack, 1)
            if status == LUA_ERRMEM { nb_set_abort(runtime.pointer, LuaStop.memory.reason) }
            return nil
        }
        return LuaReference(number: number, queue: references)
    }

    /// `error("…")` of a script: its own words, without the place that Lua has put before them.
    private func userFailure(_ text: String) -> LuaFailure {
        let located = locate(text)
        // The one sentence of Lua's own that `assert` raises as the script's.
        let isBareAssert = located.message == "assertion failed!"
        let known = isBareAssert ? LuaTranslations.translate(located.message)?.sentence : nil
        var failure = LuaFailure(
            code: "script", wholeText: known ?? Bilingual(zh: located.message, en: located.message))
        failure.place = located.place ?? lastTrace.first?.place
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: nil) }
        return failure
    }

    /// Has the table with a `message` that a script raised, at the top, say where that was, and print as any other error.
    /// One that says so already was raised before, and one with a metatable is the script's own affair.
    func complete(_ trace: [LuaTraceEntry]) {
        guard lua_type(stack, -1) == LUA_TTABLE, lua_checkstack(stack, 4) != 0, field("message", ofTableAt: -1) != nil,
            let place = trace.first?.place
        else { return }
        var isCompleted: Int32 = 0
        do throws(LuaFailure) {
            try check(nb_complete_error(stack, &isCompleted))
            guard isCompleted != 0, field("place", ofTableAt: -1) == nil else { return }
            try setPlace(place)
        } catch {
            // Out of memory: the abort is set and ends the script.
        }
    }

    /// The place that a raised table says of itself.
    private func place(inTableAt index: Int32) -> LuaPlace? {
        guard let script = field("script", ofTableAt: index), let place = field("place", ofTableAt: index),
            place.hasPrefix(script + ":"), let line = Int(place.dropFirst(script.count + 1))
        else { return nil }
        return LuaPlace(script: script, line: line)
    }

    /// An error value that is no string: a table may say `message` and `code`, anything may have `__tostring`.
    private func failure(ofValueAt index: Int32) -> LuaFailure {
        let code = field("code", ofTableAt: index) ?? "script"
        let text = field("message", ofTableAt: index)
        let message = text.map { Bilingual(zh: $0, en: $0) } ?? words(ofValueAt: index)
        var failure = LuaFailure(code: code, wholeText: message)
        failure.place = place(inTableAt: index) ?? lastTrace.first?.place
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: nil) }
        return failure
    }

    /// What `tostring` makes of a value, unless that is nil or an address, which say nothing.
    private func words(ofValueAt index: Int32) -> Bilingual {
        let text = described(index)
        let isAddress = text.contains(": 0x") && luaL_getmetafield(stack, index, "__tostring") == LUA_TNIL
        return isAddress || lua_type(stack, index) == LUA_TNIL
            ? LuaMessages.wordlessError(typeName(at: index)) : Bilingual(zh: text, en: text)
    }

    func field(_ name: String, ofTableAt index: Int32) -> String? {
        guard lua_type(stack, index) == LUA_TTABLE else { return nil }
        let found = try? balanced { () throws(LuaFailure) -> LuaValue in
            try rawGet(name, from: index)
            return try value(at: -1)
        }
        return found?.string
    }

    /// `tostring` of a value; its type where that fails.
    func described(_ index: Int32) -> String {
        let index = lua_absindex(stack, index)
        guard !isGivenUp, lua_checkstack(stack, 4) != 0 else { return "" }
        defer { nb_pop(stack, 1) }
        guard nb_to_string(stack, index) == LUA_OK else { return typeName(at: index).en }
        return repairedString(at: -1)
    }
}

extension LuaStop {
    var reason: Int32 {
        switch self {
        case .deadline: Int32(NB_ABORT_DEADLINE)
        case .interrupted: Int32(NB_ABORT_INTERRUPTED)
        case .memory: Int32(NB_ABORT_MEMORY)
        case .output: Int32(NB_ABORT_OUTPUT)
        }
    }
}
