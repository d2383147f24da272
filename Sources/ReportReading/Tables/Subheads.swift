import ReportModel

/// Heads below those of the form, which part their columns: 上年 and 本年 below 自然人.
struct Subheads {
    /// All heads, and those of the form: where one head below each is the form's figure, that one instead.
    private(set) var heads: [HeaderRun.Head]
    private(set) var known: [HeaderRun.Head]
    /// Whether columns are parted, or other figures stand in them, and which is the form's is not said.
    private(set) var areDoubtful = false
    /// Where the first parted column begins, if the form's are known.
    private(set) var firstColumn: Int32?
    private let ribbon: Ribbon

    init(_ run: HeaderRun, _ known: [HeaderRun.Head], in ribbon: Ribbon) {
        (heads, self.known, self.ribbon) = (run.heads, known, ribbon)
        let foreign = run.heads.filter { $0.meaning == .foreign && cell($0) != nil }
        guard !foreign.isEmpty else { return }
        let below = known.map { head in foreign.filter { stands($0, below: head) } }
        if let own = own(below) {
            firstColumn = known.compactMap { cell($0)?.column }.min()
            self.known = zip(known, own).map { HeaderRun.Head(meaning: $0.meaning, range: $1.range) }
            heads = run.heads.compactMap { head in
                if known.contains(where: { $0.range == head.range }) { return nil }
                return self.known.first { $0.range == head.range } ?? head
            }
        } else {
            areDoubtful =
                below.contains { part($0) || $0.contains { $0.namesOtherFigures(ribbon) } }
                || repeatInTurn(below.flatMap { $0 }, foreign)
        }
    }

    private func cell(_ head: HeaderRun.Head) -> Ribbon.GridCell? { ribbon.cell(at: head.range.lowerBound) }

    private func stands(_ head: HeaderRun.Head, below other: HeaderRun.Head) -> Bool {
        guard let own = cell(head), let above = cell(other) else { return false }
        return own.table == above.table && own.row > above.row && own.column >= above.column
            && own.column < above.column + above.columnSpan
    }

    /// Whether heads with different words stand beside each other.
    private func part(_ heads: [HeaderRun.Head]) -> Bool {
        guard let first = heads.first else { return false }
        return heads.contains { head in
            cell(head)?.row == cell(first)?.row && ribbon.scalars[head.range] != ribbon.scalars[first.range]
        }
    }

    /// The one head below each of the form's that is the form's figure, with the same words below all.
    private func own(_ below: [[HeaderRun.Head]]) -> [HeaderRun.Head]? {
        var all: [HeaderRun.Head] = []
        for (head, parts) in zip(known, below) {
            let own = parts.filter { ComparedFigures.areOwn(ribbon.scalars[$0.range]) }
            guard part(parts), own.count == 1, let cell = cell(head), cell.hasReliableColumns,
                Int(cell.columnSpan) == parts.count,
                all.allSatisfy({ ribbon.scalars[$0.range] == ribbon.scalars[own[0].range] })
            else { return nil }
            all.append(own[0])
        }
        return all
    }

    /// Whether different words come in turn, some of them below heads of the form: 上年 本年 上年 本年.
    private func repeatInTurn(_ below: [HeaderRun.Head], _ foreign: [HeaderRun.Head]) -> Bool {
        guard let first = below.first else { return false }
        let line = foreign.filter { ribbon.sharesLine($0.range.lowerBound, first.range.lowerBound) }
        let counts = line.reduce(into: [:]) { $0[Array(ribbon.scalars[$1.range]), default: 0] += 1 }
        return counts.count > 1 && counts.values.allSatisfy { $0 > 1 }
    }
}
