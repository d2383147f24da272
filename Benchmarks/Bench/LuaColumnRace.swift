import Glibc
import LuaRuntime
import ReportScripting

/// Sums over a million rows, by the functions of a table and by a loop in Lua over the same numbers.
struct LuaColumnRace {
    private let rows: Int
    private let rounds: Int

    static let race = Race(name: "columns", about: "sums over a table's rows, against a loop written in Lua") {
        course in
        try LuaColumnRace(rows: course.isSmoke ? 1_000 : 1_000_000, rounds: course.rounds).run()
    }

    private func run() throws -> [RaceResult] {
        let folder = "/tmp/nianbao-bench-\(getpid())"
        mkdir(folder, 0o700)
        defer {
            unlink(folder + "/rows.csv")
            rmdir(folder)
        }
        try write(to: folder + "/rows.csv")
        let engine = try ScriptEngine(
            ScriptConfiguration(limits: LuaLimits(memory: 2 << 30, time: nil), readable: [folder])
        ) { _ in }
        try engine.run(Self.preparation, name: "columns", arguments: [folder + "/rows.csv"])
        return [
            try race("f:column(n):sum()", ours: "check(column:sum())", peer: Self.sumLoop, in: engine),
            try race(
                "f:group{by=region, …}", ours: "check(f:group{by = 'region', n = {'sum', 'n'}}:column('n'):sum())",
                peer: Self.groupLoop, in: engine),
        ]
    }

    /// Amounts with one to four decimals in 31 regions, every hundredth missing.
    private func write(to path: String) throws {
        guard let file = fopen(path, "w") else { throw BenchError("\(path) can't be written") }
        defer { fclose(file) }
        fputs("region,n\n", file)
        for row in 0..<rows { fputs("省份\(row * 7 % 31),\(row % 100 == 0 ? "" : "\(row % 5_000).25")\n", file) }
    }

    private static let preparation = """
        f = nb.csv(...)
        column = f:column("n")
        numbers, regions = column:totable(), f:column("region"):totable()
        local expected = column:sum()
        function check(sum) assert(math.abs(sum - expected) < 1) end
        """

    private static let sumLoop = """
        local sum = 0
        for i = 1, #numbers do local n = numbers[i] if n then sum = sum + n end end
        check(sum)
        """

    private static let groupLoop = """
        local sums = {}
        for i = 1, #numbers do
            local n, region = numbers[i], regions[i]
            if n then sums[region] = (sums[region] or 0) + n end
        end
        local sum = 0
        for _, s in pairs(sums) do sum = sum + s end
        check(sum)
        """

    private func race(_ work: String, ours: String, peer: String, in engine: ScriptEngine) throws -> RaceResult {
        var best = (ours: Double.infinity, peer: Double.infinity)
        for _ in 0..<rounds {
            best.ours = min(best.ours, try Stopwatch.seconds { try engine.run(ours, name: "ours") })
            best.peer = min(best.peer, try Stopwatch.seconds { try engine.run(peer, name: "peer") })
        }
        return RaceResult(
            work: work, ours: .nanoseconds(best.ours / Double(rows)), peer: "loop in Lua",
            peers: .nanoseconds(best.peer / Double(rows)), note: "a row, \(rows) rows")
    }
}
