import Dispatch
import Synchronization

/// Hands on the results of several threads in the order of their numbers: each as soon as all before it have gone, by
/// the thread that has it then. One at a time is handed on, and nothing after an error.
final class OrderedDelivery<Output: Sendable, Failure: Error>: Sendable {
    private struct State {
        var waiting: [Int: Output] = [:]
        var next = 0
        var isBusy = false
        var failure: Failure?

        /// The next in order, where it is there.
        mutating func take() -> Output? {
            guard failure == nil, let output = waiting.removeValue(forKey: next) else {
                isBusy = false
                return nil
            }
            next += 1
            isBusy = true
            return output
        }
    }

    private let state = Mutex(State())
    private let places = DispatchSemaphore(value: 0)

    /// Holds at most so many results, those that are being made included.
    init(places count: Int) {
        for _ in 0..<count { places.signal() }
    }

    /// What handing on has thrown.
    var failure: Failure? { state.withLock { $0.failure } }

    /// Waits for room for one more result; false where nothing is handed on any more.
    func awaitPlace() -> Bool {
        places.wait()
        return failure == nil
    }

    /// Gives back a place for which there is no result.
    func leavePlace() { places.signal() }

    func deliver(_ output: Output, number: Int, to consume: (Output) throws(Failure) -> Void) {
        var ready = state.withLock { state in
            state.waiting[number] = output
            return state.isBusy ? nil : state.take()
        }
        while let output = ready {
            do throws(Failure) {
                try consume(output)
            } catch {
                state.withLock { $0.failure = error }
            }
            ready = state.withLock { $0.take() }
            places.signal()
        }
    }
}
