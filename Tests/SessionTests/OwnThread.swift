import Dispatch

/// Does long work on a thread of its own: tests that wait for each other share only as many threads as there are cores.
func onItsOwn<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "own").async { continuation.resume(with: Swift.Result { try work() }) }
    }
}
