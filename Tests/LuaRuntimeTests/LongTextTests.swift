import Testing
import Wording

@testable import LuaRuntime

@Suite("Long strings")
struct LongTextTests {
    @Test("A string that stands many times in a table is one, whether it is UTF-8 or not")
    func shared() throws {
        let state = try Console().state
        try state.run("s, b = ('年'):rep(100000), ('\\255'):rep(100000) t = {s, b, s, b, s .. 'x'}", name: "a.lua")
        let table = try #require(try state.global("t").table)
        let values = try state.entering { () throws(LuaFailure) in try table.elements() }
        #expect(values[0].string == String(repeating: "年", count: 100_000) && values[4].string?.last == "x")
        #expect(Self.place(values[0]) == Self.place(values[2]) && Self.place(values[1]) == Self.place(values[3]))
        #expect(Self.place(values[0]) != Self.place(values[4]))
    }

    /// Where the bytes of a value lie.
    private static func place(_ value: LuaValue) -> UnsafeRawPointer? {
        switch value {
        case .string(var text): text.withUTF8 { UnsafeRawPointer($0.baseAddress) }
        case .bytes(let bytes): bytes.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
        default: nil
        }
    }

    /// Far more of them than there is room for: what a call was given is let go of by the next.
    @Test("Another string in the place of one that is gone is read anew")
    func reused() throws {
        let console = try Console(LuaLimits(memory: 4 << 20, time: nil))
        let check = FunctionDeclaration(
            "w.check", [Parameter("t", .table, doc: Self.doc), Parameter("n", .integer, doc: Self.doc)], doc: Self.doc
        ) { (call: borrowing LuaCall) throws(LuaFailure) in
            let text = try call.value("t").table?.value(1).string
            return .boolean(text == String(repeating: "\(try call.integer("n") % 10)", count: 100_000))
        }
        try console.state.declare(ModuleDeclaration("w", doc: Self.doc, functions: [check]))
        try console.state.run(
            """
            for n = 1, 300 do
              local t = {tostring(n % 10):rep(100000)}
              assert(w.check(t, n))
            end
            """, name: "a.lua")
    }

    private static let doc = Bilingual(zh: "", en: "")
}
