import Testing

@testable import LuaRuntime

/// Every hazard of the embedding: each script would hang, crash or escape without its remedy.
@Suite(.serialized) struct SandboxTests {
    static let endless: [String] =
        [
            "while true do end",
            "repeat until false",
            "while true do pcall(function() while true do end end) end",
            "pcall(pcall, pcall, function() while true do end end)",
            "while true do xpcall(function() while true do end end, function() while true do end end) end",
            "xpcall(error, function() while true do end end)",
            "local function f() return pcall(f) end while true do f() end",
            "coroutine.wrap(function() while true do end end)()",
            "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
            "local function f() coroutine.wrap(f)() end while true do pcall(f) end",
            "local co = coroutine.create(function() while true do coroutine.yield() end end) while true do coroutine.resume(co) end",
            "while true do local x <close> = setmetatable({}, {__close = function() while true do end end}) end",
            "local co = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) coroutine.yield() end) coroutine.resume(co) coroutine.close(co)",
            "local s = ('a'):rep(40) .. 'c' ; s:find(('a-'):rep(40) .. 'b')",
            #"('"' ):rep(300):find(('(".-"'):rep(1) .. ')' .. ('".-"'):rep(20) .. 'b')"#,
            "local s = ('a'):rep(1000000) while true do s:find('.-.-.-b') end",
            "local s = ('a'):rep(30) s:gsub(('a*'):rep(30) .. 'b', '')",
            "for _ in ('a'):rep(30):gmatch(('a*'):rep(30) .. 'b') do end",
            "table.move({}, 1, 1 << 50, 2)",
            "table.insert(setmetatable({}, {__len = function() return 1 << 50 end}), 1, 1)",
            "table.remove(setmetatable({}, {__len = function() return 1 << 50 end}), 1)",
            "table.concat(setmetatable({}, {__len = function() return 1 << 50 end, __index = function() return '' end}))",
            "table.sort(setmetatable({}, {__len = function() return 1 << 30 end, __index = function() return 1 end}))",
            "load(function() return ' ' end)",
            "('x'):rep(1 << 20):gsub('x', function() while true do end end)",
            "table.sort({3, 2, 1}, function() while true do end end)",
            "print(setmetatable({}, {__tostring = function() while true do end end}))",
            "local t = setmetatable({}, {__index = function(t, k) while true do end end}) return t.x",
            "string.format('%s', setmetatable({}, {__tostring = function() while true do end end}))",
            weakKeys, longSets,
        ]

    /// As long as the subject times the set, where each item of the pattern counts as one step.
    private static let longSets =
        "local s = '[' .. ('a'):rep(1 << 20) .. ']' local t = ('b'):rep(1000) while true do t:find(s) end"

    /// Each key keeps the next one alive: the collector would go through the table some thousand times.
    private static let weakKeys = """
        local m, keys = {}, {}
        local t = setmetatable({}, m)
        m.__mode = "k"
        for i = 1, 100000 do keys[i] = {} end
        for i = #keys, 2, -1 do local j = math.random(i) keys[i], keys[j] = keys[j], keys[i] end
        for i = 1, #keys - 1 do t[keys[i]] = keys[i + 1] end
        local first = keys[1]
        keys = nil
        while true do local junk = {} end
        """

    @Test(arguments: endless)
    func theDeadlineStops(source: String) throws {
        let limits = LuaLimits(memory: 64 << 20, time: 0.05, output: 1 << 20, chunk: 64 << 20)
        let failure = try Console.failure(source, limits: limits)
        // A few of these run into the memory limit or the depth of the stack first on a fast machine.
        #expect(failure?.stop == .deadline || failure?.stop == .memory)
    }

    @Test(arguments: [
        "local t = {} while true do t[#t + 1] = {} end",
        "local s = 'x' while true do s = s .. s end",
        "return ('x'):rep(1 << 40)",
        "while true do pcall(function() local t = {} while true do t[#t + 1] = {} end end) end",
        "while true do pcall(string.rep, 'x', 1 << 30) end",
        "xpcall(string.rep, function() while true do end end, 'x', 1 << 30)",
        "coroutine.wrap(function() local t = {} while true do t[#t + 1] = {} end end)()",
        "while true do coroutine.resume(coroutine.create(string.rep), 'x', 1 << 30) end",
        "local t = table.pack(('x'):rep(100):byte(1, -1)) while true do t[#t + 1] = ('x'):rep(1000) .. #t end",
    ])
    func theMemoryLimitStops(source: String) throws {
        let limits = LuaLimits(memory: 8 << 20, time: 20, output: 1 << 20)
        let failure = try Console.failure(source, limits: limits)
        #expect(failure?.stop == .memory)
    }

    @Test(
        "What a script has to close does not run once the memory is spent",
        arguments: [
            "local t = {} for i = 1, 1e9 do t[i] = {} end", "string.rep('x', 1 << 30)",
            "for _ in function() return string.rep('x', 1 << 30) end, nil, nil, x do end",
        ])
    func closingWithoutMemory(spending: String) throws {
        let limits = LuaLimits(memory: 8 << 20, time: 20, output: 1 << 20)
        let console = try Console(limits)
        let closing = "local x <close> = setmetatable({}, {__close = function() print('ran') while true do end end}) "
        let failure = #expect(throws: LuaFailure.self) { try console.state.run(closing + spending, name: "a.lua") }
        #expect(failure?.stop == .memory && console.output.isEmpty)
        #expect(try console.state.run("return 1", name: "b.lua").first?.integer == 1)
    }

    @Test func garbageIsNoReasonToStop() throws {
        let script = """
            for n = 300, 600, 50 do
                local t = {} for i = 1, n do t[i] = ('x'):rep(1e5) .. i end t = nil
                local y = ('z'):rep(20e6)
            end
            """
        #expect(try Console.failure(script, limits: LuaLimits(memory: 64 << 20, time: 20)) == nil)
    }

    @Test func theOutputLimitStopsEvenInsidePcall() throws {
        let limits = LuaLimits(memory: 8 << 20, time: 20, output: 1000)
        #expect(try Console.failure("while true do pcall(print, 'x') end", limits: limits)?.stop == .output)
    }

    @Test(arguments: [
        "return ('x'):rep(1 << 62)",
        "local function f() return 1 + f() end return f()",
        "local function f() return (string.gsub('x', 'x', f)) end return f()",
        "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end return t.x",
        "return table.unpack({}, 1, 1 << 30)",
        "error()", "error(nil)", "error({})", "error(print)", "error('\\0\\255')",
        "error(setmetatable({}, {__tostring = error}))",
        "error(coroutine.create(print))", "return 1 < {}", "return ('x')()", "return string.rep",
        "coroutine.yield()", "error(setmetatable({}, {__index = error, __tostring = function() return 1 end}))",
        "setmetatable({}, {__gc = print})", "load('\\27Lua')()", "return #5", "for i = 1, 10, 0 do end",
        "return load(('x = '):rep(1000000))()", "return load(('('):rep(100000))()", "xpcall(error, error)",
        "local a <close> = 1",
    ])
    func anErrorOfAnyKindLeavesTheStateUsable(source: String) throws {
        let console = try Console()
        _ = try? console.state.run("survivor = 42 " + source, name: "test.lua")
        #expect(try console.state.run("return survivor", name: "after.lua").first?.integer == 42)
    }

    @Test func anAbortLeavesTheStateUsable() throws {
        let console = try Console(LuaLimits(memory: 64 << 20, time: 0.05))
        #expect(throws: LuaFailure.self) { try console.state.run("x = 1 while true do end", name: "a.lua") }
        #expect(try console.state.run("return x, (pcall(error))", name: "b.lua").first?.integer == 1)
        #expect(throws: LuaFailure.self) { try console.state.run("while true do end", name: "c.lua") }
        #expect(
            try console.state.run("local n = 0 for i = 1, 1000 do n = n + i end return n", name: "d.lua").first?.integer
                == 500_500)
    }

    @Test func finalizersCanNotBeSetByAnyWay() throws {
        let printed = try Console.printed(
            """
            print((pcall(setmetatable, {}, {__gc = print})))
            local meta = {}
            setmetatable({}, meta)
            meta.__gc = function() print "ran" end
            print((pcall(setmetatable, {}, meta)))
            local t = {}
            for i = 1, 100000 do t = {t = i} end
            """)
        #expect(printed == "false\nfalse")
    }

    @Test func nothingOfOursIsReachedThroughAnErrorTable() throws {
        let printed = try Console.printed(
            """
            local _, e = pcall(sh.fail)
            for key, value in next, e do
                assert(type(key) == "string" and type(value) ~= "userdata", tostring(key))
            end
            print(getmetatable(e), (pcall(setmetatable, e, {})))
            e.message = nil
            print(e.message, pcall(error, e))
            """, prepare: Shapes.declare)
        #expect(printed == "protected\tfalse\nnil\tfalse\ttest.lua:1: nil")
    }

    /// An object that is finalized stays among weak keys for a while: scripts have no weak tables.
    @Test(arguments: ["setmetatable({}, {__mode = 'k'})", "setmetatable({}, m) m.__mode = 'kv'"])
    func tablesKeepWhatIsInThem(weak: String) throws {
        let printed = try Console.printed(
            """
            local m = {}
            local weak = \(weak)
            for _, x in ipairs{sh.tally("a"), sh.tally("b").new} do weak[x] = x end
            for i = 1, 100000 do local junk = {i} end
            local n = 0
            for x in pairs(weak) do n = n + #tostring(x) end
            print(n > 0)
            """, prepare: Shapes.declare)
        #expect(printed == "true")
    }

    @Test func nestingTooDeepIsNoLackOfMemory() throws {
        let printed = try Console.printed(
            """
            local deepest
            local function f() local ok, e = coroutine.resume(coroutine.create(f)) deepest = deepest or e end
            f()
            print(deepest.code, deepest.message)
            """)
        #expect(printed == "stack_overflow\t函数互相调用的层数太多（可能是没有尽头的递归）")
    }

    @Test func aFormatOfDatesHasALimit() throws {
        let failure = try Console.failure("os.date(('%c'):rep(1000))")
        #expect(failure?.message.zh == "date: 第 1 个参数不对（format too long）")
        #expect(try Console.printed("print(os.date('!%Y-%m-%d', 0))") == "1970-01-01")
    }

    @Test func aStateInsideAnotherHasItsOwnLimits() throws {
        let outer = try Console(LuaLimits(memory: 8 << 20, time: 0.05))
        let nested = FunctionDeclaration("n.run", doc: Shapes.module.doc) { (_) throws(LuaFailure) in
            let inner = try LuaState(limits: LuaLimits(memory: 8 << 20, time: 0.01)) { _ in }
            do throws(LuaFailure) {
                try inner.run("while true do end", name: "inner.lua")
                return .none
            } catch {
                return .string(error.code)
            }
        }
        try outer.state.declare(ModuleDeclaration("n", doc: Shapes.module.doc, functions: [nested]))
        #expect(try outer.state.run("return n.run()", name: "a.lua").first?.string == "time_limit")
        #expect { try outer.state.run("while true do n.run() end", name: "a.lua") } throws: {
            ($0 as? LuaFailure)?.place?.script == "a.lua" && ($0 as? LuaFailure)?.stop == .deadline
        }
    }

    @Test func protectedMetatablesStay() throws {
        let printed = try Console.printed("print(getmetatable('')) print((pcall(setmetatable, '', {})))")
        #expect(printed == "protected\nfalse")
    }

    @Test func theGuardsOfTheGlobalsCanNotBeTakenOutOrCalled() throws {
        let console = try Console()
        try console.state.guardGlobals()
        try console.state.run(
            """
            print(getmetatable(_G), getmetatable(string), (pcall(setmetatable, _G, {})))
            print(pcall(function() _G[nil] = 1 end), pcall(rawset, _G, 0 / 0, 1))
            """, name: "a.lua")
        #expect(console.output.hasPrefix("protected\tprotected\tfalse\nfalse"))
    }

    @Test(arguments: [
        "io", "debug", "package", "dofile", "loadfile", "warn", "string.dump", "os.execute", "os.getenv", "os.remove",
        "os.rename", "os.exit", "os.tmpname", "os.setlocale",
    ])
    func thereIsNoWayOut(name: String) throws {
        #expect(try Console.printed("print(\(name))") == "nil")
    }

    @Test func bytecodeIsRefused() throws {
        #expect(try Console.failure("\u{1b}Lua")?.code == "bytecode")
        #expect(try Console.printed("print('' .. select(2, load('\\27Lua')))") == "test.lua:1: 不接受编译后的 Lua，只接受文本")
    }

    @Test func aChunkOverTheLimitIsRefused() throws {
        let limits = LuaLimits(memory: 8 << 20, time: nil, chunk: 100)
        let failure = try Console.failure(String(repeating: " ", count: 101), limits: limits)
        #expect(failure?.message.zh == "脚本有 101 B，超过上限 100 B")
        let pieces = try Console.failure("load(function() return (' '):rep(60) end)", limits: limits)
        #expect(pieces?.message.zh == "load: 源码超过上限 100 字节")
    }

    @Test func whatFilledTheMemoryCanBeLetGo() throws {
        let state = try LuaState(limits: LuaLimits(memory: 8 << 20, time: nil)) { _ in }
        #expect(throws: LuaFailure.self) {
            _ = try state.evaluate("kept = 7 t = {} for i = 1, 1e9 do t[i] = 'abcdefgh' .. i end", name: "1")
        }
        _ = try state.evaluate("t = nil", name: "2")
        _ = try state.evaluate("u = ('x'):rep(2 << 20)", name: "3")
        #expect(try state.global("kept").integer == 7)
    }
}
