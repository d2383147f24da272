import Synchronization

/// What scripts print and how far reading has come, as lines for the client.
final class ServeOutput: Sendable {
    /// So much is sent at once at the latest.
    private static let most = 1 << 16

    private struct State {
        var id = JSONValue.null
        var bytes: [UInt8] = []
    }

    private let state = Mutex(State())
    private let send: @Sendable ([UInt8]) -> Void

    init(_ send: @escaping @Sendable ([UInt8]) -> Void) {
        self.send = send
    }

    /// The request that is being answered.
    var id: JSONValue {
        get { state.withLock { $0.id } }
        set { state.withLock { $0.id = newValue } }
    }

    /// Takes what was printed; whole lines go out at once.
    func write(_ bytes: UnsafeRawBufferPointer) {
        let isWhole = state.withLock { state in
            state.bytes += bytes
            return bytes.last == UInt8(ascii: "\n") || state.bytes.count > Self.most
        }
        if isWhole { flush() }
    }

    /// Sends what is left.
    func flush() {
        let (id, bytes) = state.withLock { state in
            defer { state.bytes.removeAll(keepingCapacity: true) }
            return (state.id, state.bytes)
        }
        guard !bytes.isEmpty else { return }
        var answer = ServeAnswer(id, event: "output")
        answer.add("text", String(decoding: bytes, as: UTF8.self))
        send(answer.line)
    }

    func progress(_ done: Int, of total: Int) {
        // A line for each hundredth is enough for any bar.
        guard done == total || done % max(1, total / 100) == 0 else { return }
        var answer = ServeAnswer(id, event: "progress")
        answer.add("done", done)
        answer.add("total", total)
        send(answer.line)
    }
}
