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
    /// What a stopped script says: the limit that it met, and the line that ran, where that is known.
    func failure(for stop: LuaStop) -> LuaFailure {
        var failure = words(for: stop)
        failure.place = placeOfStop
        failure.excerpt = failure.place.flatMap { excerpt(at: $0, marking: nil) }
        return failure
    }

    private var placeOfStop: LuaPlace? {
        var script: UnsafePointer<CChar>?
        let line = nb_stop_line(runtime.pointer, &script)
        guard line > 0, let script else { return nil }
        return LuaPlace(script: chunkName(String(cString: script)), line: Int(line))
    }

    private func words(for stop: LuaStop) -> LuaFailure {
        switch stop {
        case .deadline: LuaMessages.deadline(limits.time ?? 0)
        case .interrupted: LuaMessages.interrupted
        case .memory: LuaMessages.memory(limits.memory)
        case .output: LuaMessages.output(limits.output)
        }
    }
}
