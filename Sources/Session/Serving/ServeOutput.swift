import Synchronization
import Terminal

/// What scripts print and how far reading has come, as lines for the client.
final class ServeOutput: Sendable {
    /// So much is sent at once at the latest.
    private static let most = 1 << 16

    private struct State {
        var id = JSONValue.null
        var bytes: [UInt8] = []
        var pace = ProgressPace()
        /// When the work began of which is told.
        var begin: ContinuousClock.Instant?
        var lastDone = 0
        var hasEnded = false

        mutating func isDue(_ done: Int, of total: Int, at now: ContinuousClock.Instant) -> Bool {
            // What starts anew is other work; its pace is that of the request.
            if begin == nil || done < lastDone { (begin, hasEnded) = (begin ?? now, false) }
            lastDone = done
            let isEnd = done == total && pace.hasBegun && !hasEnded
            hasEnded = hasEnded || done == total
            return pace.isDue(now - (begin ?? now)) || isEnd
        }
    }

    private let state = Mutex(State())
    private let send: @Sendable ([UInt8]) -> Void

    init(_ send: @escaping @Sendable ([UInt8]) -> Void) {
        self.send = send
    }

    /// The request that is being answered.
    var id: JSONValue {
        get { state.withLock { $0.id } }
        set {
            state.withLock { state in
                (state.id, state.pace, state.begin) = (newValue, ProgressPace(), nil)
            }
        }
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
        progress(done, of: total, at: .now)
    }

    /// As often as a terminal's line changes; the end of what was begun is told in any case, once.
    func progress(_ done: Int, of total: Int, at now: ContinuousClock.Instant) {
        guard let id = state.withLock({ $0.isDue(done, of: total, at: now) ? $0.id : nil }) else { return }
        var answer = ServeAnswer(id, event: "progress")
        answer.add("done", done)
        answer.add("total", total)
        send(answer.line)
    }
}
