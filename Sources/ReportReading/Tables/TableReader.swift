import ReportModel

/// Reads one statutory table from its stretch of the ribbon into cells of the form.
struct TableReader {
    private let form: Form
    let plan: TablePlan
    let ribbon: Ribbon
    let patterns: [RowPattern]
    private let tokens: [Token]
    let vocabulary: Vocabulary
    let sources: [SourceRow]
    private let notes: [TableReading.LeftRow]
    private let isCut: Bool
    /// Which of the table's own labels were found.
    private let found: FoundLabels

    /// The slots of the longest row.
    private let widest: Int
    /// The slots of most of its rows, where some are longer than the form's.
    private let usual: Int
    private let starts: RowStarts
    private let heads: TableHeads
    /// Whether the groups of a row stand below each other, each number below or beside its heads.
    private let isStacked: Bool
    /// Whether a column of running text numbers the rows, or holds remarks on them.
    let holdsOtherNumbers: Bool
    /// Whether cells of a grid hold 序号.
    private let isNumbered: Bool
    /// Reasons not to believe what was read.
    private let doubts: [any Doubt]
    private let splitBudget = SplitBudget()

    /// Source rows of one table that are looked at; real ones have some fifty.
    static let rowLimit = 4_000
    static let serial = Ribbon.scalars("序号")

    init(_ plan: TablePlan, of form: Form, in text: TableText, of ribbon: Ribbon, vocabulary: Vocabulary) {
        (self.form, self.plan, self.ribbon, self.vocabulary) = (form, plan, ribbon, vocabulary)
        patterns = StatedUnits.rows(of: plan, in: text, of: ribbon).rows
        let known = TableNotes(
            in: TableIndex(ribbon: ribbon).removed(from: text.headTokens + text.tokens), of: plan.table, ribbon)
        let (all, start) = (known.tokens, text.tokens.first?.range.lowerBound ?? 0)
        tokens = MeasuredLines.filled(
            Array(all.drop { $0.range.lowerBound < start }), patterns, groupSize: plan.groupSize, of: ribbon,
            before: text.range.upperBound)
        let (rows, notes) = SourceRowCollector.rows(from: tokens, of: ribbon, vocabulary: vocabulary)
        self.notes = known.notes + notes.filter(\.holdsNumbers).map { TableReading.LeftRow($0, of: ribbon) }
        let isLong = rows.count > Self.rowLimit
        isCut = isLong || text.isCut
        let parts = RowsInParts(
            ribbon: ribbon, tokens: all, plan: plan, patterns: patterns, rowLabels: vocabulary.rowLabels)
        let numbered = RowNumbering(ribbon: ribbon, width: patterns.map(\.width).max() ?? 0)
            .removed(from: isLong ? Array(rows.prefix(Self.rowLimit)) : rows, all)
        let labelled = parts.joiningLabels(numbered.rows)
        found = FoundLabels(tokens, of: plan.table, in: ribbon)
        heads = TableHeads(
            HeaderRun.runs(in: all, of: plan, ribbon, vocabulary), plan, labelled, ribbon, vocabulary.headWords)
        let joined = parts.joiningGroups(labelled, heads)
        let stacked = StackedGroups.row(of: joined, all, plan, in: ribbon)
        (isStacked, sources) = (
            stacked != nil, stacked.map { [$0] } ?? WordedRow.added(to: joined, tokens, plan, ribbon)
        )
        widest = sources.map({ $0.slots.count }).max() ?? 0
        usual = widest > (patterns.first?.width ?? 0) ? ExtraNumber.usualCount(sources) : widest
        starts = RowStarts(
            plan.groupSize > 0 && widest > plan.groupSize ? sources : [], patterns, width: plan.groupSize)
        let labelsBehind =
            plan.table.printsRowsSideBySide || numbered.areLines
            ? nil : LabelsBehind(tokens, of: plan.table, in: ribbon)
        doubts = Self.doubts(
            labelsBehind, DigitsBesideBlanks(tokens, patterns, in: ribbon), Namesakes(vocabulary: vocabulary))
        isNumbered = Self.holdSerial(all, ribbon)
        holdsOtherNumbers = Self.holdOtherNumbers(tokens, ribbon)
    }

    private static func doubts(
        _ labelsBehind: LabelsBehind?, _ digits: DigitsBesideBlanks, _ namesakes: Namesakes
    ) -> [any Doubt] {
        let doubts: [(any Doubt)?] = [
            ScatteredNumbers(), ShiftedRows(), PageStarts(), MovedNumbers(), LabelsBelow(), UnplacedRows(),
            StrayNumbers(),
            CutTotals(), CrowdedLabels(), MergedRows(), ScatteredRows(), namesakes, UnnamedRows(), digits, labelsBehind,
            AbsentRows(),
        ]
        return doubts.compactMap(\.self)
    }

    /// Whether a column of running text is headed 序号 or 备注.
    private static func holdOtherNumbers(_ tokens: [Token], _ ribbon: Ribbon) -> Bool {
        tokens.contains { token in
            guard token.areWords, !ribbon.isInCell(token.range.lowerBound) else { return false }
            return ribbon.starts(serial, at: token.range.lowerBound)
                || RemarkColumn.isHeaded(by: token.range, in: ribbon)
        }
    }

    /// Whether a cell of a grid is 序号.
    private static func holdSerial(_ tokens: [Token], _ ribbon: Ribbon) -> Bool {
        tokens.contains { token in
            guard token.areWords, ribbon.isInCell(token.range.lowerBound) else { return false }
            return ribbon.scalars[token.range].elementsEqual(serial)
        }
    }

    var table: FormTable { plan.table }
    var groupSize: Int { plan.groupSize }

    func read(habits: TextHabits) -> TableReading {
        let printings = printings
        let first = Array(sources[printings[0]])
        var reading = printings.dropFirst().reduce(read(first, habits)) { reading, rows in
            reading.agreeing(with: read(Array(sources[rows]), habits))
        }
        if table.printsRowsSideBySide, printings.count > 1, reading.isUnreadableAnywhere {
            for pattern in patterns { reading.distrust(pattern) }
        }
        reading.leftRows += notes
        if isCut { reading.cut() }
        return sequenced(instead: reading, printings.count) ?? reading
    }

    /// What the sums prove of running text, where something could not be read and nothing that was contradicts them.
    private func sequenced(instead reading: TableReading, _ printings: Int) -> TableReading? {
        guard printings == 1, !isCut, heads.areAsForm, !table.printsRowsSideBySide,
            sources.allSatisfy({ $0.grid == nil }),
            plan.fields.contains(where: { reading.cell($0)?.number == nil }),
            !sources.contains(where: { $0.hasUnknownWords && $0.slots.count == groupSize }),
            let own = SequencedTable(plan, of: form, tokens, patterns, in: ribbon, vocabulary: vocabulary).reading()
        else { return nil }
        let agrees = plan.fields.allSatisfy {
            reading.cell($0)?.number == nil || reading.cell($0)?.number == own.cell($0)?.number
        }
        return agrees ? own : nil
    }

    private func read(_ rows: [SourceRow], _ habits: TextHabits) -> TableReading {
        if isTransposed(rows) { return transposed(rows) }
        let sources = habits.showsPageNumbers || groupSize == 0 ? rows : WholeRows.marked(rows, patterns, in: ribbon)
        let assignments = RowAlignment(sources, patterns, groupSize: groupSize).best()
        var reading = TableReading(plan.fields, of: ribbon)
        for assignment in assignments { read(assignment, sources[assignment.source], habits, into: &reading) }
        distrustDoubled(&reading, sources, assignments, habits)
        GluedRows.solve(&reading, patterns, table, of: form, in: ribbon)
        let left = Self.left(sources, assignments).map { sources[$0] }.filter { $0.mayHoldCells(of: table) }
        reading.leftRows = left.filter(\.holdsNumbers).map { TableReading.LeftRow($0, of: ribbon) }
        fillRest(of: &reading, hasLeftover: !left.isEmpty)
        let placed = PlacedRows(
            sources: sources, assignments: assignments, patterns: patterns, named: found.rows, plan: plan, form: form,
            ribbon: ribbon)
        for doubt in doubts { doubt.distrust(&reading, placed) }
        return reading
    }

    private func read(
        _ assignment: RowAlignment.Assignment, _ source: SourceRow, _ habits: TextHabits,
        into reading: inout TableReading
    ) {
        reading.end = max(reading.end, source.slots.last?.end ?? 0)
        var offset = 0
        for index in assignment.pattern..<(assignment.pattern + assignment.count) {
            let pattern = patterns[index]
            if pattern.isGroup {
                if assignment.count == 1 { noteGroup(pattern, source, in: &reading) }
                continue
            }
            var row = source
            if assignment.count > 1 { row.slots = Array(source.slots[offset..<(offset + pattern.width)]) }
            offset += pattern.width
            let isCut = assignment.count > 1 && groupSize == 0 && habits.mayCutNumbers
            if isCut, SplitNumbers.mayJoin(source.slots, of: ribbon) {
                reading.setUnreadable(pattern, source.slots)
                continue
            }
            if source.namesSeveralRowsInOneCell || source.mayBelongToAnyLabelBefore || source.isOtherFigure
                || (groupSize == 0 && mayHoldOtherNumber(row, source, pattern))
                || (source.isNamedByColumnWord
                    && (isAlone(index) || source.isMisnumbered(as: index, of: patterns, found.rows)))
                || source.standsBehindLater(patterns[(index + 1)...])
            {
                return setUnreadable(source, in: &reading)
            }
            // Of numbers of several rows behind one label the first row's may be another's too.
            let isNamed = assignment.count == 1 && isNamed(source, pattern)
            let columns = isStacked ? .asForm : heads.columns(of: source, at: index)
            RowReader(
                row, pattern, at: index, of: ribbon, groupSize: groupSize, widest: widest,
                usual: usual, starts: starts, columns: columns, habits: habits, splitBudget: splitBudget
            )
            .read(into: &reading, needsSums: !isNamed)
            note(columns, of: pattern, in: &reading)
        }
    }

    /// Whether the first or only number of a row without sums may be a remark, the row's before or one that counts rows.
    private func mayHoldOtherNumber(_ row: SourceRow, _ source: SourceRow, _ pattern: RowPattern) -> Bool {
        let mayEndInSerial =
            isNumbered && row.isDrawn && row.slots.count > pattern.width && row.slots.last?.isBlank == false
        return mayEndInSerial || source.mayBelongToLabelBefore
            || RemarkColumn.holdsFirstNumber(of: source, among: sources, patterns)
    }

    private func noteGroup(_ group: RowPattern, _ source: SourceRow, in reading: inout TableReading) {
        let filled = source.slots.filter { !$0.isBlank }
        guard !filled.isEmpty else { return }
        let numbers = ribbon.raw(of: filled)
        reading.groupRows.append(
            TableReading.GroupRow(members: group.members, numbers: numbers, place: ribbon.place(of: source.slots.first))
        )
    }

    /// The positions of the source rows that are no row of the form.
    private static func left(_ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]) -> [Int] {
        var isAssigned = [Bool](repeating: false, count: sources.count)
        for assignment in assignments { isAssigned[assignment.source] = true }
        return sources.indices.filter { !isAssigned[$0] }
    }

    /// Whether no row near one of the form has its label in the source.
    private func isAlone(_ position: Int) -> Bool {
        let near = max(0, position - 3)..<min(patterns.count, position + 4)
        return !near.contains { index in patterns[index].term.map { found.rows.contains($0) } ?? true }
    }

    private func isNamed(_ source: SourceRow, _ pattern: RowPattern) -> Bool {
        table.printsRowsSideBySide ? found.hasHeader : source.lastLabel.contains { $0.id == pattern.term }
    }

    /// Whether a text has labels of rows without any number and not all heads: the numbers stand where the others do.
    private var haveNumbersElsewhere: Bool {
        groupSize > 0 && !table.printsRowsSideBySide && !found.rows.isEmpty && !plan.columns.isSubset(of: found.heads)
            && sources.allSatisfy { $0.grid == nil && !$0.holdsDigits }
    }

    /// Rows whose label stands there without numbers are blank; all others that were not read are absent. Where numbers are
    /// left over that belong to no row, neither is certain, nor where the number behind a label is part of a sentence, nor
    /// where those of all rows may stand elsewhere or behind what was looked at.
    func fillRest(of reading: inout TableReading, hasLeftover: Bool) {
        for pattern in patterns where !pattern.isGroup {
            let isNamed = pattern.term.map { found.rows.contains($0) } ?? !found.rows.isEmpty
            let isOpen =
                hasLeftover || haveNumbersElsewhere || isCut
                || pattern.term.map { found.sentences.contains($0) } ?? found.runOn
            let kind: CellKind = isOpen && isNamed ? .unreadable : isNamed ? .blank : .absent
            for field in pattern.fields where reading.cell(field) == nil {
                reading.set(field, SlotReading(cell: Cell(kind)), .unknown)
            }
        }
    }
}

// MARK: Columns and rows that are not as the form prints them

extension TableReader {
    private func note(_ columns: PrintedColumns, of pattern: RowPattern, in reading: inout TableReading) {
        switch columns {
        case .asForm: break
        case .printed:
            let isRead = pattern.fields.contains { reading.cell($0).map { $0.kind != .unreadable } ?? false }
            reading.hasOwnColumns = reading.hasOwnColumns || isRead
        case .doubtful: reading.hasDoubtfulColumns = true
        }
    }

    /// Whose numbers follow is not said: a cell holds the labels of several rows, or stands beside them.
    private func setUnreadable(_ source: SourceRow, in reading: inout TableReading) {
        for pattern in patterns where !pattern.isGroup && source.isLabelled(pattern) {
            reading.setUnreadable(pattern, source.slots)
        }
    }

    /// Another row of the source with the same label and other numbers: neither is certain.
    private func distrustDoubled(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment],
        _ habits: TextHabits
    ) {
        let left = Self.left(sources, assignments)
        guard !left.isEmpty else { return }
        for assignment in assignments where assignment.count == 1 && !patterns[assignment.pattern].isGroup {
            let pattern = patterns[assignment.pattern]
            for index in left
            where sources[index].repeats(pattern, isBeside: abs(index - assignment.source) == 1)
                && !sources[index].isRemarkOnTotal(
                    of: sources[assignment.source], as: pattern.columns.last, in: ribbon)
                && !sources[index].isOfSmallerTable(than: sources[assignment.source], pattern)
            {
                var other = TableReading(plan.fields, of: ribbon)
                var copy = assignment
                copy.source = index
                read(copy, sources[index], habits, into: &other)
                guard other.glued.isEmpty, reading.glued[assignment.pattern] == nil else {
                    reading.glued[assignment.pattern] = nil
                    reading.setUnreadable(pattern, sources[assignment.source].slots)
                    continue
                }
                let agreed = reading.agreeing(with: other, isPrinting: false)
                let differs = pattern.fields.contains { agreed.cell($0)?.kind != reading.cell($0)?.kind }
                reading = agreed
                if differs { reading.setUnreadable(pattern, sources[assignment.source].slots + sources[index].slots) }
            }
        }
    }
}
