import ReportModel

/// Finds which slots of a grid row are the columns of the form, where merged labels and extractors leave
/// empty cells before or behind the numbers.
struct ColumnWindow {
    private let row: SourceRow
    private let pattern: RowPattern
    private let ribbon: Ribbon
    /// The grid columns that the header names, where it names that of every column.
    private let heads: [Int]?

    init(_ row: SourceRow, _ pattern: RowPattern, of ribbon: Ribbon) {
        self.row = row
        self.pattern = pattern
        self.ribbon = ribbon
        heads = Self.heads(row.header, pattern)
    }

    /// Every choice of slots that the evidence supports equally well; none when the slots fit no window.
    func best() -> [[Slot]] {
        let excess = row.slots.count - pattern.width
        guard excess >= 0 else { return [] }
        if excess == 0 { return [slots(from: 0)] }
        // What stands before a window is blank, so none begins behind the first slot that is not.
        let latest = min(excess, row.slots.firstIndex { !$0.isBlank } ?? excess)
        let end = row.slots.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
        var windows = (0...latest).filter { $0 + pattern.width >= end }
        if windows.isEmpty { windows = (0...latest).filter { behindIsRepeated($0) } }
        if windows.count < 2 { return windows.map { slots(from: $0) } }
        let scores = windows.map(score)
        guard let top = scores.max() else { return [] }
        return zip(windows, scores).filter { $0.1 == top }.map { slots(from: $0.0) }
    }

    private static func heads(_ header: HeaderColumns, _ pattern: RowPattern) -> [Int]? {
        guard !header.isEmpty else { return nil }
        var heads: [Int] = []
        heads.reserveCapacity(pattern.width)
        for column in pattern.columns {
            guard let head = header[column.head], !heads.contains(head) else { return nil }
            heads.append(head)
        }
        return heads
    }

    private func slots(from offset: Int) -> [Slot] {
        let window = Array(row.slots[offset..<(offset + pattern.width)])
        return inOrderOfForm(window) ?? window
    }

    /// Where the header names the column of every slot, it decides which is which: some print 总计 first.
    private func inOrderOfForm(_ window: [Slot]) -> [Slot]? {
        guard row.grid?.hasReliableColumns == true, let heads, !agreesWithHeader(window) else { return nil }
        let slots = heads.compactMap { head in window.first { $0.gridColumn == head } }
        return slots.count == heads.count ? slots : nil
    }

    /// Converters repeat a cell that covers several columns in each of them.
    private func behindIsRepeated(_ offset: Int) -> Bool {
        guard row.grid?.hasReliableColumns == true else { return false }
        let last = row.slots[offset + pattern.width - 1]
        return !last.isBlank && row.slots[(offset + pattern.width)...].allSatisfy { ribbon.saysTheSame($0, last) }
    }

    /// The header above, then a total that is there, then the place right behind the label.
    private func score(_ offset: Int) -> Int {
        let window = slots(from: offset)
        var score = offset == 0 ? 1 : 0
        if agreesWithHeader(window) { score += row.grid?.hasReliableColumns == true ? 8 : 2 }
        let parts = window.dropLast().contains { !$0.isBlank }
        let total = window.last.map { !$0.isBlank } ?? false
        if pattern.width > 1, total { score += 4 }
        if pattern.width > 1, parts, !total { score -= 4 }
        return score
    }

    private func agreesWithHeader(_ window: [Slot]) -> Bool {
        guard let heads else { return false }
        return window.indices.allSatisfy { window[$0].gridColumn == heads[$0] }
    }
}
