/// The file of a history. Every use opens it anew, locks it, and makes sure that the name still means the file that
/// was locked: another session may have put a compacted one in its place.
struct HistoryFile: Sendable {
    /// Of a larger file only the end is read.
    private static let longestRead = 16 << 20

    let path: String

    /// The latest entries; compacts a file that holds more than twice `limit` lines or is too long to read whole.
    func load(keeping limit: Int) throws(SystemError) -> [String] {
        guard let file = try LockedFile.open(path, creating: false) else { return [] }
        let size = try file.size()
        var bytes = try file.read(from: max(0, size - Self.longestRead))[...]
        if size > Self.longestRead {
            bytes = bytes.drop { $0 != UInt8(ascii: "\n") }
        }
        let all = HistoryLines.decoded(bytes)
        let kept = HistoryLines.latest(all, limit: limit)
        if all.count > 2 * limit || size > Self.longestRead {
            // A history that can't be compacted is still a history.
            try? file.replace(with: kept.flatMap(HistoryLines.encoded))
        }
        return kept
    }

    /// Adds an entry as a whole, or nothing of it.
    func append(_ entry: String) throws(SystemError) {
        guard let file = try LockedFile.open(path, creating: true) else { return }
        let size = try file.size()
        let end = try file.read(from: max(0, size - 1))
        let isTorn = end != [] && end != [UInt8(ascii: "\n")]
        try file.append((isTorn ? [UInt8(ascii: "\n")] : []) + HistoryLines.encoded(entry), at: size)
    }
}
