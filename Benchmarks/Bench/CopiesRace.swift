import ReportAnalysis
import ReportModel
import ReportSamples

/// Near copies among many reports: proposing and counting, from the reports' prose on.
struct CopiesRace {
    static let race = Race(name: "copies", about: "near copies among 20,000 reports") { course in
        try CopiesRace(count: course.isSmoke ? 50 : 20_000).run()
    }

    let count: Int

    private func run() throws -> [RaceResult] {
        var reports = (0..<count).map { index in
            SampleReport.make(seed: UInt64(index), body: .numbered(index), year: 2023).report
        }
        // Every tenth body has copied the prose of the one before it.
        for index in stride(from: 1, to: count, by: 10) { reports[index].sections = reports[index - 1].sections }
        var found = 0
        let seconds = Stopwatch.seconds { found = NearCopies(of: reports, threshold: 0.9).pairs().count }
        guard found >= count / 10 else { throw BenchError("only \(found) of \(count / 10) copies were found") }
        return [RaceResult(work: "copies among \(count)", ours: .milliseconds(seconds), note: "\(found) pairs")]
    }
}
