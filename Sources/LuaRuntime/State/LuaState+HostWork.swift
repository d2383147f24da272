import CLuaShim

extension LuaState {
    /// Runs several steps as one evaluation: the limits hold for them together.
    public func evaluating<Result>(_ steps: () throws(LuaFailure) -> Result) throws(LuaFailure) -> Result {
        try entering(steps)
    }

    /// Runs work of the host's as an evaluation without limits of time and growth: an interrupter stops it at its
    /// `checkpoint()`s.
    public func runningHostWork<Result>(
        _ work: () throws(LuaFailure) -> Result
    ) throws(LuaFailure) -> Result {
        let kept = limits
        (limits.time, limits.growth) = (nil, nil)
        defer { (limits.time, limits.growth) = (kept.time, kept.growth) }
        return try entering(work)
    }
}

extension LuaState {
    /// Collects garbage as though Lua had taken so many bytes more: what it holds of Swift's it can't see.
    public func collectGarbage(worth bytes: Int) {
        nb_collect_worth(stack, Int32(clamping: max(bytes >> 10, 1)))
    }
}
