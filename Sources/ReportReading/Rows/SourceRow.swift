import ReportModel

/// A row as the source has it: the labels found before some slots, and the slots.
struct SourceRow {
    struct Label {
        var terms: [Term]
        var isPrefix: Bool
    }

    var labels: [Label] = []
    var slots: [Slot] = []
    /// Set where the row stands in a table's grid.
    var grid: GridRow?
    /// Words that are no piece of any label stand before the slots: a row that the form does not have.
    var hasUnknownWords = false
    /// Grid columns of the header above, by column key, where one was read.
    var header: [String: Int] = [:]

    struct GridRow: Equatable {
        var table: Int
        var row: Int
        var hasReliableColumns: Bool
    }

    /// Keys of the rows or groups that the label right before the slots may name.
    var lastLabel: [Term] {
        labels.last { label in label.terms.contains { $0.kind == .row || $0.kind == .group } }?.terms
            .filter { $0.kind == .row || $0.kind == .group } ?? []
    }

    /// Heads between the label and the slots, those of the next part of the table too.
    var headsBehindLabel: [Label] {
        let label = labels.lastIndex { $0.terms.contains { $0.kind == .row || $0.kind == .group } }
        return label.map {
            labels[($0 + 1)...].filter { $0.terms.allSatisfy { $0.kind == .column || $0.kind == .blockTitle } }
        } ?? []
    }

    func names(_ key: String) -> Bool {
        labels.contains { $0.terms.contains { $0.kind == .row && $0.key == key } }
    }

    /// At least two labels that can only be columns.
    var isHeader: Bool {
        labels.count { label in label.terms.allSatisfy { $0.kind == .column } } >= 2
    }
}
