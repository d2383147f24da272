import CLuaShim

extension LuaState {
    /// Runs work of the host's as an evaluation without a time limit: an interrupter stops it at its `checkpoint()`s.
    public func runningHostWork<Result>(
        _ work: () throws(LuaFailure) -> Result
    ) throws(LuaFailure) -> Result {
        let time = limits.time
        limits.time = nil
        defer { limits.time = time }
        return try entering(work)
    }
}

extension LuaState {
    /// Collects garbage as though Lua had taken so many bytes more: what it holds of Swift's it can't see.
    public func collectGarbage(worth bytes: Int) {
        nb_collect_worth(stack, Int32(clamping: max(bytes >> 10, 1)))
    }
}
