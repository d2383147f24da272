import ReportModel

/// Reads table 三 from a running text that keeps its numbers in order, row by row, and has moved labels away from them.
///
/// Nothing is believed by itself: there must be a number for each cell and no other, every row and every column must
/// add up, a third of the rows must follow their labels, and none another's.
struct SequencedTable {
    private let plan: TablePlan
    private let form: Form
    private let ribbon: Ribbon
    private let tokens: [Token]
    private let patterns: [RowPattern]
    private let vocabulary: Vocabulary

    /// Of so many rows one must stand behind its own label.
    private static let rowsPerAnchor = 3

    init(
        _ plan: TablePlan, of form: Form, _ tokens: [Token], _ patterns: [RowPattern], in ribbon: Ribbon,
        vocabulary: Vocabulary
    ) {
        self.vocabulary = vocabulary
        self.plan = plan
        self.form = form
        self.ribbon = ribbon
        self.tokens = tokens
        self.patterns = patterns
    }

    /// Nil where the sums leave any doubt.
    func reading() -> TableReading? {
        let rows = patterns.filter { !$0.isGroup }
        let places = tokens.indices.filter { isNumber(tokens[$0]) }
        let width = plan.groupSize
        guard width > 1, rows.allSatisfy({ $0.width == width && $0.columns.allSatisfy { $0.stated == .asForm } }),
            places.count == rows.count * width
        else { return nil }
        let slots = places.map { Slot(tokens[$0], ribbon) }
        let numbers = slots.compactMap { $0.isPlain && !$0.hasInnerGap ? $0.number?.integer : nil }
        guard numbers.count == slots.count, numbers.allSatisfy({ $0 < DigitSplits.bound }),
            RowReadings.sumsHold(numbers, groupSize: width), balance(numbers, rows), isAnchored(places, rows)
        else { return nil }
        return reading(rows, slots)
    }

    private func reading(_ rows: [RowPattern], _ slots: [Slot]) -> TableReading {
        var reading = TableReading(plan.fields, of: ribbon)
        for (column, slot) in zip(rows.flatMap(\.columns), slots) {
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
            reading.end = max(reading.end, slot.end)
        }
        return reading
    }

    /// Whether every column adds up.
    private func balance(_ numbers: [Int64], _ rows: [RowPattern]) -> Bool {
        let balances = GluedRows.balances(rows, plan.table, form)
        return !balances.isEmpty
            && balances.allSatisfy { balance in
                (0..<plan.groupSize).allSatisfy { column in
                    func sum(_ side: [Int]) -> Int64 { side.reduce(0) { $0 + numbers[$1 * plan.groupSize + column] } }
                    return sum(balance.left) == sum(balance.right)
                }
            }
    }

    /// Whether the labels between a row's first number and the number before it name that row: for a third of the rows;
    /// and never only others, nor rows that the form does not have.
    private func isAnchored(_ places: [Int], _ rows: [RowPattern]) -> Bool {
        var anchors = 0
        for (index, row) in rows.enumerated() {
            let first = index * plan.groupSize
            let before = first > 0 ? places[first - 1] + 1 : 0
            let between = tokens[before..<places[first]]
            if between.drop(while: { index == 0 && rowsNamed(by: $0).isEmpty }).contains(where: isForeign) {
                return false
            }
            let named = between.reduce(TermSet()) { $0.union(rowsNamed(by: $1)) }
            if named.isEmpty { continue }
            guard row.term.map({ named.contains($0) }) == true else { return false }
            anchors += 1
        }
        return anchors * Self.rowsPerAnchor >= rows.count
    }

    /// Whether words are no piece of any label of the forms: a label of the body's own.
    private func isForeign(_ token: Token) -> Bool {
        guard token.areWords, token.range.count > 1 else { return false }
        let words = ribbon.scalars[token.range]
        return !vocabulary.isFragment(words) && !OtherFigures.areUnnamed(in: words)
    }

    /// The rows that a label may name, or words with which labels begin that a line's end has cut.
    private func rowsNamed(by token: Token) -> TermSet {
        let words = ribbon.scalars[token.range].filter(Characters.isWord)
        var found = vocabulary.rowLabels.rows(beginningWith: words, in: plan.table.section)
        for term in token.terms where term.kind == .row && Int(term.section) == plan.table.section {
            found.insert(term.id)
        }
        return found
    }

    /// Whether a token is a number of its own, and not the number of a label that a line's end has cut: `3.危及`.
    private func isNumber(_ token: Token) -> Bool {
        guard token.isValue, !token.isProse else { return false }
        let (end, last) = (token.range.upperBound, token.range.upperBound - 1)
        guard end + 1 < ribbon.count, ribbon.samePiece(last, end + 1), !ribbon.gaps[end] else { return true }
        return !(Characters.isOrdinalMark(ribbon.scalars[end]) && Characters.isWord(ribbon.scalars[end + 1]))
    }
}
