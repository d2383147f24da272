import LuaRuntime
import Testing

/// How long scripts go on past their deadline in functions of ours that would work for seconds. `scripts/bench deadlines`
/// measures all of them in milliseconds; here a machine may be busy and the code unoptimized.
@Suite("Past the deadline", .serialized)
struct OverrunTests {
    private static let seconds = 0.1
    /// Far less than any of the calls would take, far more than stopping takes.
    private static let patience = 0.5

    private static let preparation = """
        S, C = ("年&"):rep(1000000), ("\\1"):rep(1000000)
        R = {} for i = 1, 60000 do R[i] = {a = "机关" .. i % 5000, k = i, n = i * 7 % 1000, s = "x" .. i} end
        F = nb.frame(R)
        path = nb.write(F, "big.csv")
        json = nb.json.encode(R)
        locals = {} for i = 1, 190 do locals[i] = "v" .. i end
        locals = "local f = function() local " .. table.concat(locals, ",") .. " "
        chunk = locals:rep(60) .. ("x=y "):rep(60000) .. ("end "):rep(60)
        loop = "{% for _, x in ipairs(R) do %}{{ x.a }} {{ x.n }}{% end %}"
        """

    private static let calls = [
        "nb.write(F, 'f.csv')", "nb.write(F, 'f.xlsx')", "nb.write(F, 'f.json')", "nb.write(R, 'r.csv')",
        "nb.write(F, 'f.docx')", "nb.write(F, 'f.html')", "nb.write(F, 'f.md')",
        "nb.write(R, 'r.xlsx')", "nb.write(R, 'r.json')", "F:to_csv()", "F:to_json()", "F:to_xlsx('f.xlsx')",
        "nb.csv(path)", "nb.json.encode(R)", "nb.json.encode{C}", "print{S}",
        "return nb.chart{title = S, data = {R[1]}, x = 'a', y = 'n'}.svg", "nb.json.decode(json)",
        "nb.render(loop, {R = R})",
        "nb.render('{{ S }}', {S = S})", "nb.render(S, {})", "F:sort('s')", "F:join(F, {by = {'k', 's'}})",
        "F:group{by = {'a', 's'}, n = {'median', 'n'}}",
        "load(chunk)", "F:pivot{rows = 'a', columns = 'n', values = 'k', with = 'sum'}",
    ]

    @Test("Documents, xlsx, json, csv, templates and tables end soon after it")
    func overruns() throws {
        let analyst = try Analyst(limits: LuaLimits(memory: 1 << 30, time: nil, output: 1 << 30))
        try analyst.run(Self.preparation + "\npath = '\(analyst.folder)/big.csv'")
        for call in Self.calls {
            analyst.engine.state.limits.time = Self.seconds
            let start = ContinuousClock.now
            let failure = #expect(throws: LuaFailure.self) {
                try analyst.run("while true do pcall(function() \(call) end) end")
            }
            let overrun = (ContinuousClock.now - start) / .seconds(1) - Self.seconds
            #expect(failure?.stop == .deadline && overrun < Self.patience, "\(call): \(overrun) s")
            analyst.engine.state.limits.time = nil
        }
    }
}
