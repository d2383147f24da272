import ReportModel

/// Finds which slots of a grid row are the columns of the form, where merged labels and extractors leave
/// empty cells before or behind the numbers.
struct ColumnWindow {
    private let row: SourceRow
    private let pattern: RowPattern
    private let columnKeys: [String]

    init(_ row: SourceRow, _ pattern: RowPattern, form: Form) {
        self.row = row
        self.pattern = pattern
        columnKeys = pattern.fields.map { "\(form.fields[$0].tableKey).\(form.fields[$0].columnKey)" }
    }

    /// Every choice of slots that the evidence supports equally well; none when the slots fit no window.
    func best() -> [[Slot]] {
        let excess = row.slots.count - pattern.width
        guard excess >= 0 else { return [] }
        // What stands before a window is blank, so none begins behind the first slot that is not.
        let latest = min(excess, row.slots.firstIndex { !$0.isBlank } ?? excess)
        let end = row.slots.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? 0
        var windows = (0...latest).filter { $0 + pattern.width >= end }
        if windows.isEmpty { windows = (0...latest).filter { behindIsRepeated($0) } }
        let scores = windows.map(score)
        guard let top = scores.max() else { return [] }
        return zip(windows, scores).filter { $0.1 == top }.map { slots(from: $0.0) }
    }

    private func slots(from offset: Int) -> [Slot] {
        let window = Array(row.slots[offset..<(offset + pattern.width)])
        return inOrderOfForm(window) ?? window
    }

    /// Where the header names the column of every slot, it decides which is which: some print 总计 first.
    private func inOrderOfForm(_ window: [Slot]) -> [Slot]? {
        guard row.grid?.hasReliableColumns == true else { return nil }
        let heads = columnKeys.compactMap { row.header[$0] }
        guard heads.count == window.count, Set(heads).count == heads.count else { return nil }
        let slots = heads.compactMap { head in window.first { $0.gridColumn == head } }
        return slots.count == heads.count ? slots : nil
    }

    /// Converters repeat a cell that covers several columns in each of them.
    private func behindIsRepeated(_ offset: Int) -> Bool {
        guard row.grid?.hasReliableColumns == true else { return false }
        let last = row.slots[offset + pattern.width - 1]
        return !last.isBlank && row.slots[(offset + pattern.width)...].allSatisfy { $0.content == last.content }
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
        let known = zip(window, columnKeys).compactMap { slot, key in row.header[key].map { (slot.gridColumn, $0) } }
        return known.count == columnKeys.count && Set(known.map(\.1)).count == known.count
            && known.allSatisfy { $0.0 == $0.1 }
    }
}
