/// What number stands right before a label.
enum LabelNumbering: Equatable {
    case none
    /// That of the form: 3.其他, （七）总计.
    case own
    /// Another one: 5.其他.
    case otherDigit
    /// Another one, in Chinese: （八）其他.
    case otherNumeral

    /// Whether it is not the form's.
    var isOther: Bool { self == .otherDigit || self == .otherNumeral }
}

extension Ribbon {
    /// The number in front of a label, compared with that of the row that it may name. （六）其他 goes on, and is not 3.其他.
    func numbering(of terms: TermList, at place: Int) -> LabelNumbering {
        guard place > 1, Self.numeralEnds.contains(scalars[place - 1]) else { return .none }
        if !samePiece(place - 1, place) { return isNumberedBeside(terms, at: place) ? .own : .none }
        let before = scalars[..<(place - 1)]
        if terms.contains(where: { $0.kind == .row && $0.ordinal.isSuffix(of: before) }) { return .own }
        let numeral = scalars[place - 2]
        guard let value = Self.value(of: numeral) else { return .none }
        if terms.contains(where: { $0.kind == .row && $0.ordinal.value == value }) { return .own }
        return Characters.isDigit(numeral) ? .otherDigit : .otherNumeral
    }

    /// The rows that labels with the form's number name.
    func rowsWithOwnNumber(among tokens: [Token]) -> TermSet {
        tokens.reduce(into: TermSet()) { rows, token in
            guard numbering(of: token.terms, at: token.range.lowerBound) == .own else { return }
            for term in token.terms where term.kind == .row { rows.insert(term.id) }
        }
    }

    /// Whether the number is all of the cell before that of the label: 3. | 其他.
    private func isNumberedBeside(_ terms: TermList, at place: Int) -> Bool {
        guard isInCell(place), startsPiece(place), sharesLine(place - 1, place) else { return false }
        let number = scalars[pieceRange(at: place - 1)].drop { $0 == "(" }.dropLast()
        return terms.contains { $0.kind == .row && $0.ordinal != .none && $0.ordinal == Ordinal(number) }
    }

    private static let numeralEnds = FewCharacters(").、")

    fileprivate static func value(of numeral: UInt32) -> Int? {
        Characters.isDigit(numeral) ? Int(numeral) - 0x30 : Characters.chineseNumeral(numeral)
    }
}

extension SourceRow {
    /// Whether another number than the form's stands before a word like 其他 that names a row of a group, and none that may
    /// go on from rows of the group: （八）其他 is perhaps a row of the body's own.
    func isMisnumbered(as position: Int, of patterns: [RowPattern], _ named: TermSet) -> Bool {
        guard let numbering = labels.last?.numbering, numbering.isOther,
            let group = patterns[..<position].lastIndex(where: \.isGroup),
            patterns[position].fields.allSatisfy(patterns[group].members.contains)
        else { return false }
        let above = patterns[(group + 1)..<position]
        return numbering == .otherNumeral || !above.contains { $0.term.map(named.contains) ?? false }
    }
}

extension Ordinal {
    /// What number it is, where it is a single numeral.
    fileprivate var value: Int? { single.flatMap { Ribbon.value(of: $0) } }
}
