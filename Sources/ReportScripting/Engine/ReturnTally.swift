import LuaRuntime
import Wording

/// Hears what a user's function returns for each of many. Where it never returned anything, a `return` is missing, and
/// the result would be wrong without a word.
struct ReturnTally {
    private var calls = 0
    private var isSilent = true

    /// The first result; nil where there is none.
    mutating func first(of results: [LuaValue]) -> LuaValue {
        calls += 1
        if !results.isEmpty { isSilent = false }
        return results.first ?? .none
    }

    func tell(_ method: String, _ notice: Notice?) {
        if isSilent, calls > 0 { notice?(ScriptMessages.nothingReturned(method, calls)) }
    }
}

/// Says what a script's user should know though the script does not say it.
typealias Notice = @Sendable (Bilingual) -> Void
