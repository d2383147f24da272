import Dispatch
import LuaRuntime
import Synchronization

/// Native work that can't be stopped in its midst, such as the reading of one large file: it runs on another thread,
/// and whoever waits for it leaves at once when the evaluation is to end. What comes of it then is thrown away.
enum AbandonableWork {
    private final class Place<Result: Sendable>: Sendable {
        let result = Mutex<Result?>(nil)
        let isAbandoned = Atomic<Bool>(false)
        let isDone = DispatchSemaphore(value: 0)
    }

    /// How often to look whether the evaluation is to end.
    private static let patience = DispatchTimeInterval.milliseconds(10)

    /// Steps that take less than a look at the clock.
    static let few = 100_000

    /// Work that is done at once where it is small: another thread takes longer than a short text.
    static func run<Result: Sendable>(
        _ state: LuaState, steps: Int, _ work: @escaping @Sendable () -> Result
    ) throws(LuaFailure) -> Result {
        steps < few ? work() : try run(state) { _ in work() }
    }

    /// `work` may ask whether anybody still waits for it.
    static func run<Result: Sendable>(
        _ state: LuaState, _ work: @escaping @Sendable (_ isAbandoned: @escaping @Sendable () -> Bool) -> Result
    ) throws(LuaFailure) -> Result {
        let place = Place<Result>()
        // A queue of its own has a thread of its own, however many of the shared ones are busy.
        DispatchQueue(label: "abandonable").async {
            let result = work { place.isAbandoned.load(ordering: .relaxed) }
            place.result.withLock { $0 = result }
            place.isDone.signal()
        }
        while true {
            if place.isDone.wait(timeout: .now() + patience) == .success,
                let result = place.result.withLock({ $0 })
            {
                return result
            }
            do throws(LuaFailure) {
                try state.checkpoint()
            } catch {
                place.isAbandoned.store(true, ordering: .relaxed)
                throw error
            }
        }
    }
}
