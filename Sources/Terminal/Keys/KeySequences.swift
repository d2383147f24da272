/// What the escape sequences of xterm, rxvt, the Linux console and kitty's `CSI … u` mean.
enum KeySequences {
    /// `ESC O` and a byte: keypad and cursor keys in application mode; rxvt's with Control.
    static func singleShift(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) -> KeyPress {
        if byte == UInt8(ascii: "M") { return KeyPress(.enter, modifiers) }
        return arrow(byte, modifiers.union(.control)) ?? KeyPress(named(byte) ?? .unknown, modifiers)
    }

    /// `ESC [`, parameters and a final byte.
    static func control(_ parameters: [UInt8], final: UInt8, _ modifiers: KeyPress.Modifiers) -> KeyPress {
        let isPrivate = parameters.first.map { !(0x30...0x3B).contains($0) } ?? false
        guard !isPrivate, !isRelease(parameters) else { return KeyPress(.unknown) }
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
        let first = numbers.first ?? 0
        let all = modifiers.union(KeyPress.Modifiers(parameter: numbers.dropFirst().first ?? 0))
        switch final {
        case UInt8(ascii: "~") where first == 27 && numbers.count == 3: return unicode(numbers[2], all)
        case UInt8(ascii: "~"): return KeyPress(numbered(first), all)
        case UInt8(ascii: "$"): return KeyPress(numbered(first), all.union(.shift))
        case UInt8(ascii: "^"): return KeyPress(numbered(first), all.union(.control))
        case UInt8(ascii: "@"): return KeyPress(numbered(first), all.union([.shift, .control]))
        case UInt8(ascii: "u"): return unicode(first, all)
        case UInt8(ascii: "Z"): return KeyPress(.tab, all.union(.shift))
        default: break
        }
        if parameters.isEmpty, let key = arrow(final, all.union(.shift)) { return key }
        // Older terminals leave out the 1 of "CSI 1 ; 5 D".
        let own = numbers.count == 1 ? KeyPress.Modifiers(parameter: first) : []
        return named(final).map { KeyPress($0, all.union(own)) } ?? KeyPress(.unknown)
    }

    /// The arrows of rxvt, in lower case with a modifier.
    private static func arrow(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
        guard (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(byte) else { return nil }
        return named(byte & 0xDF).map { KeyPress($0, modifiers) }
    }

    /// A key that was let go, as kitty's protocol tells where another program has left it on: `CSI 97 ; 1 : 3 u`.
    private static func isRelease(_ parameters: [UInt8]) -> Bool {
        let modifiers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).dropFirst()
            .first
        return modifiers?.split(separator: UInt8(ascii: ":")).dropFirst().first?.elementsEqual("3".utf8) ?? false
    }

    private static func named(_ byte: UInt8) -> KeyPress.Key? {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> KeyPress.Key {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        default: .unknown
        }
    }

    private static func unicode(_ code: Int, _ modifiers: KeyPress.Modifiers) -> KeyPress {
        switch code {
        case 9: return KeyPress(.tab, modifiers)
        case 13: return KeyPress(.enter, modifiers)
        case 27: return KeyPress(.escape, modifiers)
        case 127: return KeyPress(.backspace, modifiers)
        // Keys without a character have numbers of the private use area.
        case 0xE000...0xF8FF: return KeyPress(.unknown)
        default:
            let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
            return KeyPress(scalar.map { .scalar($0) } ?? .unknown, modifiers)
        }
    }

    /// Behind a colon come details.
    private static func number(_ parameter: ArraySlice<UInt8>) -> Int {
        let digits = parameter.prefix { $0 != UInt8(ascii: ":") }
        return Int(String(decoding: digits.prefix(9), as: UTF8.self)) ?? 0
    }
}
