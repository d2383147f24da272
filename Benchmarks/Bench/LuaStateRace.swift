import CBaseline
import LuaRuntime
import ReportScripting

/// Opening and closing a state, against one in C with all of Lua's libraries.
enum LuaStateRace {
    static let race = Race(name: "state", about: "a Lua state opened and closed, against one in raw C") { course in
        let rounds = course.isSmoke ? 3 : 300
        var times: [(empty: Double, engine: Double, raw: Double)] = []
        for _ in 0..<rounds {
            let empty = try Stopwatch.seconds { _ = try LuaState { _ in } }
            let engine = try Stopwatch.seconds { _ = try ScriptEngine { _ in } }
            times.append((empty, engine, baseline_state()))
        }
        let floor = median(times.map(\.raw))
        return [("LuaState", times.map(\.empty)), ("ScriptEngine", times.map(\.engine))].map { work, seconds in
            RaceResult(
                work: "\(work) opened and closed", ours: .milliseconds(median(seconds)), peer: "raw C",
                peers: .milliseconds(floor), note: "median of \(rounds)")
        }
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
