import ReportWriting

/// A table of the form with fewer columns.
///
/// Labels in a tree become one indented column; a table whose rows stand side by side gets them back, one below
/// the other.
struct NarrowTable {
    private let source: ManuscriptTable
    private let grid: [[ManuscriptTable.Cell?]]

    init(_ table: ManuscriptTable) {
        source = table
        grid = table.grid
    }

    /// The table itself where there is nothing to be won.
    var table: ManuscriptTable {
        if isOutline { return outlined }
        if labelColumns == 0, source.headRows > 1, grid.count == source.headRows + 1 { return stacked }
        return foldedHeads
    }

    /// Heads above numbers take no more room than they must.
    private var foldedHeads: ManuscriptTable {
        guard source.headRows == 1 else { return source }
        var folded = source
        folded.rows[0] = source.rows[0].enumerated().map { column, head in
            let isOverNumbers = body.contains { $0.indices.contains(column) && $0[column]?.role == .number }
            return isOverNumbers
                ? ManuscriptTable.Cell(RichText(self.folded(head.text.withoutGloss.text)), .head) : head
        }
        return folded
    }

    /// Whether labels in a tree become one column.
    var isOutline: Bool { labelColumns > 1 }

    private var body: ArraySlice<[ManuscriptTable.Cell?]> { grid.dropFirst(source.headRows) }

    /// The columns on the left that hold labels only.
    private var labelColumns: Int {
        let width = grid.first?.count ?? 0
        return (0..<width).first { column in body.contains { $0[column].map { $0.role != .label } ?? false } } ?? width
    }

    // MARK: labels in a tree

    /// With each label in a line of its own above its numbers, where a column would break it into many.
    var withLabelsAbove: ManuscriptTable {
        var table = table
        let width = table.rows.map(\.count).max() ?? 0
        table.rows = table.rows.flatMap { row -> [[ManuscriptTable.Cell]] in
            guard row.count == width, var label = row.first, label.role == .label else { return [row] }
            label.columns = width
            return [[label], [ManuscriptTable.Cell(RichText(Self.indentation), .label)] + row.dropFirst()]
        }
        return table
    }

    /// What stands before the numbers below a label.
    private static let indentation = "      "

    private var outlined: ManuscriptTable {
        let labels = labelColumns
        let width = (grid.first?.count ?? 0) - labels
        var rows = heads(behind: labels)
        let headRows = rows.count
        for row in body {
            let path = row[..<labels].enumerated().compactMap { level, cell in cell.map { (level, $0) } }
            for (level, cell) in path.dropLast() {
                // What has its rows below it needs no column of its own.
                var group = label(cell, level)
                group.columns = width + 1
                rows.append([group])
            }
            guard let (level, cell) = path.last else { continue }
            rows.append([label(cell, level)] + row[labels...].compactMap { $0 })
        }
        return ManuscriptTable(caption: source.caption, rows: rows, headRows: headRows)
    }

    /// The heads of the columns, and above them the one that several have in common, unless all have it.
    private func heads(behind labels: Int) -> [[ManuscriptTable.Cell]] {
        let leaves = leafHeads.map { ManuscriptTable.Cell(RichText(folded($0.text)), .head) }
        let width = leaves.count - labels
        let groups = grid.prefix(source.headRows).map { row in
            row.map { cell in cell.flatMap { 1 < $0.columns && $0.columns < width ? $0 : nil } }
        }
        guard let groups = groups.first(where: { $0.dropFirst(labels).contains { $0 != nil } }) else {
            return [[ManuscriptTable.Cell("", .head)] + leaves.dropFirst(labels)]
        }
        var upper = [ManuscriptTable.Cell("", .head, rows: 2)]
        var lower: [ManuscriptTable.Cell] = []
        var column = labels
        while column < leaves.count {
            var head = leaves[column]
            if let group = groups[column] {
                let end = min(column + group.columns, leaves.count)
                head = ManuscriptTable.Cell(group.text.withoutGloss, .head, columns: end - column)
                lower += leaves[column..<end]
            } else {
                head.rows = 2
            }
            upper.append(head)
            column += head.columns
        }
        return [upper, lower]
    }

    private func label(_ cell: ManuscriptTable.Cell, _ level: Int) -> ManuscriptTable.Cell {
        let indent = String(repeating: "  ", count: level)
        let text = cell.text.withoutGloss.text
        // Explanations in brackets are for the whole table; here the label must be short.
        let short = text.dropFirst().firstIndex { "（(".contains($0) }.map { String(text[..<$0]) } ?? text
        let gloss = cell.text.runs.filter { $0.style == .gloss }
        return ManuscriptTable.Cell(RichText([RichText.Run(indent + short)] + gloss), .label, tone: cell.tone)
    }

    /// `商业企业` over two lines: a column of numbers needs no more room than `总计`.
    private func folded(_ head: String) -> String {
        let characters = Array(head)
        let isChinese = characters.allSatisfy { !$0.isASCII && $0.isLetter }
        guard isChinese, characters.count > 2, characters.count.isMultiple(of: 2) else { return head }
        return stride(from: 0, to: characters.count, by: 2).map { String(characters[$0...($0 + 1)]) }
            .joined(separator: "\n")
    }

    /// The lowest head of each column.
    private var leafHeads: [RichText] {
        (grid.first ?? []).indices.map { column in
            grid.prefix(source.headRows).reversed().compactMap { $0[column]?.text.withoutGloss }.first ?? ""
        }
    }

    // MARK: rows side by side

    /// The heads' last level are columns again, what stands above them is the label of a row.
    private var stacked: ManuscriptTable {
        let paths = headPaths
        var heads: [String] = []
        for path in paths {
            if let leaf = path.last?.withoutGloss.text, !heads.contains(leaf) { heads.append(leaf) }
        }
        var rows: [(label: RichText, cells: [ManuscriptTable.Cell])] = []
        let numbers = grid.last ?? []
        for (path, number) in zip(paths, numbers) {
            let label = Self.label(path.dropLast())
            if rows.last?.label != label { rows.append((label, [])) }
            number.map { rows[rows.count - 1].cells.append($0) }
        }
        let head = [ManuscriptTable.Cell("", .head)] + heads.map { ManuscriptTable.Cell(RichText($0), .head) }
        let lines = rows.map { [ManuscriptTable.Cell($0.label, .label)] + $0.cells }
        return ManuscriptTable(caption: source.caption, rows: [head] + lines)
    }

    /// The labels from the top, the lowest with its English.
    private static func label(_ path: ArraySlice<RichText>) -> RichText {
        let upper = path.dropLast().map { RichText.Run($0.withoutGloss.text + " / ") }
        return RichText(upper + (path.last?.runs ?? []))
    }

    /// The heads above each column, from the top.
    private var headPaths: [[RichText]] {
        (grid.first ?? []).indices.map { column in
            (0..<source.headRows).compactMap { row in
                let begin = grid[row][...column].lastIndex { $0 != nil } ?? column
                guard let cell = grid[row][begin], begin + cell.columns > column else { return nil }
                return cell.text
            }
        }
    }
}
