/// What a piece of text means; a `Palette` decides how that looks.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case heading
    case number
    /// Zeros, rules, legends: there, but not to be read first.
    case quiet
    case bad
    case good
    case warning
    case keyword
    case string
    case comment
    case prompt
    case error
    /// The bracket that belongs to the one at the cursor, the chosen line of a menu.
    case match
}
