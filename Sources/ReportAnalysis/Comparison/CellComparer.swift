import ReportModel

/// Compares the cells of two reports, pair by pair.
struct CellComparer {
    let old: Report
    let new: Report
    private let oldBases: [Int?]
    private let newBases: [Int?]

    init(old: Report, new: Report) {
        self.old = old
        self.new = new
        oldBases = ShareBase.bases(of: old.form)
        newBases = old.form == new.form ? oldBases : ShareBase.bases(of: new.form)
    }

    func changes() -> [CellChange] {
        CellPairing.pairs(from: old.form, to: new.form).map(change)
    }

    private func change(_ pair: CellPairing) -> CellChange {
        let before = Self.cell(of: old, at: pair.old)
        let after = Self.cell(of: new, at: pair.new)
        let named = pair.new.count == 1 || pair.old.isEmpty
        let field = named ? new.form.fields[pair.new[0]] : old.form.fields[pair.old[0]]
        let delta = Self.delta(before?.number, after?.number)
        return CellChange(
            field: field.id, label: field.label, unit: field.unit,
            oldFields: pair.old.map { old.form.fields[$0].id }, newFields: pair.new.map { new.form.fields[$0].id },
            old: before, new: after, kind: Self.kind(before, after), delta: delta,
            percent: Self.percent(delta, of: before?.number), share: share(pair, before, after), caveat: pair.caveat)
    }

    /// The cell, or the sum of several; a sum with a part that is no number is of that part's kind.
    private static func cell(of report: Report, at positions: [Int]) -> Cell? {
        let cells = positions.map { report.cells[$0] }
        guard cells.count > 1 else { return cells.first }
        if let gap = cells.first(where: { $0.number == nil }) { return Cell(gap.kind) }
        guard let sum = try? ExactNumber.sum(cells.compactMap(\.number)) else { return Cell(.unreadable) }
        return Cell(sum)
    }

    private static func kind(_ old: Cell?, _ new: Cell?) -> CellChange.Kind {
        guard let new else { return .onlyOld }
        guard let old else { return .onlyNew }
        switch (old.number, new.number) {
        case (let before?, let after?): return before == after ? .unchanged : .changed
        case (nil, _?): return .appeared
        case (_?, nil): return .vanished
        case (nil, nil): return old.kind == new.kind ? .unchanged : .kindChanged
        }
    }

    /// Nil on overflow too: a difference that doesn't fit is not shown as another.
    private static func delta(_ old: ExactNumber?, _ new: ExactNumber?) -> ExactNumber? {
        guard let old, let new else { return nil }
        return try? new - old
    }

    /// Of less than 0 there are no parts: from -10 to 0 is not the whole of anything.
    private static func percent(_ delta: ExactNumber?, of old: ExactNumber?) -> PercentChange {
        guard let delta, let old, !old.isNegative else { return .none }
        if old.isZero { return delta.isZero ? .none : .fromZero }
        return Ratio(delta, over: old).map(PercentChange.ratio) ?? .none
    }

    private func share(_ pair: CellPairing, _ before: Cell?, _ after: Cell?) -> ShareChange? {
        let oldBase = pair.old.first.flatMap { oldBases[$0] }
        let newBase = pair.new.first.flatMap { newBases[$0] }
        guard oldBase != nil || newBase != nil else { return nil }
        return ShareChange(
            old: Self.ratio(before, oldBase.map { old.cells[$0] }),
            new: Self.ratio(after, newBase.map { new.cells[$0] }))
    }

    private static func ratio(_ cell: Cell?, _ base: Cell?) -> Ratio? {
        guard let part = cell?.number, let whole = base?.number else { return nil }
        return Ratio(part, over: whole)
    }
}
