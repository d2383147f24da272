/// One change to a property ([MS-DOC] 2.2.5, "sprm").
struct PropertyModifier {
    var code: UInt16
    var operand: ArraySlice<UInt8>

    /// The operand's first byte, which for switches is the whole of it.
    var byte: UInt8 { operand.first ?? 0 }
}

/// The changes in a list, up to its end or its first defect.
struct PropertyModifiers: Sequence, IteratorProtocol {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> PropertyModifier? {
        guard let code = bytes.uint16(at: 0) else { return nil }
        bytes = bytes.dropFirst(2)
        guard let (skipped, length) = operandExtent(of: code), skipped + length <= bytes.count else {
            bytes = []
            return nil
        }
        let operand = bytes.dropFirst(skipped).prefix(length)
        bytes = bytes.dropFirst(skipped + length)
        return PropertyModifier(code: code, operand: operand)
    }

    /// How many bytes of counts stand before the operand, and its length: the code's upper three bits tell.
    private func operandExtent(of code: UInt16) -> (skipped: Int, length: Int)? {
        switch code >> 13 {
        case 0, 1: (0, 1)
        case 2, 4, 5: (0, 2)
        case 3: (0, 4)
        case 7: (0, 3)
        default: variableExtent(of: code)
        }
    }

    private func variableExtent(of code: UInt16) -> (skipped: Int, length: Int)? {
        // The definitions of a table count in two bytes, and one too many.
        if code == 0xD608 || code == 0xD606 { return bytes.uint16(at: 0).map { (2, Swift.max(Int($0) - 1, 0)) } }
        guard let count = bytes.first else { return nil }
        guard code == 0xC615, count == 255 else { return (1, Int(count)) }
        // Changed tab stops: four bytes for each that goes, three for each that comes.
        guard let gone = bytes.dropFirst().first else { return nil }
        guard let come = bytes.dropFirst(2 + Int(gone) * 4).first else { return nil }
        return (1, 2 + Int(gone) * 4 + Int(come) * 3)
    }
}
