import CLuaShim

/// Stops what a state runs, from any thread or from a signal handler.
///
/// It stays valid after the state has gone, and does nothing then, nor when nothing runs.
public struct LuaInterrupter: Sendable {
    let runtime: RuntimeMemory

    /// Stops the evaluation that runs now; its error says that it was interrupted.
    public func interrupt() {
        nb_interrupt(runtime.pointer)
    }
}

/// The C side's record of a state. It outlives the state, so that an interrupter never points into freed memory.
///
/// Unchecked because the pointer never changes, and `nb_interrupt`, the only function that other threads call on it,
/// uses atomic fields only.
final class RuntimeMemory: @unchecked Sendable {
    let pointer: OpaquePointer

    init?(limits: LuaLimits) {
        func size(_ value: Int) -> Int { max(value, 0) }
        guard let pointer = nb_runtime_new(size(limits.memory), size(limits.output), size(limits.chunk)) else {
            return nil
        }
        self.pointer = pointer
    }

    deinit {
        nb_runtime_free(pointer)
    }
}
