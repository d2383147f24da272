/// Bytes of a terminal → keys. Holds what is incomplete until the rest comes; any bytes are fine.
///
/// Sequences after ECMA-48 (CSI, SS3) with xterm's meanings, and bracketed paste (`CSI 200 ~` … `CSI 201 ~`).
public struct KeyDecoder: Sendable {
    private enum State {
        case ground
        case escape(modifiers: KeyPress.Modifiers)
        case singleShift(KeyPress.Modifiers)
        case sequence([UInt8], KeyPress.Modifiers)
        case utf8([UInt8], length: Int, KeyPress.Modifiers)
        /// The answer to a question that somebody else has asked, behind `ESC ]` or `ESC P`.
        case answer(introducer: UInt8, KeyPress.Modifiers, isEmpty: Bool)
        /// A click as xterm once told it: so many bytes are left.
        case mouse(Int)
        case paste
    }

    /// Longer sequences than any key has are given up.
    private static let longestSequence = 32
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private var state = State.ground
    /// What came of a paste. Beside the state, which is taken apart for every byte, so that it is not copied each time.
    private var pasted: [UInt8] = []
    private var keys: [KeyPress] = []

    public init() {}

    /// Whether bytes are held that a timeout may turn into keys by `flush()`. The rest of a character may take as long
    /// as it wants: nothing else begins like it.
    public var isWaiting: Bool {
        switch state {
        case .ground, .utf8: false
        default: true
        }
    }

    /// Whether a paste has begun and not ended: its rest may take longer to come than that of a key.
    public var isInsidePaste: Bool {
        if case .paste = state { true } else { false }
    }

    /// The keys that these bytes complete.
    public mutating func feed(_ bytes: some Sequence<UInt8>) -> [KeyPress] {
        for byte in bytes { step(byte) }
        defer { keys.removeAll() }
        return keys
    }

    /// Nothing more came for a while: a lone ESC was the Escape key, an unfinished paste is all there is.
    public mutating func flush() -> [KeyPress] {
        guard isWaiting else { return [] }
        let held = state
        state = .ground
        switch held {
        case .ground, .utf8: return []
        case .escape(let modifiers): return [KeyPress(.escape, modifiers)]
        case .paste: return [takePaste()]
        case .singleShift(let modifiers): return [KeyPress(.scalar("O"), modifiers.union(.alt))]
        case .sequence([], let modifiers): return [KeyPress(.scalar("["), modifiers.union(.alt))]
        case .answer(let introducer, let modifiers, isEmpty: true):
            return [KeyPress(.scalar(Unicode.Scalar(introducer)), modifiers.union(.alt))]
        case .sequence, .answer, .mouse: return [KeyPress(.unknown)]
        }
    }

    private mutating func step(_ byte: UInt8) {
        let held = state
        state = .ground
        switch held {
        case .ground: begin(byte, [])
        case .escape(let modifiers): afterEscape(byte, modifiers)
        case .singleShift(let modifiers): continueSingleShift(byte, modifiers)
        case .sequence(let bytes, let modifiers): continueSequence(bytes, byte, modifiers)
        case .utf8(let bytes, let length, let modifiers): continueScalar(bytes, length, byte, modifiers)
        case .answer(let introducer, let modifiers, _): continueAnswer(introducer, byte, modifiers)
        case .mouse(let rest):
            if rest > 1 { state = .mouse(rest - 1) } else { keys.append(KeyPress(.unknown)) }
        case .paste: continuePaste(byte)
        }
    }

    private mutating func begin(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
        switch byte {
        case 0x1B: state = .escape(modifiers: modifiers)
        case 0x09: keys.append(KeyPress(.tab, modifiers))
        case 0x0A, 0x0D: keys.append(KeyPress(.enter, modifiers))
        case 0x08, 0x7F: keys.append(KeyPress(.backspace, modifiers))
        case 0..<0x20:
            // Control-A is 1; beyond the letters come \ ] ^ _, and 0 is Control-Space.
            let letter = byte == 0 ? 0x20 : byte | (byte <= 26 ? 0x60 : 0x40)
            keys.append(KeyPress(.scalar(Unicode.Scalar(letter)), modifiers.union(.control)))
        case 0x20..<0x7F: keys.append(KeyPress(.scalar(Unicode.Scalar(byte)), modifiers))
        case 0xC2...0xDF: state = .utf8([byte], length: 2, modifiers)
        case 0xE0...0xEF: state = .utf8([byte], length: 3, modifiers)
        case 0xF0...0xF4: state = .utf8([byte], length: 4, modifiers)
        default: keys.append(KeyPress(.scalar("\u{FFFD}"), modifiers))
        }
    }

    private mutating func afterEscape(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
        switch byte {
        case UInt8(ascii: "["): state = .sequence([], modifiers)
        case UInt8(ascii: "O"): state = .singleShift(modifiers)
        case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .answer(introducer: byte, modifiers, isEmpty: true)
        default: begin(byte, modifiers.union(.alt))
        }
    }

    /// Older terminals put the modifiers before the key: `ESC O 5 D`.
    private mutating func continueSingleShift(_ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
        if (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(byte) {
            state = .singleShift(modifiers.union(KeyPress.Modifiers(parameter: Int(byte - UInt8(ascii: "0")))))
        } else {
            keys.append(KeySequences.singleShift(byte, modifiers))
        }
    }

    /// Up to BEL or `ESC \`, which is no key that does anything; whatever else is no text ends it too.
    private mutating func continueAnswer(_ introducer: UInt8, _ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
        guard byte < 0x20 else {
            state = .answer(introducer: introducer, modifiers, isEmpty: false)
            return
        }
        keys.append(KeyPress(.unknown))
        if byte != 0x07 { begin(byte, []) }
    }

    private mutating func continueSequence(_ bytes: [UInt8], _ byte: UInt8, _ modifiers: KeyPress.Modifiers) {
        // The Linux console's function keys are "ESC [ [ A", rxvt's with Shift "ESC [ 3 $".
        let isFinal =
            bytes.isEmpty
            ? (0x40...0x7E).contains(byte) && byte != UInt8(ascii: "[")
            : (0x40...0x7E).contains(byte) || byte == UInt8(ascii: "$")
        guard isFinal else {
            guard (0x20...0x7E).contains(byte), bytes.count < Self.longestSequence else {
                keys.append(KeyPress(.unknown))
                return begin(byte, [])
            }
            state = .sequence(bytes + [byte], modifiers)
            return
        }
        switch byte {
        case UInt8(ascii: "~") where bytes == Array("200".utf8): state = .paste
        case UInt8(ascii: "M") where bytes.isEmpty: state = .mouse(3)
        default: keys.append(KeySequences.control(bytes, final: byte, modifiers))
        }
    }

    private mutating func continueScalar(
        _ bytes: [UInt8], _ length: Int, _ byte: UInt8, _ modifiers: KeyPress.Modifiers
    ) {
        guard byte & 0xC0 == 0x80 else {
            keys.append(KeyPress(.scalar("\u{FFFD}"), modifiers))
            return begin(byte, [])
        }
        let bytes = bytes + [byte]
        guard bytes.count == length else {
            state = .utf8(bytes, length: length, modifiers)
            return
        }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        // Overlong forms and surrogates decode to more than one replacement; one stands for all.
        let scalar = scalars.count == 1 ? scalars.first : nil
        keys.append(KeyPress(.scalar(scalar ?? "\u{FFFD}"), modifiers))
    }

    private mutating func continuePaste(_ byte: UInt8) {
        pasted.append(byte)
        guard byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
            state = .paste
            return
        }
        pasted.removeLast(Self.pasteEnd.count)
        keys.append(takePaste())
    }

    private mutating func takePaste() -> KeyPress {
        defer { pasted = [] }
        return KeyPress(.paste(String(decoding: pasted, as: UTF8.self)))
    }
}
