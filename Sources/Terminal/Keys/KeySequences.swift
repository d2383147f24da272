/// What the escape sequences of xterm, rxvt, the Linux console and kitty's `CSI … u` mean.
enum KeySequences {
    /// `ESC O` and a byte: keypad and cursor keys in application mode.
    static func singleShift(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) -> KeyPress {
        byte == UInt8(ascii: "M") ? KeyPress(.enter, modifiers) : KeyPress(named(byte) ?? .unknown, modifiers)
    }

    /// `ESC [`, parameters and a final byte.
    static func control(_ parameters: [UInt8], final: UInt8, _ modifiers: KeyPress.Modifiers) -> KeyPress {
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
        let held = numbers.dropFirst().first.map { KeyPress.Modifiers(rawValue: max(0, $0 - 1) & 7) } ?? []
        let all = modifiers.union(held)
        switch final {
        case UInt8(ascii: "~"): return KeyPress(numbered(numbers.first ?? 0), all)
        case UInt8(ascii: "u"): return unicode(numbers.first ?? 0, all)
        case UInt8(ascii: "Z"): return KeyPress(.tab, all.union(.shift))
        default:
            let isPrivate = parameters.first.map { !(0x30...0x3B).contains($0) } ?? false
            guard !isPrivate, let key = named(final) else { return KeyPress(.unknown) }
            return KeyPress(key, all)
        }
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
        default:
            let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
            return KeyPress(scalar.map { .scalar($0) } ?? .unknown, modifiers)
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        Int(String(decoding: digits.prefix(9), as: UTF8.self)) ?? 0
    }
}
