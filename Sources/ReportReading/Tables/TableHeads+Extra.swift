import ReportModel

/// A column that the form does not have before or behind all of those of table 三, in a text or a grid without columns.
extension TableHeads {
    /// Where its head stands above, no number of the heads that are the form's is missing and most rows have a cell more, the
    /// sums tell which end it stands at: 备注, 占比, 上年.
    mutating func weighExtra(_ run: Int, _ sources: [SourceRow], width: Int) {
        guard runs[run].hasOneForeignHead(among: plan.layouts[0].map(\.head)) else { return }
        let rows = rowsBelow[run].map { sources[$0] }.filter { !$0.lastLabel.isEmpty }
        guard rows.allSatisfy({ $0.grid?.hasReliableColumns != true }) else { return }
        let whole = rows.map { Array($0.slots.drop(while: \.isBlank)) }.filter { own in
            own.count == width + 1 && !own.contains(where: \.isBlank)
        }
        let (behind, before) = (whole.map { adds($0.dropLast()) }, whole.map { adds($0.dropFirst()) })
        let onlyBehind = zip(behind, before).count { $0 && !$1 }
        let onlyBefore = zip(behind, before).count { !$0 && $1 }
        let addNowhere = zip(behind, before).count { !$0 && !$1 }
        guard whole.count * 2 > rows.count, onlyBehind + onlyBefore > 1, min(onlyBehind, onlyBefore) == 0,
            addNowhere * 4 <= whole.count
        else { return }
        let own = (0..<width).map(Int?.some)
        setColumns(of: run, onlyBehind > 0 ? own + [nil] : [nil] + own)
    }

    private func adds(_ slots: ArraySlice<Slot>) -> Bool {
        slots.allSatisfy { $0.number?.integer != nil }
            && PrintedRow.addsUp(Array(slots), total: slots.count - 1) == true
    }
}

extension HeaderRun {
    /// Whether each of some columns, the last of which is the total, has one head, in their order but for the total, and one
    /// head more that the form does not have stands before, behind or beside all others than those between two of the
    /// organisations.
    fileprivate func hasOneForeignHead(among order: [TermID]) -> Bool {
        let others = heads.indices.filter { !heads[$0].isOfForm }
        guard others.count == 1, heads[others[0]].meaning == .foreign, order.count > 2 else { return false }
        let places = heads.map { head in head.column.flatMap { order.firstIndex(of: $0) } }
        guard places.compactMap({ $0 }).count == order.count,
            places.compactMap({ $0 }).filter({ $0 < order.count - 1 }) == Array(0..<order.count - 1),
            let first = places.firstIndex(of: 1), let last = places.firstIndex(of: order.count - 2)
        else { return false }
        return others[0] < first || others[0] > last
    }
}

extension HeaderRun {
    /// Whether all heads stand in one row of a grid, which goes on with numbers: of a table in one line, whose columns say
    /// nothing.
    func sharesRowOfNumbers(_ ribbon: Ribbon) -> Bool {
        guard end > 0, end < ribbon.count, ribbon.isInCell(end), ribbon.scalars[end] != Ribbon.emptyCell,
            heads.allSatisfy({ $0.isOfForm && ribbon.sharesLine($0.range.lowerBound, end) })
        else { return false }
        let row = ribbon.cell(at: end)
        let behind = (ribbon.pieceIndex(at: end)..<ribbon.pieces.count).prefix { piece in
            let cell = ribbon.pieces[piece].cell
            return cell?.table == row?.table && cell?.row == row?.row
        }
        return behind.contains { piece in
            let cell = ribbon.range(ofPiece: piece)
            return !cell.isEmpty && ribbon.scalars[cell].allSatisfy(Characters.isDigit)
        }
    }
}
