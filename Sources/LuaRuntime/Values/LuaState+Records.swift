import CLua
import CLuaShim
import Wording

/// What a table that the host makes has under a name that is not set in it: nil, another value, or an error.
public final class RecordReader: Sendable {
    let read: @Sendable (_ table: LuaTable, _ name: String) throws(LuaFailure) -> LuaValue

    public init(_ read: @escaping @Sendable (_ table: LuaTable, _ name: String) throws(LuaFailure) -> LuaValue) {
        self.read = read
    }

    /// Names that may have no value; any other raises with the nearest ones.
    public convenience init(names: [String]) {
        self.init { (_, name) throws(LuaFailure) in
            guard names.contains(name) else { throw LuaMessages.unknownInRecord(name.shortened, names: names) }
            return .none
        }
    }

    /// Of lists: what has a name is in their elements.
    static let lists = RecordReader { (_, name) throws(LuaFailure) in throw LuaMessages.nameInList(name.shortened) }
}

/// Tables of which a misspelt name is no silent nil. Names that are set are read as those of any table.
extension LuaState {
    /// Gives the table at the top its reader; of a strict record's own names where there is none.
    func setReader(
        _ reader: RecordReader?, of fields: [(name: String, value: LuaValue)]
    ) throws(LuaFailure) {
        let metatable = if let reader { try metatable(of: reader) } else { try ownMetatable(fields) }
        try pushReference(metatable)
        lua_setmetatable(stack, -2)
    }

    /// Records of a kind come one after the other: the last one is compared with, before names are looked up.
    private func ownMetatable(_ fields: [(name: String, value: LuaValue)]) throws(LuaFailure) -> LuaReference {
        if let last = lastRecord, last.names.count == fields.count,
            zip(last.names, fields).allSatisfy({ $0 == $1.name })
        {
            return last.metatable
        }
        let names = fields.map(\.name)
        let reader = ownReaders[names] ?? RecordReader(names: names)
        ownReaders[names] = reader
        let metatable = try metatable(of: reader)
        lastRecord = (names, metatable)
        return metatable
    }

    private func metatable(of reader: RecordReader) throws(LuaFailure) -> LuaReference {
        let key = ObjectIdentifier(reader)
        if let known = readers[key] { return known }
        let function = declaration(of: reader)
        let made = try balanced { () throws(LuaFailure) in
            try push(.record([]))
            try check(nb_guard_table(stack, -1, Unmanaged.passUnretained(function).toOpaque()))
            lua_getmetatable(stack, -1)
            return try reference(to: -1)
        }
        readers[key] = made
        return made
    }

    /// Has what a script reads of an error that it caught raise where no error has such a name.
    func guardErrors() throws(LuaFailure) {
        let names = ["message", "code", "hint", "place", "script", "line", "column", "name", "missing", "position"]
        let function = declaration(of: RecordReader(names: names + ["template"]))
        try balanced { () throws(LuaFailure) in
            guard let nestedTooDeeply else { return }
            try pushReference(nestedTooDeeply)
            guard lua_getmetatable(stack, -1) != 0 else { return }
            try check(nb_push_function(stack, Unmanaged.passUnretained(function).toOpaque()))
            try rawSet("__index", of: -2)
        }
    }

    private func declaration(of reader: RecordReader) -> FunctionDeclaration {
        let function = Self.reader { (table, key, _) throws(LuaFailure) in
            // Positions of what is no list: `ipairs` ends there.
            guard let table = table.table, let name = key.string else { return .none }
            return try reader.read(table, name)
        }
        retained += [function, reader]
        return function
    }
}

extension LuaTable {
    /// Remembers what a reader found to be missing, for the error of what the script does with the nil.
    public func note(_ lack: LuaLack) { state.note(lack) }

    /// Whether it is a strict record with this reader.
    public func isRead(by reader: RecordReader) -> Bool {
        guard let metatable = state.readers[ObjectIdentifier(reader)] else { return false }
        let isSame = try? state.balanced { () throws(LuaFailure) in
            try state.pushReference(reference)
            try state.pushReference(metatable)
            return lua_getmetatable(state.stack, -2) != 0 && lua_rawequal(state.stack, -1, -2) != 0
        }
        return isSame ?? false
    }
}
