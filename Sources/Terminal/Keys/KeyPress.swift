/// A key with the modifiers held, or a whole paste, as a terminal sends it.
public struct KeyPress: Sendable, Hashable {
    public enum Key: Sendable, Hashable {
        /// A typed scalar; a character of several scalars comes as several keys.
        case scalar(Unicode.Scalar)
        /// The content of a bracketed paste.
        case paste(String)
        case enter, tab, backspace, delete, insert, escape
        case up, down, left, right, home, end, pageUp, pageDown
        /// A sequence that no key here has.
        case unknown
    }

    /// The modifiers, with the bits that xterm's sequences carry (the parameter minus one).
    public struct Modifiers: OptionSet, Sendable, Hashable {
        public let rawValue: Int

        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// What the parameter of a sequence says; terminals have more modifiers than there are here.
        init(parameter: Int) {
            rawValue = max(0, parameter - 1) & 7
        }

        public static let shift = Modifiers(rawValue: 1)
        public static let alt = Modifiers(rawValue: 2)
        public static let control = Modifiers(rawValue: 4)
    }

    public var key: Key
    public var modifiers: Modifiers

    public init(_ key: Key, _ modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }
}
