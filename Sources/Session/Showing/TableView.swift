import ReportWriting
import Terminal

/// A manuscript's table for the terminal: as it is where it fits, else in a narrower layout that says the same.
struct TableView {
    private let table: ManuscriptTable
    private let width: Int

    init(_ table: ManuscriptTable, width: Int) {
        self.table = table
        self.width = width
    }

    var lines: [StyledText] {
        let caption = table.caption.map { StyledText($0, .heading).wrapped(toWidth: width) } ?? []
        return caption + body
    }

    private var body: [StyledText] {
        guard table.hasGloss else { return plainBody }
        return glossedBody ?? TableView(table.withoutGloss, width: width).plainBody
    }

    /// With the English of the form's terms behind or below them, in the first layout that has room for it.
    private var glossedBody: [StyledText]? {
        for layout in [table, table.withGlossBelow] {
            let text = Self.textTable(layout)
            if isAtEase(text, border) { return text.lines(width: width, border: border) }
        }
        guard !table.isStatutory else { return narrowGlossed }
        if isAtEase(Self.textTable(table.withoutGloss), border) { return nil }
        return almostWhole(table, border) ?? groupedBody(glossed: true) ?? almostWhole(table.withGlossBelow, .plain)
            ?? groupedBody(glossed: false)
    }

    /// A table of the form with its rows in English, and below it the terms that had no room for theirs.
    private var narrowGlossed: [StyledText]? {
        let narrow = NarrowTable(table)
        // A table that is no narrower keeps the form's shape.
        let layouts: [(ManuscriptTable, TableBorder)] =
            narrow.table == table
            ? [isAtEase(Self.textTable(table.withGlossedLabels), .grid) ? table.withGlossedLabels : table.withoutGloss]
                .map { ($0, .grid) }
            : [(narrow.table, .plain), (narrow.withLabelsAbove, .plain)]
        let drawn = layouts.filter { layout, border in Self.textTable(layout).fits(width: width, border: border) }
            .map { layout, border in
                (layout: layout, lines: Self.textTable(layout).lines(width: width, border: border))
            }
        return drawn.min { $0.lines.count < $1.lines.count }.map { $0.lines + glosses(missingIn: $0.layout) }
    }

    /// `自然人 (natural persons)  总计 (total)`
    private func glosses(missingIn narrow: ManuscriptTable) -> [StyledText] {
        let shown = narrow.rows.joined().map(\.text)
        let glosses = Set(shown.filter(\.hasGloss).map { $0.withGlossBelow.gloss })
        let terms = shown.map { $0.withoutGloss.text.filter { !$0.isNewline } }
        var told: [RichText] = []
        let isBare = glosses.isEmpty
        for cell in table.rows.joined() where cell.text.hasGloss && !told.contains(cell.text) {
            guard isBare || cell.role == .head else { continue }
            let isShown = terms.contains { $0.contains(cell.text.withoutGloss.text) }
            if isShown, !glosses.contains(cell.text.withGlossBelow.gloss) { told.append(cell.text) }
        }
        return self.told(told)
    }

    /// Rows below the first part of their labels; the English of the second parts behind these, or below all rows.
    private func groupedBody(glossed: Bool) -> [StyledText]? {
        guard let grouped = GroupedTable(table) else { return nil }
        let text = Self.textTable(grouped.table(glossed: glossed))
        guard isAtEase(text, .plain) else { return nil }
        let lines = text.lines(width: width, border: .plain)
        let groups = grouped.groups
        let body = zip(groups, lines.suffix(groups.count)).flatMap { group, line in
            (group.map { StyledText($0).wrapped(toWidth: width) } ?? []) + [line]
        }
        return lines.dropLast(groups.count) + body + (glossed ? [] : told(grouped.terms))
    }

    /// Terms with their English, one behind the other.
    private func told(_ terms: [RichText]) -> [StyledText] {
        guard !terms.isEmpty else { return [] }
        return StyledText(terms.map(\.text).joined(separator: "  "), .quiet).wrapped(toWidth: width)
    }

    /// Nil where more than a few of the cells would be broken.
    private func almostWhole(_ table: ManuscriptTable, _ border: TableBorder) -> [StyledText]? {
        let text = Self.textTable(table)
        guard table.hasGloss, text.fits(width: width, border: border) else { return nil }
        let lines = text.lines(width: width, border: border)
        return lines.count * 4 < text.lines(width: Self.endless, border: border).count * 5 ? lines : nil
    }

    private static let endless = 1000

    private var plainBody: [StyledText] {
        let whole = Self.textTable(table)
        if !table.isStatutory, isAtEase(whole, border) { return whole.lines(width: width, border: border) }
        if table.isStatutory, whole.fits(width: width, border: border) {
            return whole.lines(width: width, border: border)
        }
        if let shorter { return shorter }
        if table.mayLoseLast, table.withoutLastColumn != table {
            var rest = table.withoutLastColumn
            rest.mayLoseLast = false
            return TableView(rest, width: width).body
        }
        if let untyped = table.withoutTypes { return TableView(untyped, width: width).body }
        let narrow = narrowBody
        guard let grouped = groupedBody(glossed: false), grouped.count < narrow.count else { return narrow }
        return grouped
    }

    private var narrowBody: [StyledText] {
        let narrow = NarrowTable(table)
        let keepingWords = Self.textTable(narrow.table, keepsWords: true)
        let keepsWords = leavesRoom(keepingWords) && keepingWords.fits(width: width, border: .plain)
        let text = keepsWords ? keepingWords : Self.textTable(narrow.table)
        // Lines between columns cost the labels half their room.
        let isRoomy = !narrow.isOutline && text.fits(width: width, border: .box)
        return text.lines(width: width, border: isRoomy ? (table.headRows == 0 ? .plain : .box) : .plain)
    }

    /// Without the column that it may lose, where nothing else must be broken then.
    private var shorter: [StyledText]? {
        guard table.mayLoseLast else { return nil }
        let text = Self.textTable(table.withoutLastColumn)
        return [border, .plain].first { isAtEase(text, $0) }.map { text.lines(width: width, border: $0) }
    }

    /// Facts stand without lines, lists in a box; the form's tables have lines between all cells.
    private var border: TableBorder {
        if table.isStatutory { return .grid }
        return table.headRows == 0 ? .plain : .box
    }

    /// Whether nothing in it must be broken.
    private func isAtEase(_ table: TextTable, _ border: TableBorder) -> Bool {
        let unbreakable = TextTable(
            columns: table.columns.map { TextTable.Column(alignment: $0.alignment, wraps: false) },
            rows: table.head + table.rows)
        return unbreakable.fits(width: width, border: border)
    }

    /// Whether columns of unbroken words leave half the width to the others.
    private func leavesRoom(_ table: TextTable) -> Bool {
        let rows = table.rows.filter { $0.count == table.columns.count }
        let widths = table.columns.indices.filter { table.columns[$0] == Self.words }.map { column in
            rows.map { $0[column].text.displayWidth }.max() ?? 0
        }
        return widths.reduce(0, +) <= width / 2
    }

    /// Words that are never broken.
    private static let words = TextTable.Column(alignment: .left, wraps: false)

    /// `keepsWords`: identifiers and paths are not broken either.
    private static func textTable(_ table: ManuscriptTable, keepsWords: Bool = false) -> TextTable {
        let columns = columns(of: table, keepsWords)
        let rows = table.rows.map { $0.map(cell) }
        return TextTable(
            columns: columns, head: Array(rows.prefix(table.headRows)), rows: Array(rows.dropFirst(table.headRows)))
    }

    /// A column with numbers in it is a column of numbers.
    private static func columns(of table: ManuscriptTable, _ keepsWords: Bool) -> [TextTable.Column] {
        let grid = table.grid
        return (grid.first ?? []).indices.map { column in
            let cells = grid.compactMap { $0[column] }
            if cells.contains(where: { $0.role == .number }) { return .number }
            let body = cells.filter { $0.role != .head }
            let isOneWord = keepsWords && body.allSatisfy { $0.text.text.allSatisfy { $0.isASCII && $0 != " " } }
            return isOneWord ? words : .text
        }
    }

    private static func cell(_ cell: ManuscriptTable.Cell) -> TextTable.Cell {
        TextTable.Cell(text(of: cell), columns: cell.columns, rows: cell.rows)
    }

    private static func text(of cell: ManuscriptTable.Cell) -> StyledText {
        let text = StyledText(cell.text)
        if let role = Role(cell.tone) { return text.styled(role) }
        switch cell.role {
        case .title, .head: return text.styled(.heading)
        case .number where isZero(text.plain): return text.styled(.quiet)
        case .label, .number, .text: return text
        }
    }

    /// `0`, `0.00`: there, but not to be read first.
    private static func isZero(_ text: String) -> Bool {
        text.contains("0") && text.allSatisfy { $0 == "0" || $0 == "." }
    }
}
