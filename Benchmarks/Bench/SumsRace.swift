import FoundationEssentials
import ReportChecks
import ReportModel
import ReportSamples

/// All sums of the form checked over reports in memory, each with its evidence, against the same sums in Python.
struct SumsRace {
    static let race = Race(name: "sums", about: "reports whose sums are checked a second, in memory") { course in
        try SumsRace(count: course.isSmoke ? 50 : 2_000).run(course)
    }

    private let count: Int
    private static let folder = ".build/bench-corpus/sums"
    private static let peer = "sums_by_hand.py"
    private static let rules = ["NB101", "NB102", "NB103", "NB104"]

    private func run(_ course: Course) throws -> [RaceResult] {
        let reports = (0..<count).map { index in
            SampleReport.make(seed: UInt64(index), body: .numbered(index), year: 2023).report
        }
        let checker = try Checker().selecting(Self.rules)
        var (best, held) = (Double.infinity, 0)
        for _ in 0..<course.rounds {
            held = 0
            let seconds = Stopwatch.seconds {
                for report in reports { held += checker.check(report).outcomes.reduce(0) { $0 + $1.passes.count } }
            }
            best = min(best, seconds)
        }
        var result = RaceResult(work: "sums of a report", ours: .perSecond(count, best), note: "\(held) sums hold")
        guard let python = course.python else { return [result] }
        try write(reports)
        let outcome = try PythonPeer(python: python, script: "\(course.peers)/\(Self.peer)", folder: Self.folder).run()
        result.peer = Self.peer
        result.peers = .perSecond(count, outcome.seconds)
        result.note += "; peer \(outcome.values.reduce(0) { $0 + (Int($1[0]) ?? 0) })"
        return [result]
    }

    private struct Work: Encodable {
        let sums: [[[Int]]]
        let reports: [[Int64]]
    }

    /// What the peer adds up. Amounts with a fraction are in no sum.
    private func write(_ reports: [Report]) throws {
        let work = Work(
            sums: Form.edition2021.identities.map { [$0.left, $0.right] },
            reports: reports.map { $0.cells.map { $0.number?.integer ?? 0 } })
        try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        try JSONEncoder().encode(work).write(to: URL(filePath: "\(Self.folder)/sums.json"))
    }
}
