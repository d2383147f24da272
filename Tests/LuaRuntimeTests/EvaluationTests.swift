import Glibc
import Synchronization
import Testing

@testable import LuaRuntime

@Suite struct EvaluationTests {
    /// What the inputs of a prompt come to, one after the other.
    private func evaluate(_ inputs: [String]) throws -> [String] {
        let console = try Console()
        return try inputs.map { input in
            switch try console.state.evaluate(input, name: "input") {
            case .incomplete: "…"
            case .values(let values): try values.map { try console.state.describe($0) }.joined(separator: " ")
            }
        }
    }

    static let sessions: [(inputs: [String], answers: [String])] = [
        (["1 + 1"], ["2"]),
        (["x = 5", "x * 2"], ["", "10"]),
        (["local x = 5", "x"], ["", "5"]),
        (["local x, y = 1, 2", "x + y"], ["", "3"]),
        (["local x", "x"], ["", "nil"]),
        (["local x <const> = 3", "x"], ["", "3"]),
        (["local function f(n) return n + 1 end", "f(1)"], ["", "2"]),
        (["for i = 1, 2 do local hidden = i end", "hidden"], ["", "nil"]),
        (["local f = function() local inner = 1 return inner end local g = f()", "g, inner"], ["", "1 nil"]),
        (["if true then local a = 1 else local b = 2 end local c = 3", "a, b, c"], ["", "nil nil 3"]),
        (["repeat local r = 1 until r == 1 local s = 2", "r, s"], ["", "nil 2"]),
        (["while false do local w = 1 end local v = 4", "v"], ["", "4"]),
        (["-- local z = 1\nlocal q = 'local p = 2'", "z, p, q"], ["", "nil nil local p = 2"]),
        (["for i = 1, 3 do"], ["…"]),
        (["if x then"], ["…"]),
        (["f("], ["…"]),
        (["1 +"], ["…"]),
        (["x = "], ["…"]),
        (["x = [[abc"], ["…"]),
        (["--[[ open"], ["…"]),
        (["local t = {"], ["…"]),
        (["local function f()"], ["…"]),
        (["function f() return 1 end\nf()"], [""]),
        ([""], [""]),
        (["-- a comment"], [""]),
        (["'a', 'b'"], ["a b"]),
        (["nil"], ["nil"]),
    ]

    @Test(arguments: sessions)
    func aPromptAnswers(inputs: [String], answers: [String]) throws {
        #expect(try evaluate(inputs) == answers)
    }

    @Test(arguments: ["1 1", "x = = 2", "print 'abc", "end", ")", "local 5 = 3", "f(]"])
    func aMistakeIsNoUnfinishedInput(input: String) throws {
        #expect(throws: LuaFailure.self) { try evaluate([input]) }
    }

    @Test func anErrorOfRunningIsNoReasonToRunAgain() throws {
        let console = try Console()
        try console.state.run("count = 0", name: "a.lua")
        #expect(throws: LuaFailure.self) {
            try console.state.evaluate("(function() count = count + 1 error({code = 'syntax'}) end)()", name: "b")
        }
        #expect(try console.state.run("return count", name: "c.lua").first?.integer == 1)
    }

    @Test func aWrongExpressionIsJudgedAsOne() throws {
        let console = try Console()
        #expect {
            try console.state.evaluate("1 + * 2", name: "b")
        } throws: { ($0 as? LuaFailure)?.message.zh == "这里不应出现 '*'" }
    }

    @Test func completionsNeverRunAScript() throws {
        let console = try Console()
        try Shapes.declare(in: console.state)
        try console.state.run(
            """
            t = sh.tally("x")
            trap = setmetatable({own = 1, f = print}, {__index = error, __pairs = error})
            """, name: "a.lua")
        #expect(console.state.completions(of: ["trap"]).names.map(\.name) == ["f", "own"])
        #expect(console.state.completions(of: ["t", "new"]).names.map(\.name) == ["firms", "people", "total", "自然人"])
        #expect(console.state.completions(of: ["t"]).names.contains(LuaCompletion(name: "plus", kind: .method)))
        #expect(console.state.completions(of: ["t"]).names.contains(LuaCompletion(name: "new", kind: .group)))
        #expect(console.state.completions(of: []).names.map(\.name).contains("shapes"))
        #expect(console.state.completions(of: ["sh"]).names.map(\.name).contains("compare"))
        #expect(console.state.completions(of: ["nowhere", "x"]).names.isEmpty)
    }

    @Test func anInterruptFromAnotherThreadStopsAndSaysSo() throws {
        let console = try Console()
        let stopper = Stopper(console.state.interrupter)
        #expect {
            try console.state.run("while true do pcall(function() while true do end end) end", name: "a.lua")
        } throws: { ($0 as? LuaFailure)?.stop == .interrupted }
        stopper.end()
        #expect(try console.state.run("return 1", name: "b.lua").first?.integer == 1)
    }

    @Test func anInterruptThatCameEarlyStopsWhatBeginsNextAndNothingElse() throws {
        let console = try Console()
        var hasCome = true
        console.state.takeEarlyInterrupt = {
            defer { hasCome = false }
            return hasCome
        }
        #expect {
            try console.state.evaluate("print('begun')", name: "a")
        } throws: { ($0 as? LuaFailure)?.stop == .interrupted }
        #expect(console.output.isEmpty)
        _ = try console.state.evaluate("print('next')", name: "b")
        #expect(console.output == "next\n")
    }
}

/// A thread that interrupts until it is ended. No task: the pool's threads may all be busy with tests.
private final class Stopper {
    private let shared: Shared
    private var thread = pthread_t()

    init(_ interrupter: LuaInterrupter) {
        shared = Shared(interrupter)
        let context = Unmanaged.passRetained(shared).toOpaque()
        pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                let shared = Unmanaged<Shared>.fromOpaque(context).takeRetainedValue()
                while !shared.ended.load(ordering: .relaxed) {
                    shared.interrupter.interrupt()
                    usleep(2000)
                }
                return nil
            }, context)
    }

    func end() {
        shared.ended.store(true, ordering: .relaxed)
        pthread_join(thread, nil)
    }

    private final class Shared: Sendable {
        let interrupter: LuaInterrupter
        let ended = Atomic(false)

        init(_ interrupter: LuaInterrupter) {
            self.interrupter = interrupter
        }
    }
}
