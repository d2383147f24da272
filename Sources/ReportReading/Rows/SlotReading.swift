import ReportModel

/// What one slot says when it stands for a cell of the form.
struct SlotReading: Equatable {
    var cell: Cell
    /// Kept where the characters say more than the number.
    var raw: String?
    /// The unit that was written in the cell and honoured.
    var unit: String?
    /// The unit that the head, the label or the caption states: honoured, or the reason why the cell is unreadable.
    var statedUnit: String?
}

extension Ribbon {
    /// Reads a slot as a cell of the form.
    func reading(of slot: Slot, as column: RowPattern.Column) -> SlotReading {
        switch slot.content {
        case .blank: SlotReading(cell: Cell(.blank))
        case .mark: SlotReading(cell: Cell(.notApplicable), raw: raw(of: slot))
        case .words: SlotReading(cell: Cell(.text), raw: raw(of: slot))
        case .digits: digits(slot, column)
        }
    }

    /// Whether a comma of Chinese prose stands between plain digits: 446，605 may be 446.605 or two numbers, and an
    /// amount has no sums to tell.
    private func hasWideComma(_ slot: Slot) -> Bool {
        guard scalars[slot.range].contains(where: { $0 == "," }) else { return false }
        let source = sourceText(ofPiece: pieceIndex(at: slot.range.lowerBound)).unicodeScalars
        return zip(source, source.dropFirst()).contains { $0 == "，" && ("0"..."9").contains($1) }
    }

    /// Whether an amount ends in a mark that may be its decimal point: `446。`.
    private func mayLackFraction(_ slot: Slot) -> Bool {
        let text = scalars[slot.range]
        guard let last = text.last, last == "。" || last == "," else { return false }
        return !text.contains { $0 == "." }
    }

    /// Whether the line below an amount of a text is a unit of money: the line's end may have cut it off.
    private func hasUnitBelow(_ slot: Slot) -> Bool {
        guard slot.gridColumn == nil, slot.end < count, startsPiece(slot.end), !isInCell(slot.end) else { return false }
        return MoneyUnit(text(slot.end..<pieceEnd(from: slot.end))) != nil
    }

    /// Whether nothing but narrow spaces stands between the digits of a cell, before groups of three.
    private func hasNarrowThousands(_ slot: Slot) -> Bool {
        guard slot.gridColumn != nil, slot.isPlain else { return false }
        let groups = raw(of: slot).trimmedWhitespace.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "\u{2009}" || $0 == "\u{202F}"
        }
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups.allSatisfy { $0.allSatisfy { "0"..."9" ~= $0 } }
    }

    private func digits(_ slot: Slot, _ column: RowPattern.Column) -> SlotReading {
        if (slot.hasInnerGap && !hasNarrowThousands(slot)) || (column.unit == .tenThousandYuan && hasUnitBelow(slot)) {
            return SlotReading(cell: Cell(.unreadable), raw: raw(of: slot))
        }
        if let number = slot.number {
            // Nobody counts half a case: 5.3 is 3 behind its number in a list, or the point parts thousands.
            if column.unit != .tenThousandYuan, number.integer == nil {
                return SlotReading(cell: Cell(.unreadable), raw: raw(of: slot))
            }
            if column.stated != .asForm, !number.isZero || column.stated.isCount {
                return converted(number, slot, column.stated)
            }
            if slot.isPlain, isWrittenPlainly(slot) { return SlotReading(cell: Cell(number)) }
            let raw = raw(of: slot)
            if column.unit == .tenThousandYuan, hasWideComma(slot) || mayLackFraction(slot) {
                return SlotReading(cell: Cell(.unreadable), raw: raw)
            }
            return SlotReading(cell: Cell(number), raw: raw == number.description ? nil : raw)
        }
        let text = text(of: slot)
        if let (number, unit) = NumberText.parseWithUnit(text, for: column.unit) {
            return SlotReading(cell: Cell(number), raw: raw(of: slot), unit: unit)
        }
        let change = column.isSigned ? NumberText.change(text) : nil
        return SlotReading(cell: change.map { Cell($0) } ?? Cell(.text), raw: raw(of: slot))
    }
}

extension Ribbon {
    /// A number without a unit of its own, in the unit that the source states elsewhere.
    private func converted(_ number: ExactNumber, _ slot: Slot, _ unit: StatedUnit) -> SlotReading {
        var (own, name) = (Cell(.unreadable), String?.none)
        switch unit {
        case .asForm: break
        case .money(let unit): (own, name) = (unit.inForm(number).map { Cell($0) } ?? own, unit.name)
        case .doubtful(let units), .count(let units): name = units
        }
        return SlotReading(cell: own, raw: raw(of: slot), statedUnit: name)
    }
}

/// Numbers as people write them, folded.
enum NumberText {
    /// Sign, digits, a point (。 too), thousands separators in their places. Nil for anything else.
    static func parse(_ text: String) -> ExactNumber? {
        if let number = ExactNumber(parsing: text) { return number }
        if text == "零" { return .zero }
        let pointed = text.replacingAll("。", with: ".")
        guard pointed.contains(",") else { return ExactNumber(parsing: pointed) }
        return hasThousands(pointed) ? ExactNumber(parsing: pointed.replacingAll(",", with: "")) : nil
    }

    /// Without a stop or the mark of a note behind it, nil where there is none: `12。`, `12[¹]`, `12①`, `12（注1）`.
    static func withoutEnd(_ text: String) -> String? {
        guard let last = text.last else { return nil }
        if "。,;".contains(last) { return String(text.dropLast()) }
        return withoutNamedNote(text) ?? withoutRaisedNote(text)
    }

    private static func withoutRaisedNote(_ text: String) -> String? {
        guard text.last == "]", let open = text.lastIndex(of: "[") else { return nil }
        let mark = text[text.index(after: open)...].dropLast()
        return !mark.isEmpty && mark.allSatisfy("⁰¹²³⁴⁵⁶⁷⁸⁹".contains) ? String(text[..<open]) : nil
    }

    /// A circled figure, or 注 with a number or without: nothing else that stands behind a number.
    private static func withoutNamedNote(_ text: String) -> String? {
        let isBracketed = text.hasSuffix(")")
        let inner = isBracketed ? text.dropLast() : text[...]
        let bare = inner.reversed().drop { circled.contains($0) || $0.isASCII && $0.isNumber }.reversed()
        if bare.last == "注" {
            let own = bare.dropLast()
            return isBracketed ? own.last == "(" ? String(own.dropLast()) : nil : String(own)
        }
        guard !isBracketed, let last = text.last, circled.contains(last) else { return nil }
        return String(text.reversed().drop(while: circled.contains).reversed())
    }

    private static let circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

    /// Without references to blanks in front and behind that a converter left as they are: `&nbsp;12`.
    static func withoutReferences(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var bare = Substring(text)
        while let blank = blanks.first(where: { bare.hasPrefix($0) }) { bare = bare.dropFirst(blank.count) }
        while let blank = blanks.first(where: { bare.hasSuffix($0) }) { bare = bare.dropLast(blank.count) }
        return String(bare)
    }

    private static let blanks = ["nbsp", "ensp", "emsp", "lrm", "rlm", "shy", "zwnj", "zwj", "#160", "#8203"].map {
        "&\($0);"
    }

    /// A number with a unit behind it, brought to the unit of the field: `251000元` is 25.1 in 万元.
    static func parseWithUnit(_ text: String, for unit: Unit) -> (ExactNumber, String)? {
        let text = withoutEnd(text) ?? text
        let suffix = String(text.reversed().prefix { !$0.isDigit }.reversed())
        guard !suffix.isEmpty, let number = parse(String(text.dropLast(suffix.count))) else { return nil }
        let isBracketed = suffix.hasPrefix("(") && suffix.hasSuffix(")")
        let name = isBracketed ? String(suffix.dropFirst().dropLast()) : suffix
        if unit == .tenThousandYuan { return MoneyUnit(name).flatMap { $0.inForm(number) }.map { ($0, name) } }
        return CountUnit.isKnown(name, for: unit) ? (number, name) : nil
    }

    /// 增加3, 减2: how some write a change.
    static func change(_ text: String) -> ExactNumber? {
        let signs = [("增加", false), ("新增", false), ("增", false), ("减少", true), ("减", true)]
        guard let (word, isMinus) = signs.first(where: { text.hasPrefix($0.0) }),
            let number = parse(String(text.dropFirst(word.count))), !number.isNegative
        else { return nil }
        return isMinus ? ExactNumber(mantissa: -number.mantissa, scale: number.scale) : number
    }

    /// `1,234,567.8`: commas only between groups of three digits, of which the first begins with no 0: `0,596` is
    /// more likely a fraction.
    private static func hasThousands(_ text: String) -> Bool {
        let whole = text.prefix { $0 != "." }.drop { $0 == "-" || $0 == "+" }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.first != "0" else { return false }
        return groups.dropFirst().allSatisfy { $0.count == 3 } && !text.drop { $0 != "." }.contains(",")
    }
}

extension String {
    func replacingAll(_ old: Character, with new: String) -> String {
        reduce(into: "") { $0 += $1 == old ? new : String($1) }
    }
}
