import Dispatch
import ReportModel
import ReportReading
import Synchronization

/// Reads many files on several threads, with results in the order of the files.
public enum ReportLoading {
    /// Reads every file; `progress` hears of each one that is done, from any thread, and stops the rest by `false`.
    public static func read(
        _ paths: [String], workers: Int, progress: @Sendable (_ done: Int) -> Bool = { _ in true }
    ) -> [Result<Report, ReadingError>] {
        let reader = ReportReader()
        let results = Mutex([Result<Report, ReadingError>?](repeating: nil, count: paths.count))
        let next = Atomic(0)
        let done = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, paths.count))) { _ in
            while case let index = next.add(1, ordering: .relaxed).oldValue, index < paths.count {
                let result = Result { () throws(ReadingError) in try reader.read(path: paths[index]) }
                results.withLock { $0[index] = result }
                guard progress(done.add(1, ordering: .relaxed).newValue) else { return }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
