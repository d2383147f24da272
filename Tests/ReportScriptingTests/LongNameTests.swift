import Testing
import Wording

@Suite("Long names in messages")
struct LongNameTests {
    @Test(
        "No message quotes a name of megabytes whole",
        arguments: [
            "return rs:column('公开率'):by(x)", "nb.chart{kind = x}", "return f:column(x)", "nb.parse('', {[x] = 1})",
            "r[x] = 1", "nb[x] = 1", "return nb.fields(x)", "return rs:filter{[x] = 1}", "return rs:filter{year = x}",
            "return nb.metrics(r):why(x)", "rs:frame{[x] = 1}", "load('goto ' .. y)()", "return r[x]", "nb.open(x)",
        ])
    func longNames(script: String) throws {
        for language in [Language.zh, .en] {
            let analyst = try Analyst(language)
            try analyst.run(
                """
                local x, y = ("年"):rep(1e5), ("x"):rep(1e5)
                local rs = nb.load("Samples")
                local r, f = rs[1], rs:frame{"agency"}
                local ok, e = pcall(function() \(script) end)
                print(ok, #e.message + #(e.hint or "") + #tostring(e) < 6000)
                """)
            #expect(analyst.output == "false\ttrue")
        }
        let analyst = try Analyst()
        try analyst.run("print(#select(2, pcall(error, ('x'):rep(1e5))))")
        #expect(analyst.output == "100000", "what a script raises itself is whole")
    }
}
