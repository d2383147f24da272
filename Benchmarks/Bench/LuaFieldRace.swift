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

    /// How the field is read, by its id and by its labels, and whether a deadline is armed meanwhile.
    private static let ways: [(expression: String, deadline: Double?)] = [
        ("record[\"\(field)\"]", nil), ("record[\"\(field)\"]", 3_600), ("record.\(field)", nil),
        ("record[\"本年新收\"][\"总计\"]", nil),
    ]

    private func run() throws -> [RaceResult] {
        var best = [Double](repeating: .infinity, count: Self.ways.count)
        var floor = Double.infinity
        for _ in 0..<rounds {
            for (index, way) in Self.ways.enumerated() {
                let state = try LuaState(limits: LuaLimits(time: way.deadline)) { _ in }
                state.declare(Self.declaration)
                best[index] = min(best[index], try ours(way.expression, in: state))
            }
            floor = min(floor, try raw("record[\"\(Self.field)\"]"))
        }
        return zip(Self.ways, best).map { way, seconds in
            RaceResult(
                work: way.expression, ours: .nanoseconds(seconds / Double(reads)), peer: "raw C, one level",
                peers: .nanoseconds(floor / Double(reads)),
                note: "loop included" + (way.deadline == nil ? "" : ", deadline armed"))
        }
    }

    /// A record as reports are, without anything else that a report has.
    private static let declaration = ObjectDeclaration<Report>(
        "Record", doc: Bilingual(zh: "一份报告的数字", en: "The numbers of a report."),
        behaviour: .with {
            let labels = [
                RecordLayout.Alias(in: "", "本年新收", for: "requests.new"),
                RecordLayout.Alias(in: "requests.new", "总计", for: field),
            ]
            let layout = RecordLayout(cells: Form.edition2021.fields.map(\.id), aliases: labels)
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
        return try checked(sum ?? -1, seconds)
    }

    private func raw(_ expression: String) throws -> Double {
        let records = RawRecords(
            names: report.form.fields.map(\.id), values: report.cells.map { $0.number?.mantissa ?? 0 })
        let (sum, seconds) = try records.run("local record = records[1]; " + loop(expression))
        return try checked(sum, seconds)
    }

    /// The time, if the loop read the right number each time.
    private func checked(_ sum: Int, _ seconds: Double) throws -> Double {
        let value = report.number(Self.field).map { Int($0.mantissa) } ?? 0
        guard sum == value * reads else { throw BenchError("the loop over \(Self.field) gave \(sum)") }
        return seconds
    }
}
