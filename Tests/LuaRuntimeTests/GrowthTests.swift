import Glibc
import Synchronization
import Testing
import Wording

@testable import LuaRuntime

/// Limits beyond what Lua itself counts and what its hooks reach.
@Suite(.serialized) struct GrowthTests {
    /// Eight megabytes that Lua can't see, in pages that are all used.
    private static let heavy = ObjectDeclaration<[UInt8]>(
        "Heavy", doc: Bilingual(zh: "很重的对象", en: "A heavy object."))

    private static let module = ModuleDeclaration(
        "m", doc: Bilingual(zh: "对象", en: "Objects."),
        functions: [
            FunctionDeclaration("m.heavy", [:], returns: .object("Heavy"), doc: "A heavy object.") { _ in
                heavy.wrap([UInt8](repeating: 1, count: 8 << 20))
            }
        ])

    private func console(growth: Int) throws -> Console {
        let console = try Console(LuaLimits(memory: 64 << 20, time: 20, growth: growth))
        try console.state.declare(Self.module)
        return console
    }

    @Test func whatObjectsHoldInSwiftHasALimit() throws {
        let console = try console(growth: 200 << 20)
        let script = "kept = {} for i = 1, 500 do kept[i] = m.heavy() end"
        #expect { try console.state.run(script, name: "a.lua") } throws: { ($0 as? LuaFailure)?.stop == .memory }
        #expect(throws: LuaFailure.self) {
            try console.state.run(
                "while true do pcall(function() while true do kept[#kept + 1] = m.heavy() end end) end", name: "b.lua")
        }
        #expect(try console.state.run("kept = nil return 1", name: "c.lua").first?.integer == 1)
    }

    @Test func whatIsLetGoDoesNotCount() throws {
        // Far more than other tests may take at the same time.
        let console = try console(growth: 1 << 30)
        let values = try console.state.run(
            "local n = 0 for i = 1, 300 do n = n + #{m.heavy()} end return n", name: "a.lua")
        #expect(values.first?.integer == 300)
    }

    private static let told = Atomic<Int32>(0)

    @Test func aFunctionThatDoesNotReturnIsTold() throws {
        let console = try Console(LuaLimits(memory: 256 << 20, time: 0.05))
        console.state.whenStuck(for: 0.1) { GrowthTests.told.store($0, ordering: .relaxed) }
        let deaf = FunctionDeclaration("m.deaf", [:], doc: "Answers much too late.") { _ throws(LuaFailure) in
            let end = ContinuousClock.now + .milliseconds(500)
            while ContinuousClock.now < end { usleep(10_000) }
            return .none
        }
        try console.state.declare(deaf, as: "m", doc: "Slow.")
        #expect { try console.state.run("m.deaf()", name: "b.lua") } throws: {
            ($0 as? LuaFailure)?.stop == .deadline
        }
        #expect(Self.told.load(ordering: .relaxed) == LuaStop.deadline.reason)
    }

    @Test func theLimitOfMemoryBoundsWhatObjectsHoldToo() {
        #expect(LuaLimits.growth(withMemory: 64 << 20) == 192 << 20)
    }
}
