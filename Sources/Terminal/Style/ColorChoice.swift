/// The option `--color`.
public enum ColorChoice: String, Sendable, CaseIterable {
    case auto
    case always
    case never

    /// Whether to write colour: an explicit choice decides; else a terminal that isn't dumb, and `NO_COLOR` unset or
    /// empty (no-color.org).
    public func isOn(outputIsTerminal: Bool, environment: (String) -> String?) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let isForbidden = environment("NO_COLOR").map { !$0.isEmpty } ?? false
            return outputIsTerminal && !isForbidden && environment("TERM") != "dumb"
        }
    }
}
