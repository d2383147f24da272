import Dispatch
import ReportModel
import ReportReading
import Synchronization

/// Reads many files on several threads, with results in the order of the files.
public enum ReportLoading {
    public typealias Reading = Result<Report, ReadingError>

    /// Reads every file; `progress` hears of each one that is done, from any thread. Nothing more is read once
    /// `isCancelled`.
    public static func read(
        _ paths: [String], workers: Int, reader: ReportReader = ReportReader(),
        isCancelled: @Sendable () -> Bool = { false }, progress: @Sendable (_ done: Int) -> Void = { _ in }
    ) -> [Reading] {
        let results = Mutex([Reading?](repeating: nil, count: paths.count))
        let next = Atomic(0)
        let done = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, paths.count))) { _ in
            while !isCancelled(), case let index = next.add(1, ordering: .relaxed).oldValue, index < paths.count {
                let result = read(paths[index], reader)
                results.withLock { $0[index] = result }
                progress(done.add(1, ordering: .relaxed).newValue)
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Reads every file and turns it into something on the thread that read it; `consume` gets the results in the
    /// order of the files, one at a time, on any of the threads. Only a few files are held at a time, whatever their
    /// number.
    public static func inOrder<Output: Sendable, Failure: Error>(
        _ paths: [String], workers: Int, reader: ReportReader = ReportReader(),
        transform: @Sendable (String, Reading) -> Output,
        consume: (Output) throws(Failure) -> Void
    ) throws(Failure) {
        let workers = max(1, min(workers, paths.count))
        let delivery = OrderedDelivery<Output, Failure>(places: workers * 64)
        let next = Atomic(0)
        withoutActuallyEscaping(consume) { consume in
            // One thread at a time calls it.
            nonisolated(unsafe) let consume = consume
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                while delivery.awaitPlace(), case let number = next.add(1, ordering: .relaxed).oldValue,
                    number < paths.count
                {
                    let path = paths[number]
                    delivery.deliver(transform(path, read(path, reader)), number: number, to: consume)
                }
                delivery.leavePlace()
            }
        }
        if let failure = delivery.failure { throw failure }
    }

    /// A folder that is left among the paths is one without reports: of others their reports are named.
    private static func read(_ path: String, _ reader: ReportReader) -> Reading {
        Result { () throws(ReadingError) in try reader.read(path: path) }
            .mapError { $0.code == "is_directory" ? .emptyFolder(path) : $0 }
    }
}
