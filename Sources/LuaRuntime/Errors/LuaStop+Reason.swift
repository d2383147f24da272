import CLuaShim
import Wording

extension LuaStop {
    /// From the shim's reason; nil where nothing stopped the script.
    init?(reason: Int32) {
        switch Int(reason) {
        case Int(NB_ABORT_DEADLINE): self = .deadline
        case Int(NB_ABORT_INTERRUPTED): self = .interrupted
        case Int(NB_ABORT_MEMORY): self = .memory
        case Int(NB_ABORT_OUTPUT): self = .output
        default: return nil
        }
    }
}

extension LuaState {
    /// What a stopped script says, with the limit that it met.
    func failure(for stop: LuaStop) -> LuaFailure {
        switch stop {
        case .deadline: LuaMessages.deadline(limits.time ?? 0)
        case .interrupted: LuaMessages.interrupted
        case .memory: LuaMessages.memory(limits.memory)
        case .output: LuaMessages.output(limits.output)
        }
    }
}
