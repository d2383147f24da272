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
