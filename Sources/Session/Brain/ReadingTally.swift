import Synchronization

/// How many files were read, counted from any thread.
final class ReadingTally: Sendable {
    private let total = Atomic<Int>(0)

    var count: Int { total.load(ordering: .relaxed) }

    func add(_ files: Int) { total.add(files, ordering: .relaxed) }
}
