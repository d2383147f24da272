/// Entries as lines of a file: a newline is written `\n`, a carriage return `\r`, a backslash `\\`.
enum HistoryLines {
    static func encoded(_ entry: String) -> [UInt8] {
        var line: [UInt8] = []
        for byte in entry.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): line += Array("\\\\".utf8)
            case UInt8(ascii: "\n"): line += Array("\\n".utf8)
            case UInt8(ascii: "\r"): line += Array("\\r".utf8)
            default: line.append(byte)
            }
        }
        return line + [UInt8(ascii: "\n")]
    }

    /// The entries of a file, in order; broken UTF-8 and unknown escapes are kept as well as they can be.
    static func decoded(_ bytes: some Collection<UInt8>) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n")).map { entry($0) }
    }

    /// The latest `limit` entries, each once at its last place.
    static func latest(_ entries: [String], limit: Int) -> [String] {
        var seen = Set<String>()
        var kept: [String] = []
        for entry in entries.reversed() where kept.count < limit && seen.insert(entry).inserted { kept.append(entry) }
        return kept.reversed()
    }

    private static func entry(_ line: some Sequence<UInt8>) -> String {
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in line {
            guard isEscaped else {
                isEscaped = byte == UInt8(ascii: "\\")
                if !isEscaped { bytes.append(byte) }
                continue
            }
            isEscaped = false
            switch byte {
            case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
            case UInt8(ascii: "\\"): bytes.append(byte)
            default: bytes += [UInt8(ascii: "\\"), byte]
            }
        }
        if isEscaped { bytes.append(UInt8(ascii: "\\")) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
