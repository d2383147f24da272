import Dispatch
import LuaRuntime
import Synchronization

/// Requests on their way from the thread that reads them to the one that answers them. An interrupt overtakes.
public final class ServeQueue: Sendable {
    /// What to do next.
    public enum Next: Sendable {
        case answer(ServeRequest)
        /// It came before an interrupt that it must not outlive.
        case skip(ServeRequest)
        case end
    }

    private struct State {
        var waiting: [Next] = []
        /// Counts answers; odd while one is being made.
        var turn = 0
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)
    private let interrupter: LuaInterrupter

    public init(_ interrupter: LuaInterrupter) {
        self.interrupter = interrupter
    }

    /// Puts a request at the end; an interrupt first stops what runs and what waits.
    public func add(_ request: ServeRequest) {
        if case .success(.interrupt) = request.method { interrupt() }
        append(.answer(request))
    }

    /// There will be no more requests.
    public func end() { append(.end) }

    /// Waits for the next request. Calling it says that the last one was answered.
    public func next() -> Next {
        state.withLock { $0.turn += $0.turn & 1 }
        arrivals.wait()
        return state.withLock { state in
            state.turn += 1
            return state.waiting.isEmpty ? .end : state.waiting.removeFirst()
        }
    }

    private func append(_ next: Next) {
        state.withLock { $0.waiting.append(next) }
        arrivals.signal()
    }

    /// An evaluation that is only about to begin would not hear an interrupt: it comes again until it was heard.
    private func interrupt() {
        let turn = state.withLock { state in
            state.waiting = state.waiting.map { if case .answer(let request) = $0 { .skip(request) } else { $0 } }
            return state.turn
        }
        while turn & 1 == 1, state.withLock({ $0.turn }) == turn {
            interrupter.interrupt()
            pause()
        }
    }

    private func pause() {
        let never = DispatchSemaphore(value: 0)
        _ = never.wait(timeout: .now() + .milliseconds(2))
    }
}
