/// The option `--color`.
public enum ColorChoice: String, Sendable, CaseIterable {
    case auto
    case always
    case never

    /// Whether to write colour: an explicit choice decides; else a terminal that has some, and `NO_COLOR` unset or
    /// empty (no-color.org).
    public func isOn(outputIsTerminal: Bool, environment: (String) -> String?) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let isForbidden = environment("NO_COLOR").map { !$0.isEmpty } ?? false
            return outputIsTerminal && !isForbidden && hasColors(environment("TERM") ?? "")
        }
    }

    /// The video terminals of the eighties (vt52 to vt520) had none.
    private func hasColors(_ terminal: String) -> Bool {
        let number = terminal.hasPrefix("vt") ? terminal.dropFirst(2).prefix { $0.isNumber } : ""
        return !["", "dumb"].contains(terminal) && number.isEmpty
    }
}
