import ReportModel

/// What stands in one place for a number: a table cell, or a run of characters between gaps.
///
/// A report has hundreds: a slot holds no strings, only where its characters are.
struct Slot {
    enum Content: UInt8 {
        case blank
        case mark
        /// Characters with digits among them.
        case digits
        case words
    }

    var content: Content
    /// The number that its characters are, with sign, point and separators; nil where they are more or less than one.
    var number: ExactNumber?
    /// Whether the number is written as digits and nothing else, without leading zeros.
    var isPlain: Bool
    /// Its characters in the ribbon.
    var range: Range<Int>
    /// The column of the grid, where there is one.
    var gridColumn: Int?
    /// Columns of the grid that it covers.
    var span: Int
    /// How many digits it holds.
    var digitCount: Int
    /// White space stands between its digits.
    var hasInnerGap: Bool
    /// Nothing else stands in its line of a text.
    var isWholeLine: Bool
    /// How many lines below its characters it stands.
    var linesBelow: Int32 = 0

    var isBlank: Bool { content == .blank }
    /// Whether it is a blank line of a text that was counted as a cell.
    var isMeasured: Bool { isBlank && range.isEmpty }
    /// Whether it holds more than a number: words, or digits among them.
    var isNoNumber: Bool { content == .words || (content == .digits && number == nil) }
    /// Behind its last character in the ribbon.
    var end: Int { range.upperBound }

    init(_ token: Token, _ ribbon: Ribbon) {
        let cell = ribbon.pieces[ribbon.pieceIndex(at: token.range.lowerBound)].cell
        let digits = ribbon.digits(in: token.range)
        content = Content(token.kind)
        number = content == .digits ? digits.number ?? ribbon.number(in: token.range) : nil
        isPlain = digits.number != nil
        range = token.range
        gridColumn = cell.map { Int($0.column) }
        span = cell.map { Int($0.columnSpan) } ?? 1
        digitCount = digits.count
        hasInnerGap = digits.hasInnerGap
        isWholeLine = cell == nil && (token.range.isEmpty || ribbon.isWholePiece(token.range))
        linesBelow = token.linesBelow
    }

    /// One column of a blank cell that covers several.
    func part(_ offset: Int) -> Slot {
        var part = self
        part.gridColumn = gridColumn.map { $0 + offset }
        part.span = 1
        return part
    }
}

extension Slot.Content {
    fileprivate init(_ kind: Token.Kind) {
        switch kind {
        case .blank: self = .blank
        case .mark: self = .mark
        case .value: self = .digits
        case .words, .label: self = .words
        }
    }
}

/// The digits among some characters.
private struct DigitRun {
    var count = 0
    var hasInnerGap = false
    /// Where the characters are digits and nothing else and no 0 leads them.
    var number: ExactNumber?
}

extension Ribbon {
    fileprivate func digits(in range: Range<Int>) -> DigitRun {
        var (run, value) = (DigitRun(), Int64(0))
        for index in range {
            let scalar = scalars[index]
            if Characters.isDigit(scalar) {
                run.count += 1
                if run.count <= DigitSplits.longestNumber { value = value &* 10 &+ Int64(scalar - 0x30) }
            }
            // A blank before the unit parts no number.
            if index > range.lowerBound, gaps[index], run.count == 0 || !(scalar == "(" || Characters.isWord(scalar)) {
                run.hasInnerGap = true
            }
        }
        let isPlain = run.count == range.count && run.count > 0 && run.count <= DigitSplits.longestNumber
        if isPlain, run.count == 1 || scalars[range.lowerBound] != "0" { run.number = ExactNumber(value) }
        return run
    }

    /// A number that is more than digits, all of a cell; nil where there is none, or gaps within it.
    func oddNumber(of token: Token) -> Slot? {
        let digits = digits(in: token.range)
        // Digits that no number begins with may be of two cells.
        guard !digits.hasInnerGap, digits.count < token.range.count else { return nil }
        let slot = Slot(token, self)
        return slot.number == nil ? nil : slot
    }

    /// The number that characters are which are digits and nothing else, without gaps, and with no 0 that leads them.
    @inline(__always)
    func plainNumber(in range: Range<Int>) -> ExactNumber? {
        guard (1...DigitSplits.longestNumber).contains(range.count) else { return nil }
        let first = scalars[range.lowerBound] &- 0x30
        guard first < 10, range.count == 1 || first > 0 else { return nil }
        var value = Int64(first)
        for index in range.dropFirst() {
            let digit = scalars[index] &- 0x30
            guard digit < 10, !gaps[index] else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return ExactNumber(value)
    }
}

extension Ribbon {
    /// The number that some characters are, with a full stop, a comma of prose or the mark of a note behind it: `12。`,
    /// `12[¹]`.
    fileprivate func number(in range: Range<Int>) -> ExactNumber? {
        let text = NumberText.withoutReferences(text(range))
        if let number = NumberText.parse(text) { return number }
        guard let last = range.last, let bare = NumberText.withoutEnd(text) else { return nil }
        // A comma of digits may stand before others.
        return scalars[last] == "," && !endsInWideComma(last) ? nil : NumberText.parse(bare)
    }

    private func endsInWideComma(_ index: Int) -> Bool {
        sourceText(ofPiece: pieceIndex(at: index)).trimmedWhitespace.hasSuffix("，")
    }
}

extension UInt32 {
    static func != (value: UInt32, scalar: Unicode.Scalar) -> Bool { value != scalar.value }
}

// MARK: What stands there

extension Ribbon {
    /// The folded characters of a slot.
    func text(of slot: Slot) -> String { text(slot.range) }

    /// The characters of a slot as the source has them: all that stands in its cell; outside of tables, and where the cell
    /// holds more than any number's, folded. A page's whole text may stand in one cell, and thousands of slots in it.
    func raw(of slot: Slot) -> String {
        let piece = pieceIndex(at: slot.range.lowerBound)
        if pieces[piece].cell == nil || pieces[piece].text.count > Self.longestRaw { return text(slot.range) }
        let source = sourceText(ofPiece: piece)
        return pieces[piece].hasInvisibleEnds ? source.trimmedWhitespace : source
    }

    /// In bytes.
    private static let longestRaw = 4_096

    /// Whether the source's characters are the digits of the slot's number and no others.
    func isWrittenPlainly(_ slot: Slot) -> Bool {
        let piece = pieceIndex(at: slot.range.lowerBound)
        return pieces[piece].cell == nil || pieces[piece].text.count == slot.range.count
            || (pieces[piece].text.count <= Self.longestRaw && raw(of: slot) == text(of: slot))
    }

    func place(of slot: Slot?) -> Place {
        guard let slot else { return .unknown }
        var location = pieces[pieceIndex(at: slot.range.lowerBound)].location
        location.line += slot.linesBelow
        return Place(location)
    }

    /// What some slots say, one behind the other; the characters of a cell once, although it may have given many slots.
    func raw(of slots: [Slot]) -> String {
        var texts: [String] = []
        var last: Int?
        for slot in slots {
            let piece = pieceIndex(at: slot.range.lowerBound)
            if pieces[piece].cell != nil, piece == last { continue }
            last = piece
            texts.append(raw(of: slot))
        }
        return texts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words that end at a place, in its cell, its line of a text or the cell before; none where nothing stands there.
    /// Of long ones the beginning.
    func words(before place: Int) -> String {
        var range = pieceRange(at: place).lowerBound..<place
        if range.isEmpty, place > 0, sharesLine(place - 1, place) { range = pieceRange(at: place - 1) }
        let shown = range.prefix(Self.longestLabel)
        guard let first = shown.first else { return "" }
        // A page's whole text may stand in one piece, and thousands of rows in it.
        let isLong = pieces[pieceIndex(at: first)].text.count > Self.longestRaw
        return (isLong ? text(shown) : sourceText(shown)) + (range.count > Self.longestLabel ? "…" : "")
    }

    private static let longestLabel = 40

    /// Whether two slots hold the same.
    func saysTheSame(_ a: Slot, _ b: Slot) -> Bool {
        a.content == b.content && (a.isBlank || a.content == .mark || scalars[a.range] == scalars[b.range])
    }
}
