import LuaRuntime
import Wording

/// A state whose output is kept.
final class Console {
    let state: LuaState
    private let text: Text

    /// Limits that tests meet soon; no time limit unless asked for.
    static let limits = LuaLimits(memory: 64 << 20, time: nil, output: 1 << 20, chunk: 1 << 20)

    init(_ limits: LuaLimits = Console.limits, language: Language = .zh) throws {
        let text = Text()
        self.text = text
        state = try LuaState(limits: limits, language: language) { text.bytes += $0 }
    }

    var output: String { String(decoding: text.bytes, as: UTF8.self) }

    /// What a script prints, without the last line's end.
    static func printed(_ source: String, prepare: (LuaState) throws -> Void = { _ in }) throws -> String {
        let console = try Console()
        try prepare(console.state)
        try console.state.run(source, name: "test.lua")
        return console.output.hasSuffix("\n") ? String(console.output.dropLast()) : console.output
    }

    /// The failure that a script ends in.
    static func failure(
        _ source: String, limits: LuaLimits = Console.limits, language: Language = .zh,
        prepare: (LuaState) throws -> Void = { _ in }
    ) throws -> LuaFailure? {
        let console = try Console(limits, language: language)
        try prepare(console.state)
        do throws(LuaFailure) {
            try console.state.run(source, name: "test.lua")
            return nil
        } catch {
            return error
        }
    }

    private final class Text {
        var bytes: [UInt8] = []
    }
}
