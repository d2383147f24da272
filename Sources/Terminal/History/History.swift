/// The entries typed in this and earlier sessions, in memory and on disk.
///
/// The file is private (mode 0600), a line an entry, appended to under a lock: sessions that run at the same time
/// lose nothing of each other. An entry typed again moves to the end. Where the file can't be written, the entries
/// of this session live on in memory.
public struct History: Sendable {
    /// Oldest first, each once.
    public private(set) var entries: [String]
    /// Why the file could not be read, if so.
    public let readError: SystemError?

    private let file: HistoryFile?
    private let limit: Int
    /// What was kept, and is not on disk.
    private var unwritten: Set<String> = []

    /// Reads the history at `path`, which need not exist; nil keeps it in memory only. Keeps the latest `limit`
    /// entries; a file that has grown to twice as many lines is rewritten with these.
    public init(path: String?, limit: Int = 10_000) {
        self.limit = max(1, limit)
        file = path.map(HistoryFile.init(path:))
        do throws(SystemError) {
            entries = try file?.load(keeping: self.limit) ?? []
            readError = nil
        } catch {
            entries = []
            readError = error
        }
    }

    /// Remembers an entry, unless it is blank or the same as the last. Returns why it could not be written to disk,
    /// if so; in memory it is in any case.
    @discardableResult
    public mutating func add(_ entry: String) -> SystemError? {
        guard remember(entry) || unwritten.contains(entry) else { return nil }
        unwritten.remove(entry)
        do throws(SystemError) {
            try file?.append(entry)
            return nil
        } catch {
            return error
        }
    }

    /// Remembers an entry for this session only, as long as it is not added.
    public mutating func keep(_ entry: String) {
        if remember(entry) { unwritten.insert(entry) }
    }

    /// False where it is blank or the same as the last.
    private mutating func remember(_ entry: String) -> Bool {
        guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return false }
        entries.removeAll { $0 == entry }
        entries.append(entry)
        if entries.count > limit { entries.removeFirst(entries.count - limit) }
        return true
    }
}
