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
        map(
            paths, workers: workers, reader: reader, transform: { $1 }, isCancelled: isCancelled, progress: progress)
    }

    /// Reads every file and turns it into something on the thread that read it; `consume` gets the results in the
    /// order of the files. Only a few files are held at a time, whatever their number.
    public static func inOrder<Output: Sendable>(
        _ paths: [String], workers: Int, reader: ReportReader = ReportReader(),
        transform: @escaping @Sendable (String, Reading) -> Output,
        consume: (Output) throws -> Void
    ) rethrows {
        let batch = max(workers, 1) * 64
        for start in stride(from: 0, to: paths.count, by: batch) {
            let part = Array(paths[start..<min(start + batch, paths.count)])
            try map(part, workers: workers, reader: reader, transform: transform, progress: { _ in }).forEach(consume)
        }
    }

    private static func map<Output: Sendable>(
        _ paths: [String], workers: Int, reader: ReportReader,
        transform: @Sendable (String, Reading) -> Output, isCancelled: @Sendable () -> Bool = { false },
        progress: @Sendable (_ done: Int) -> Void
    ) -> [Output] {
        let results = Mutex([Output?](repeating: nil, count: paths.count))
        let next = Atomic(0)
        let done = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, paths.count))) { _ in
            while !isCancelled(), case let index = next.add(1, ordering: .relaxed).oldValue, index < paths.count {
                let result = transform(paths[index], read(paths[index], reader))
                results.withLock { $0[index] = result }
                progress(done.add(1, ordering: .relaxed).newValue)
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// A folder that is left among the paths is one without reports: of others their reports are named.
    private static func read(_ path: String, _ reader: ReportReader) -> Reading {
        Result { () throws(ReadingError) in try reader.read(path: path) }
            .mapError { $0.code == "is_directory" ? .emptyFolder(path) : $0 }
    }
}
