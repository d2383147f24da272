import CBaseline
import Glibc
import LuaRuntime
import ReportModel
import ReportSamples
import Wording

/// A field read from Lua, against a getter in C as Lua's manual shows it: the same loop in the same process.
struct LuaFieldRace {
    private let report = SampleReport.make(body: .numbered(0), year: 2023).report
    private let reads: Int
    private let rounds: Int
    private static let field = "requests.new.total"

    static let race = Race(name: "lua", about: "a field read from Lua, against a getter in raw C") { course in
        try LuaFieldRace(reads: course.isSmoke ? 1_000 : 5_000_000, rounds: course.rounds).run()
    }

    private func run() throws -> [RaceResult] {
        let state = try LuaState(limits: LuaLimits(time: nil)) { _ in }
        state.declare(Self.declaration)
        var best = (whole: Double.infinity, nested: Double.infinity, raw: Double.infinity)
        for _ in 0..<rounds {
            best.whole = min(best.whole, try ours("record[\"\(Self.field)\"]", in: state))
            best.nested = min(best.nested, try ours("record.\(Self.field)", in: state))
            best.raw = min(best.raw, try raw("record[\"\(Self.field)\"]"))
        }
        return [("r[\"\(Self.field)\"]", best.whole), ("r.\(Self.field)", best.nested)].map { work, seconds in
            RaceResult(
                work: work, ours: .nanoseconds(seconds / Double(reads)), peer: "raw C, one level",
                peers: .nanoseconds(best.raw / Double(reads)), note: "loop included")
        }
    }

    /// A record as reports are, without anything else that a report has.
    private static let declaration = ObjectDeclaration<Report>(
        "Record", doc: Bilingual(zh: "一份报告的数字", en: "The numbers of a report."),
        behaviour: .with {
            let layout = RecordLayout(cells: Form.edition2021.fields.map(\.id))
            $0.record = { HotRecord(layout: layout, cells: $0.cells.baseAddress, count: $0.cells.count) }
        })

    private func loop(_ expression: String) -> String {
        "local sum = 0; for _ = 1, \(reads) do sum = sum + \(expression) end; return sum"
    }

    private func ours(_ expression: String, in state: LuaState) throws -> Double {
        var sum: Int?
        let script = "local record = ...; " + loop(expression)
        let seconds = try Stopwatch.seconds {
            sum = try state.run(script, name: "race", arguments: [Self.declaration.wrap(report)]).first?.integer
        }
        return try checked(sum, seconds)
    }

    private func raw(_ expression: String) throws -> Double {
        let names = report.form.fields.map { strdup($0.id) }
        defer { for name in names { free(name) } }
        let values = report.cells.map { $0.number?.mantissa ?? 0 }
        var sum: Int64 = 0
        let pointers = names.map { UnsafePointer($0) }
        let seconds = Stopwatch.seconds {
            baseline_run("local record = record; " + loop(expression), pointers, values, Int32(values.count), &sum)
        }
        return try checked(Int(sum), seconds)
    }

    /// The time, if the loop read the right number each time.
    private func checked(_ sum: Int?, _ seconds: Double) throws -> Double {
        let value = report.number(Self.field).map { Int($0.mantissa) } ?? 0
        guard sum == value * reads else { throw BenchError("the loop over \(Self.field) gave \(sum ?? -1)") }
        return seconds
    }
}
