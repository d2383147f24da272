import Glibc
import LuaRuntime
import ReportScripting

/// How long scripts go on past their deadline, in whatever function they are: every one is called with huge inputs, over
/// and over, until it is stopped.
struct DeadlineRace {
    private let calls: [(name: String, code: String)]
    private let rounds: Int

    static let race = Race(name: "deadlines", about: "milliseconds past the deadline, for every function") { course in
        let calls = course.isSmoke ? Array(HugeInputs.calls.prefix(3)) : HugeInputs.calls
        return try DeadlineRace(calls: calls, rounds: course.isSmoke ? 1 : 2).run()
    }

    private static let seconds = 0.1

    private func run() throws -> [RaceResult] {
        let folder = "/tmp/nianbao-bench-\(getpid())"
        mkdir(folder, 0o700)
        defer { Self.remove(folder) }
        let engine = try ScriptEngine(
            ScriptConfiguration(
                limits: LuaLimits(memory: 3 << 30, time: nil, output: 1 << 40), readable: [".", folder],
                outputFolder: folder)
        ) { _ in }
        try engine.run(HugeInputs.preparation, name: "preparation")
        Progress.note("prepared")
        tellOfUntried(engine)
        var results: [RaceResult] = []
        for call in calls {
            let worst = try (0..<rounds).map { _ in try overrun(of: call.code, in: engine) }.max() ?? 0
            Progress.note("\(Decimals.text(worst * 1e3)) ms  \(call.code)")
            results.append(RaceResult(work: call.name, ours: .milliseconds(worst), note: call.code))
        }
        return results.sorted { $0.ours.value > $1.ours.value }
    }

    /// Functions that nobody has thought of here.
    private func tellOfUntried(_ engine: ScriptEngine) {
        let tried = Set(HugeInputs.calls.map(\.name))
        let untried = engine.state.catalogue.functions.map(\.name).filter { !tried.contains($0) }
        if !untried.isEmpty { Progress.note("not tried: \(untried.joined(separator: ", "))") }
    }

    /// Seconds past the deadline.
    private func overrun(of code: String, in engine: ScriptEngine) throws -> Double {
        engine.state.limits.time = Self.seconds
        defer { engine.state.limits.time = nil }
        let script = "local function call() \(code) end while true do pcall(call) end"
        let taken = try Stopwatch.seconds {
            do throws(LuaFailure) {
                try engine.run(script, name: "call")
            } catch {
                guard error.stop != nil else { throw BenchError("\(code): \(error.message.en)") }
            }
        }
        return max(taken - Self.seconds, 0)
    }

    private static func remove(_ folder: String) {
        for name in ["csv", "xlsx", "json", "docx", "html", "md", "txt", "ndjson", "o"].flatMap({ ending in
            ["big", "f", "r", "rs", "g", "c", "s"].map { "\($0).\(ending)" } + [ending]
        }) { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }
}
