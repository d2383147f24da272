import Testing
import Wording

@testable import LuaRuntime

/// Loops of Lua's own that no hook interrupts: without an escape each of these would go on for minutes or for ever.
@Suite("Given up", .serialized)
struct GivenUpTests {
    /// What is there before the deadline counts, and what runs into it.
    struct Loop: Sendable, CustomTestStringConvertible {
        var preparation = ""
        let script: String

        var testDescription: String { script }
    }

    private static let colliding = Loop(
        preparation: "t = {} for i = 1, 1 << 18 do t[i * ((1 << 19) - 1)] = true end", script: "t.x = 1")

    private static let longIndex = Loop(
        preparation: "t = {} for _ = 1, 1990 do t = setmetatable({}, {__index = t}) end",
        script: "return table.unpack(t, 1, 900000)")

    private static let emptied = Loop(
        preparation: """
            t = {} for i = 1, 1 << 20 do t[-i] = true end for i = 1, 1 << 20 do t[-i] = nil end t.x = true
            setmetatable(t, {__tostring = next})
            all = {} for i = 1, 50000 do all[i] = t end f = ("%s"):rep(#all)
            """,
        script: "return f:format(table.unpack(all))")

    private static let zeros = Loop(
        preparation: "a = ('\\0'):rep(100 << 20)", script: "while true do local _ = a < a end")

    /// Lua follows chains of `__call` in a loop of its own, as long as the chain squared.
    private static let chains: [Loop] = [
        "t()", "while true do pcall(t, 1, 2, 3) end", "return t(('x'):rep(50000):byte(1, -1))",
        "coroutine.wrap(function() t() end)()", "print(setmetatable({}, {__tostring = t}))",
        "local x <close> = setmetatable({}, {__close = t})", "for _ in t do end",
        "return setmetatable({}, {__index = function() return t() end}).x",
    ].map { Loop(preparation: "m = {} t = setmetatable({}, m) m.__call = t", script: $0) }

    private static let longCall = Loop(
        preparation: "t = print for _ = 1, 200000 do t = setmetatable({}, {__call = t}) end",
        script: "while true do pcall(t) end")

    private static let limits = LuaLimits(memory: 256 << 20, time: nil, output: 1 << 20)

    private func console(_ loop: Loop) throws -> Console {
        let console = try Console(Self.limits)
        try console.state.run(loop.preparation, name: "a.lua")
        return console
    }

    /// Runs a script with a deadline until it is given up: on a busy machine an early one comes before the loop, and
    /// ends it gently. The script runs anew in what `prepared` gives.
    private func giveUp(_ script: String, in prepared: () throws -> Console) throws -> Console {
        var console = try prepared()
        for time in [0.05, 0.5, 5] where !console.state.isGivenUp {
            console = try prepared()
            let state = console.state
            state.limits.time = time
            #expect { try state.run(script, name: "b.lua") } throws: { ($0 as? LuaFailure)?.stop == .deadline }
        }
        #expect(console.state.isGivenUp)
        return console
    }

    @Test("The deadline stops it", arguments: [colliding, longIndex, emptied, zeros, longCall] + chains)
    func deadline(loop: Loop) throws { _ = try giveUp(loop.script) { try console(loop) } }

    @Test("What has come of it runs nothing more, until it is renewed")
    func after() throws {
        var (table, function) = (LuaValue.none, LuaFunction?.none)
        let state = try giveUp("t()") {
            let console = try self.console(Self.chains[0])
            (table, function) = (try console.state.global("m"), try console.state.load("return 1", name: "f.lua"))
            return console
        }.state
        let held = try #require(function)
        let error = #expect(throws: LuaFailure.self) { try state.run("return 1", name: "c.lua") }
        #expect(error?.code == "given_up")
        #expect(error?.message.zh == "先前的一次运行只能强行终止，这个 Lua 环境已不能再用；请新建一个，或重新启动程序")
        #expect(
            error?.message.en
                == "an earlier run could only be ended by force, and its Lua state can't be used any more: make a new one, or start the program anew"
        )
        #expect(throws: LuaFailure.self) { try state.call(held) }
        #expect(table.table?.count == 0 && table.table?.identity == 0 && state.completions(of: []).names.isEmpty)
        try state.renew()
        #expect(try state.run("return m, 2", name: "d.lua").last?.integer == 2)
        #expect { try state.call(held) } throws: { ($0 as? LuaFailure)?.code == "foreign_value" }
    }

    @Test("A script is taken out through Swift, which ends its own work")
    func throughSwift() throws {
        let ends = Ends()
        let through = FunctionDeclaration(
            "w.through", [Parameter("f", .function, doc: Self.doc)], doc: Self.doc
        ) { (call: borrowing LuaCall) throws(LuaFailure) in
            defer { ends.count += 1 }
            let text = try call.state.describe(.integer(1))
            for value in try call.state.call(try call.function("f")) { _ = try call.state.describe(value) }
            return .string(text)
        }
        let script = """
            local function deep(n) if n == 0 then t() end return w.through(function() pcall(deep, n - 1) end) end
            local x <close> = setmetatable({}, {__close = print})
            coroutine.wrap(deep)(5)
            """
        let console = try giveUp(script) {
            let console = try self.console(Self.chains[0])
            try console.state.declare(ModuleDeclaration("w", doc: Self.doc, functions: [through]))
            ends.count = 0
            return console
        }
        #expect(ends.count == 5 && console.output.isEmpty)
    }

    @Test("Without a deadline an interrupt does")
    func interrupt() throws {
        let console = try self.console(Self.chains[0])
        let interrupter = console.state.interrupter
        let stop = FunctionDeclaration("w.stop", doc: Self.doc) { _ in
            interrupter.interrupt()
            return .none
        }
        try console.state.declare(ModuleDeclaration("w", doc: Self.doc, functions: [stop]))
        // The first hook after the call raises, and closing the variable calls the chain.
        let script = "local x <close> = setmetatable({}, {__close = t}) w.stop() while true do end"
        #expect { try console.state.run(script, name: "b.lua") } throws: { ($0 as? LuaFailure)?.stop == .interrupted }
        #expect(console.state.isGivenUp)
    }

    @Test("What is done with hooks, however long it takes to unwind, is given up no state for")
    func gently() throws {
        let console = try Console(LuaLimits(memory: 64 << 20, time: 0.05))
        let script = """
            local function f(n)
              local x <close> = setmetatable({}, {__close = function() for i = 1, 100 do end end})
              if n > 0 then f(n - 1) end
              while true do end
            end
            f(150)
            """
        #expect(throws: LuaFailure.self) { try console.state.run(script, name: "a.lua") }
        #expect(!console.state.isGivenUp)
        #expect(try console.state.run("return 1", name: "b.lua").first?.integer == 1)
    }

    private final class Ends: @unchecked Sendable {
        var count = 0
    }

    private static let doc = Bilingual(zh: "", en: "")
}
