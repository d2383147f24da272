import CLua
import CLuaShim

/// Values across the border. What may raise in Lua goes through a protected function of the shim.
extension LuaState {
    /// Throws what a protected operation failed with, and takes the error value off the stack.
    func check(_ status: Int32) throws(LuaFailure) {
        guard status != LUA_OK else { return }
        if status == LUA_ERRMEM { nb_set_abort(runtime.pointer, LuaStop.memory.reason) }
        defer { nb_pop(stack, 1) }
        if let stop = LuaStop(reason: nb_abort_reason(runtime.pointer)) { throw failure(for: stop) }
        throw failure(at: -1)
    }

    /// Leaves the stack as high as it was.
    func balanced<Result>(_ work: () throws(LuaFailure) -> Result) throws(LuaFailure) -> Result {
        try checkLife()
        let stack = self.stack
        let top = lua_gettop(stack)
        defer {
            if !isGivenUp { lua_settop(stack, top) }
        }
        return try work()
    }

    /// Room for `count` more values; not having it counts as lack of memory.
    func reserve(_ count: Int32 = 4) throws(LuaFailure) {
        try checkLife()
        guard lua_checkstack(stack, count) != 0 else {
            nb_set_abort(runtime.pointer, LuaStop.memory.reason)
            throw failure(for: .memory)
        }
    }

    // MARK: to Lua

    /// Pushes a value.
    func push(_ value: LuaValue) throws(LuaFailure) {
        try reserve()
        switch value {
        case .none: lua_pushnil(stack)
        case .boolean(let value): lua_pushboolean(stack, value ? 1 : 0)
        case .integer(let value): lua_pushinteger(stack, lua_Integer(value))
        case .number(let value): lua_pushnumber(stack, value)
        case .string(let text): try push(text)
        case .bytes(let bytes): try push(bytes)
        case .table(let table): try pushReference(table.reference)
        case .function(let function): try pushReference(function.reference)
        case .other(let value): try pushReference(value.reference)
        case .object(let object): try push(object)
        case .list(let values):
            try pushList(values)
            try setReader(.lists, of: [])
        case .record(let fields): try pushRecord(fields)
        case .strict(let fields, let reader):
            try pushRecord(fields)
            try setReader(reader, of: fields)
        }
    }

    func push(_ text: String) throws(LuaFailure) {
        var text = text
        let status = text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { nb_push_bytes(stack, $0.baseAddress, $0.count) }
        }
        try check(status)
    }

    private func push(_ bytes: [UInt8]) throws(LuaFailure) {
        let status = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { nb_push_bytes(stack, $0.baseAddress, $0.count) }
        }
        try check(status)
    }

    private func pushList(_ values: [LuaValue]) throws(LuaFailure) {
        try check(nb_push_table(stack, Int32(clamping: values.count), 0))
        for (offset, value) in values.enumerated() {
            if offset & 1_023 == 1_023 { try checkpoint() }
            try push(value)
            // The array part has its size already: this needs no memory.
            lua_rawseti(stack, -2, lua_Integer(offset + 1))
        }
    }

    private func pushRecord(_ fields: [(name: String, value: LuaValue)]) throws(LuaFailure) {
        try check(nb_push_table(stack, 0, Int32(clamping: fields.count)))
        for field in fields {
            try push(field.value)
            try rawSet(field.name, of: -2)
        }
    }

    func pushReference(_ reference: LuaReference) throws(LuaFailure) {
        guard reference.queue === references else { throw LuaMessages.foreignValue }
        try reserve()
        nb_push_reference(stack, reference.number)
    }

    // MARK: from Lua

    /// The value at an index of the stack.
    func value(at index: Int32) throws(LuaFailure) -> LuaValue {
        switch lua_type(stack, index) {
        case LUA_TNIL, LUA_TNONE: return .none
        case LUA_TBOOLEAN: return .boolean(lua_toboolean(stack, index) != 0)
        case LUA_TNUMBER where nb_is_integer(stack, index) != 0: return .integer(Int(nb_integer_at(stack, index)))
        case LUA_TNUMBER: return .number(nb_number_at(stack, index))
        case LUA_TSTRING: return try text(at: index)
        case LUA_TTABLE: return .table(LuaTable(reference: try reference(to: index), state: self))
        case LUA_TFUNCTION: return .function(LuaFunction(reference: try reference(to: index)))
        case LUA_TUSERDATA:
            if let object = object(at: index) { return .object(object) }
            return .other(LuaOpaque(reference: try reference(to: index)))
        default: return .other(LuaOpaque(reference: try reference(to: index)))
        }
    }

    /// A string's characters, or its bytes where they are not UTF-8. Only for what is a string.
    private func text(at index: Int32) throws(LuaFailure) -> LuaValue {
        let bytes = stringBytes(at: index)
        if let known = longTexts.value(of: bytes) { return known }
        let text = try inPieces(bytes) { String(validating: $0, as: UTF8.self) }
        let value = text.map(LuaValue.string) ?? .bytes(Array(bytes))
        longTexts.keep(value, of: bytes, limit: limits.memory)
        return value
    }

    /// A string for people, as long as the evaluation goes on: a function's argument may have megabytes.
    func longString(at index: Int32) throws(LuaFailure) -> String {
        try inPieces(stringBytes(at: index)) { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// To read many bytes as characters takes long: between two pieces the evaluation may end.
    private func inPieces(
        _ bytes: UnsafeBufferPointer<UInt8>, _ read: (UnsafeBufferPointer<UInt8>) -> String?
    ) throws(LuaFailure) -> String? {
        guard bytes.count > Self.piece else { return read(bytes) }
        var text = ""
        text.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while !rest.isEmpty {
            try checkpoint()
            // Cut before the first byte of a character, which no byte of the form 10xxxxxx is.
            var end = min(rest.startIndex + Self.piece, rest.endIndex)
            while end < rest.endIndex, end > rest.startIndex + Self.piece - 4, bytes[end] & 0xc0 == 0x80 { end -= 1 }
            guard let read = read(UnsafeBufferPointer(rebasing: rest[..<end])) else { return nil }
            text += read
            rest = rest[end...]
        }
        return text
    }

    /// Bytes that are read in a millisecond or two.
    private static let piece = 1 << 20

    /// The bytes of a string, valid while it stays on the stack; empty for anything else (a number must not be
    /// converted in place: that may raise).
    func stringBytes(at index: Int32) -> UnsafeBufferPointer<UInt8> {
        guard lua_type(stack, index) == LUA_TSTRING else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        let start = lua_tolstring(stack, index, &count)
        return UnsafeBufferPointer(start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// A string for people: bytes that are not UTF-8 become U+FFFD.
    func repairedString(at index: Int32) -> String {
        String(decoding: stringBytes(at: index), as: UTF8.self)
    }

    func reference(to index: Int32) throws(LuaFailure) -> LuaReference {
        try reserve()
        lua_pushvalue(stack, index)
        var number: Int32 = 0
        try check(nb_reference(stack, &number))
        return LuaReference(number: number, queue: references)
    }

    // MARK: tables

    /// Pushes table[name], raw.
    func rawGet(_ name: String, from table: Int32) throws(LuaFailure) {
        var name = name
        let status = name.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { nb_raw_get(stack, table, $0.baseAddress, $0.count) }
        }
        try check(status)
    }

    /// table[name] = the value at the top, raw; takes it off.
    func rawSet(_ name: String, of table: Int32) throws(LuaFailure) {
        var name = name
        let status = name.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { nb_raw_set(stack, table, $0.baseAddress, $0.count) }
        }
        try check(status)
    }

    /// Replaces the key at the top by the next pair.
    func next(in table: Int32) throws(LuaFailure) -> Bool {
        try reserve()
        var more: Int32 = 0
        try check(nb_next(stack, table, &more))
        return more != 0
    }
}
