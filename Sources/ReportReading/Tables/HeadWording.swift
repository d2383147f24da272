/// Whether heads are those of the form in other words.
struct HeadWording {
    let order: [TermID]
    let section: Int
    let ribbon: Ribbon
    let words: HeadWords
    /// Some words say of a column that it has another figure than the form asks for.
    let namesOthers: Bool

    init(_ run: HeaderRun, _ order: [TermID], of section: Int, in ribbon: Ribbon, _ words: HeadWords) {
        (self.order, self.section, self.ribbon, self.words) = (order, section, ribbon, words)
        namesOthers = run.heads.contains {
            $0.meaning == .foreign && OtherFigures.areNamed(in: ribbon.scalars[$0.range])
        }
    }

    /// Every head stands in its place, and what is worded otherwise shares characters with the form's.
    func isOther(_ heads: [HeaderRun.Head]) -> Bool {
        guard heads.count == order.count, !namesOthers else { return false }
        return zip(heads, order).allSatisfy { head, column in
            if let own = head.column { return own == column }
            let own = ribbon.scalars[head.range]
            return words.mayName(column, in: section, own) || words.mean(column, own)
        }
    }

    /// Whether heads of one line of a text, whole or cut by its end, come in another order than in the form.
    func isMovedInLine(_ heads: [HeaderRun.Head]) -> Bool {
        var last: (line: Int, position: Int)?
        for head in heads {
            let column = head.column ?? words.column(holding: ribbon.scalars[head.range], in: section)
            guard let position = column.flatMap({ order.firstIndex(of: $0) }) else { continue }
            let line = ribbon.pieceIndex(at: head.range.lowerBound)
            if let last, last.line == line, last.position >= position { return true }
            last = (line, position)
        }
        return false
    }
}
