import CLua
import CLuaShim

/// Where in the script something happened.
extension LuaState {
    /// Takes `script:line:` off the front of one of Lua's messages.
    func locate(_ text: String) -> (place: LuaPlace?, message: String) {
        var search = text.startIndex
        while let colon = text[search...].firstIndex(of: ":") {
            let digits = text[text.index(after: colon)...].prefix { $0.isASCII && $0.isNumber }
            let end = digits.endIndex
            if let line = Int(digits), text[end...].hasPrefix(": ") {
                let name = chunkName(String(text[..<colon]))
                return (LuaPlace(script: name, line: line), String(text[text.index(end, offsetBy: 2)...]))
            }
            search = text.index(after: colon)
        }
        return (nil, text)
    }

    /// The full name of a chunk that Lua named short.
    func chunkName(_ shortName: String) -> String {
        chunks.chunk(shortName: shortName)?.name ?? shortName
    }

    /// The line at a place, with a name marked where the line holds it once or more (the first is taken).
    func excerpt(at place: LuaPlace, marking name: String?) -> LuaExcerpt? {
        guard let text = chunks.line(place.line, shortName: ChunkSources.shortName(place.script)) else { return nil }
        if let column = place.column {
            return LuaExcerpt(text: text, marked: (column - 1)..<column)
        }
        // A field's whole path may stand there in quotes, or its last name behind a dot.
        let names = name.map { [$0] + ($0.split(separator: ".").last.map { [String($0)] } ?? []) } ?? []
        return LuaExcerpt(text: text, marked: names.lazy.compactMap { LuaLexer.range(ofName: $0, in: text) }.first)
    }

    /// The script's own functions that run on a stack, innermost first, from `level` on.
    func trace(of origin: OpaquePointer, from level: Int32) -> [LuaTraceEntry] {
        var entries: [LuaTraceEntry] = []
        var record = lua_Debug()
        var level = level
        // Endless recursion has 200,000 levels: the first hundred tell enough.
        while entries.count < 100, lua_getstack(origin, level, &record) != 0 {
            level += 1
            lua_getinfo(origin, "nSl", &record)
            guard record.currentline > 0 else { continue }
            let place = LuaPlace(script: chunkName(shortSource(&record)), line: Int(record.currentline))
            entries.append(LuaTraceEntry(place: place, function: record.name.map { String(cString: $0) }))
        }
        return entries
    }

    private func shortSource(_ record: inout lua_Debug) -> String {
        withUnsafeBytes(of: &record.short_src) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
