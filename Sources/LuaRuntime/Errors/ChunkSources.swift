/// The sources of loaded chunks, for excerpts, under the names that Lua gives back in errors.
struct ChunkSources {
    struct Chunk {
        let name: String
        let source: String
        let lines: [Substring]
    }

    /// The last ones are enough: a prompt would otherwise keep every line ever typed.
    private static let kept = 256

    private var chunks: [String: Chunk] = [:]
    private var order: [String] = []

    /// Remembers a chunk. `name` is what Lua is told behind `=`; it cuts names to 59 bytes.
    mutating func add(name: String, source: String) {
        let short = Self.shortName(name)
        // The entries of one text have it in common: it is taken apart once.
        if let known = chunks[short], known.name == name, known.source == source { return }
        if chunks[short] == nil { order.append(short) }
        chunks[short] = Chunk(
            name: name, source: source,
            lines: source.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine))
        if order.count > Self.kept { chunks[order.removeFirst()] = nil }
    }

    /// The chunk behind the short name of an error.
    func chunk(shortName: String) -> Chunk? { chunks[shortName] }

    func line(_ line: Int, shortName: String) -> String? {
        guard let chunk = chunks[shortName], chunk.lines.indices.contains(line - 1) else { return nil }
        return String(chunk.lines[line - 1])
    }

    /// Editors on Windows write two characters, which are one here.
    private static func endsLine(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }

    /// As LUA_IDSIZE (60, its zero included) cuts it; the bytes of a character cut through become U+FFFD.
    static func shortName(_ name: String) -> String {
        String(decoding: name.utf8.prefix(59), as: UTF8.self)
    }
}
