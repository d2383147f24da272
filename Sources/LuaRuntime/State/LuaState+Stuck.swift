import CLuaShim

extension LuaState {
    /// Has `stuck` called, on another thread, where a script that was to end goes on for `seconds`, as in a function of
    /// Swift's that does not return. A program without anything to lose ends then.
    public func whenStuck(for seconds: Double, _ stuck: @escaping @convention(c) (Int32) -> Void) {
        nb_set_stuck(runtime.pointer, seconds, stuck)
    }
}
