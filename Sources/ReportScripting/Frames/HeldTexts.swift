import LuaRuntime

/// The texts that functions of a script have given for rows: Lua may have let go of them, and count them no more.
struct HeldTexts {
    private var bytes = 0

    /// Throws, as lack of memory, where they come to more than there may be.
    mutating func add(_ value: LuaValue, _ state: LuaState) throws(LuaFailure) {
        guard case .string(let text) = value else { return }
        bytes += text.utf8.count
        try state.checkSize(bytes)
    }
}
