import LuaRuntime
import Synchronization

/// A file that a script writes piece by piece. Belongs to the thread of its state.
final class ScriptOutput: @unchecked Sendable {
    let path: String
    private let limit: Int
    private var bytes: [UInt8] = []
    private var isClosed = false

    init(path: String, limit: Int) {
        self.path = path
        self.limit = limit
    }

    /// How many bytes are held.
    var count: Int { bytes.count }

    func write(_ more: [UInt8]) throws(LuaFailure) {
        guard !isClosed else { throw ToolMessages.closed(path) }
        guard bytes.count + more.count <= limit else { throw ToolMessages.tooLong(path, megabytes: limit >> 20) }
        bytes += more
    }

    func close() throws(LuaFailure) -> [UInt8] {
        guard !isClosed else { throw ToolMessages.closed(path) }
        isClosed = true
        return bytes
    }
}

/// The files that an engine's scripts have opened and not closed yet.
final class OpenOutputs: Sendable {
    private let files: FileAccess
    private let open = Mutex<[ScriptOutput]>([])

    init(_ files: FileAccess) {
        self.files = files
    }

    /// Throws where another of the same name is open: one of both would be lost.
    func add(_ output: ScriptOutput) throws(LuaFailure) {
        let isNew = open.withLock { open in
            guard !open.contains(where: { $0.path == output.path }) else { return false }
            open.append(output)
            return true
        }
        guard isNew else { throw ToolMessages.open(output.path) }
    }

    /// Writes the file, and gives its path.
    func close(_ output: ScriptOutput) throws(LuaFailure) -> String {
        open.withLock { $0.removeAll { $0 === output } }
        return try files.write(try output.close(), to: output.path)
    }

    /// Writes what a script that ended well has left open.
    func closeAll() throws(LuaFailure) {
        for output in open.withLock({ $0 }) { _ = try close(output) }
    }

    /// Gives up what a script that failed has left open.
    func removeAll() { open.withLock { $0 = [] } }
}
