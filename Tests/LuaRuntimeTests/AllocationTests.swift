import CLuaShim
import Testing

@testable import LuaRuntime

/// When an allocation fails, the script ends in a clean error and the state can be used again.
@Suite struct AllocationTests {
    private static let script = """
        local t = sh.tally("合计")
        local parts = {}
        for i = 1, 20 do
            parts[#parts + 1] = ("%d:%s"):format(i, t.new.total + i) .. t.name
            local co = coroutine.wrap(function(x) coroutine.yield(x) return {x} end)
            co(i) co()
            pcall(function() error({code = i}) end)
            pcall(function() return t.nothing end)
            pcall(function() return nil + 1 end)
            t:each(function(n) parts[1] = n end)
            sh.make()
        end
        table.sort(parts, function(a, b) return tostring(a) < tostring(b) end)
        return #table.concat(parts):gsub("%d", "%0%0")
        """

    /// Shares of the 2,000, which take long one after the other.
    private static let shares = 1...8

    @Test(arguments: shares)
    func everyNthAllocationFails(share: Int) throws {
        for n in stride(from: share, through: 2_000, by: Self.shares.count) {
            let console = try Console()
            try Shapes.declare(in: console.state)
            nb_fail_every(console.state.runtime.pointer, UInt32(n))
            do throws(LuaFailure) {
                try console.state.run(Self.script, name: "a.lua")
            } catch {
                #expect(error.stop == .memory, "n = \(n): \(error.message.en)")
            }
            nb_fail_every(console.state.runtime.pointer, 0)
            #expect(try console.state.run("return sh.tally('x').new.total", name: "b.lua").first?.integer == 7)
        }
    }

    @Test func declaringWithFailingAllocationsThrows() throws {
        for n in 1...100 {
            let console = try Console()
            nb_fail_every(console.state.runtime.pointer, UInt32(n))
            let declared: Void? = try? Shapes.declare(in: console.state)
            nb_fail_every(console.state.runtime.pointer, 0)
            if declared != nil {
                #expect(try console.state.run("return sh.count(1)", name: "b.lua").first?.integer == 1)
            }
        }
    }

    @Test func aStateWithTooLittleMemoryIsRefused() {
        for memory in [0, 1000, 10_000] {
            #expect {
                _ = try LuaState(limits: LuaLimits(memory: memory)) { _ in }
            } throws: { ($0 as? LuaFailure)?.code == "memory_limit" }
        }
    }
}
