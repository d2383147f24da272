import ReportReading
import ReportSamples

/// The peak of memory while many files are read, one after the other: it must not grow with their number.
enum MemoryRace {
    static let race = Race(name: "memory", about: "peak memory of reading few and many HTML pages") { course in
        let corpus = try Corpus(.htmlLarge, count: course.isSmoke ? 2 : 100)
        return try (course.isSmoke ? [1] : [1, 30]).map { times in
            try PeakMemory.reset()
            let reader = ReportReader()
            for _ in 0..<times {
                for path in corpus.paths { _ = try reader.read(path: path) }
            }
            let peak = Figure.megabytes(try PeakMemory.megabytes())
            return RaceResult(work: "peak, \(corpus.paths.count * times) pages", ours: peak)
        }
    }
}
