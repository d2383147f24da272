import ReportModel

/// Finds which slots of a grid row are the columns of the form, where merged labels and extractors leave
/// empty cells before or behind the numbers.
struct ColumnWindow {
    private let row: SourceRow
    private let pattern: RowPattern
    private let ribbon: Ribbon
    /// For each printed column its place among the pattern's; nil where they are as the form has them.
    private let printed: [Int?]?
    /// How many columns the source prints.
    private let width: Int
    /// Which of them is the total.
    private let total: Int?

    init(_ row: SourceRow, _ pattern: RowPattern, of ribbon: Ribbon, printed: [Int?]? = nil) {
        self.row = row
        self.pattern = pattern
        self.ribbon = ribbon
        self.printed = printed
        width = printed?.count ?? pattern.width
        total = printed.map { $0.firstIndex(of: pattern.width - 1) } ?? pattern.width - 1
    }

    /// Every choice of slots that the evidence supports equally well; none when the slots fit no window.
    func best() -> [[Slot]] {
        let excess = row.slots.count - width
        guard excess >= 0 else { return [] }
        if excess == 0 { return [slots(from: 0)] }
        let heads = heads
        if let own = belowOwnHeads(heads) { return own }
        // What stands before a window is blank, so none begins behind the first slot that is not.
        let latest = min(excess, row.slots.firstIndex { !$0.isBlank } ?? excess)
        let end = row.slots.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
        var windows = (0...latest).filter { offset in
            offset + width >= end || (Self.agrees(slots(from: offset), with: heads) && behindIsRepeated(offset))
        }
        if windows.isEmpty { windows = (0...latest).filter { behindIsRepeated($0) } }
        if row.grid?.hasReliableColumns == true, let heads {
            windows.removeAll { isAskew(slots(from: $0), heads) }
        }
        if windows.count < 2 { return windows.map { slots(from: $0) } }
        let scores = windows.map { score($0, heads) }
        guard let top = scores.max() else { return [] }
        return zip(windows, scores).map { (slots(from: $0), $1) }.filter { $1 == top || Self.agrees($0, with: heads) }
            .map(\.0)
    }

    /// Where every head has a column of the grid: the row's cells, if it has one below each head and no other; the slots
    /// below the heads, if these don't lie side by side and nothing stands beside them, or nothing at all. Nil where neither
    /// is so.
    private func belowOwnHeads(_ heads: [Int?]?) -> [[Slot]]? {
        guard row.grid?.hasReliableColumns == true, let heads, !heads.contains(nil) else { return nil }
        if let cells = cellsOfHeads { return [cells] }
        let places = heads.compactMap { head in row.slots.firstIndex { $0.gridColumn == head } }
        guard places.count == width, let first = places.min(), let last = places.max(), last - first >= width else {
            return nil
        }
        let own = places.map { row.slots[$0] }
        return own.count { !$0.isBlank } == row.slots.count { !$0.isBlank } ? [own] : []
    }

    /// The cells of the row, those that are merged counted once, if each lies below a part of its own head.
    private var cellsOfHeads: [Slot]? {
        let starts = row.slots.indices.filter { index in
            index == 0 || !row.slots[index].isBlank || row.slots[index].range != row.slots[index - 1].range
        }
        guard starts.count == width, width < row.slots.count else { return nil }
        let isBelow = starts.indices.allSatisfy { index in
            guard let place = printed.map({ $0[index] }) ?? index else { return false }
            let head = pattern.columns[place].head
            let next = index + 1 < starts.count ? starts[index + 1] : row.slots.count
            guard let start = row.header[head], let end = row.header.end(of: head),
                let own = row.slots[starts[index]].gridColumn, let last = row.slots[next - 1].gridColumn
            else { return false }
            return own < end && start < last + max(row.slots[next - 1].span, 1)
        }
        return isBelow ? starts.map { row.slots[$0] } : nil
    }

    /// Whether the slots of a window with blanks among its numbers don't lie as the heads do, wherever these begin.
    private func isAskew(_ window: [Slot], _ heads: [Int?]) -> Bool {
        guard window.contains(where: \.isBlank), !window.allSatisfy(\.isBlank) else { return false }
        let shifts = zip(window, heads).compactMap { slot, head in
            head.flatMap { head in slot.gridColumn.map { $0 - head } }
        }
        return shifts.contains { $0 != shifts[0] }
    }

    /// The grid columns that the header names, nil for a column that the form does not have; where it names that of
    /// every other column.
    private var heads: [Int?]? {
        guard !row.header.isEmpty else { return nil }
        var heads: [Int?] = []
        heads.reserveCapacity(width)
        for index in 0..<width {
            guard let place = printed.map({ $0[index] }) ?? index else {
                heads.append(nil)
                continue
            }
            guard let head = row.header[pattern.columns[place].head], !heads.contains(head) else { return nil }
            heads.append(head)
        }
        return heads
    }

    private func slots(from offset: Int) -> [Slot] { Array(row.slots[offset..<(offset + width)]) }

    /// Converters repeat a cell that covers several columns in each of them.
    private func behindIsRepeated(_ offset: Int) -> Bool {
        guard row.grid?.hasReliableColumns == true else { return false }
        if contradictsHeader(slots(from: offset)) { return false }
        let last = row.slots[offset + width - 1]
        if width > 1, let head = pattern.columns.last.flatMap({ row.header.end(of: $0.head) }),
            let end = row.slots.last?.gridColumn, head <= end
        {
            return false
        }
        return !last.isBlank && row.slots[(offset + width)...].allSatisfy { ribbon.saysTheSame($0, last) }
    }

    /// Whether some slot stands below another column than its own head: an extra column may end in the same number. The
    /// head of the last column may be repeated as its cell is.
    func contradictsHeader(_ window: [Slot]) -> Bool {
        guard let heads, let last = window.indices.last else { return false }
        return window.indices.contains { index in
            guard let head = heads[index], let column = window[index].gridColumn else { return false }
            return index == last ? head < column : head != column
        }
    }

    /// The header above, then a total that is there, then the place right behind the label.
    private func score(_ offset: Int, _ heads: [Int?]?) -> Int {
        let window = slots(from: offset)
        var score = offset == 0 ? 1 : 0
        if Self.agrees(window, with: heads) { score += row.grid?.hasReliableColumns == true ? 16 : 2 }
        guard width > 1, let total else { return score }
        if !window[total].isBlank { return score + 4 }
        let parts = window.indices.contains { $0 != total && !window[$0].isBlank }
        if parts { score -= 4 }
        return score
    }

    /// The slots that stand each below its own head, side by side.
    var belowHeads: [Slot] {
        guard row.grid?.hasReliableColumns == true, let heads,
            let first = row.slots.firstIndex(where: { $0.gridColumn == heads[0] }),
            first + width <= row.slots.count
        else { return [] }
        let window = slots(from: first)
        return Self.agrees(window, with: heads) ? window : []
    }

    /// Whether each of some slots stands below its own head.
    func agreesWithHeader(_ window: [Slot]) -> Bool { Self.agrees(window, with: heads) }

    private static func agrees(_ window: [Slot], with heads: [Int?]?) -> Bool {
        guard let heads else { return false }
        return window.indices.allSatisfy { heads[$0] == nil || window[$0].gridColumn == heads[$0] }
    }
}
