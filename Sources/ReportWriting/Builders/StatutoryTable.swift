import ReportModel
import Wording

/// A table of the form as the regulation prints it, with merged heads, made from the form's data.
///
/// What stands in its cells is the caller's: a report's numbers, or a comparison of two.
public struct StatutoryTable {
    /// What fills the cell of a field, by the field's position in the form.
    public typealias Filling = (Int) -> (text: RichText, tone: Tone)

    private let form: Form
    private let table: FormTable
    private let filling: Filling
    /// What stands behind the printed terms; nothing in Chinese.
    private let glosses: [String: String]

    /// In English the terms of the form have their glosses behind them.
    public init(_ table: FormTable, of form: Form, language: Language = .zh, filling: @escaping Filling) {
        self.form = form
        self.table = table
        self.filling = filling
        glosses = language == .en ? form.glosses(of: table) : [:]
    }

    public var manuscript: ManuscriptTable {
        if table.printsRowsSideBySide { return sideBySide }
        return table.blocks.contains { $0.title != nil } ? stacked : crossed
    }

    /// Table 二: a title, heads and rows for each block, one under the other.
    private var stacked: ManuscriptTable {
        let width = 1 + (table.blocks.map(\.columns.count).max() ?? 0)
        let rows = table.blocks.flatMap { block -> [[ManuscriptTable.Cell]] in
            let title = ManuscriptTable.Cell(term(block.title ?? ""), .title, columns: width)
            let heads = block.columns.map {
                ManuscriptTable.Cell(RichText(Self.printedHead($0), gloss: glosses[$0.label]), .head)
            }
            let lines = block.rows.map { row in
                stretched([ManuscriptTable.Cell(term(row.label), .label)] + numbers(row, block), to: width)
            }
            return [[title], stretched([ManuscriptTable.Cell(term(Self.content), .head)] + heads, to: width)]
                + lines
        }
        return ManuscriptTable(rows: rows, headRows: 0, isStatutory: true)
    }

    /// Table 三: row labels in a tree on the left, column heads in a tree above.
    private var crossed: ManuscriptTable {
        let rows = table.blocks.flatMap { block in block.rows.map { (block: block, row: $0) } }
        let columns = table.blocks.first?.columns ?? []
        let labels = HeadTree(rows.map(\.row.path))
        let heads = HeadTree(columns.map(\.path))
        let note = ManuscriptTable.Cell(
            RichText(Self.balanceNote), .head, rows: heads.depth + 1, columns: labels.depth)
        let top = ManuscriptTable.Cell(term(Self.applicants), .head, columns: columns.count)
        let body = rows.enumerated().map { position, entry in
            labels.nodes.filter { $0.first == position }.map {
                ManuscriptTable.Cell(term($0.text), .label, rows: $0.count, columns: $0.levels)
            } + numbers(entry.row, entry.block)
        }
        return ManuscriptTable(
            rows: [[note, top]] + headRows(heads) + body, headRows: heads.depth + 1, isStatutory: true)
    }

    /// Table 四: the rows beside each other, their labels above their columns.
    private var sideBySide: ManuscriptTable {
        let rows = table.blocks.flatMap { block in block.rows.map { (block: block, row: $0) } }
        let heads = HeadTree(rows.flatMap { entry in entry.block.columns.map { entry.row.path + $0.path } })
        return ManuscriptTable(
            rows: headRows(heads) + [rows.flatMap { numbers($0.row, $0.block) }], headRows: heads.depth,
            isStatutory: true)
    }

    private func numbers(_ row: FormRow, _ block: FormBlock) -> [ManuscriptTable.Cell] {
        block.columns.compactMap { column in
            form.index(of: "\(table.key).\(row.key).\(column.key)").map { index in
                let (text, tone) = filling(index)
                return ManuscriptTable.Cell(text, .number, tone: tone)
            }
        }
    }

    private func term(_ text: String) -> RichText { RichText(text, gloss: glosses[text]) }

    /// The last cell covers what is left of the width.
    private func stretched(_ cells: [ManuscriptTable.Cell], to width: Int) -> [ManuscriptTable.Cell] {
        var cells = cells
        guard let last = cells.indices.last else { return cells }
        cells[last].columns = width - last
        return cells
    }

    private func headRows(_ heads: HeadTree) -> [[ManuscriptTable.Cell]] {
        (0..<heads.depth).map { level in
            heads.nodes.filter { $0.level == level }.map {
                ManuscriptTable.Cell(term($0.text), .head, rows: $0.levels, columns: $0.count)
            }
        }
    }

    /// The form prints the unit in the head where an alias has it: `本年收费金额（单位：万元）`.
    private static func printedHead(_ column: FormColumn) -> String {
        column.aliases.first { $0 == "\(column.label)（单位：\(column.unit.rawValue)）" } ?? column.label
    }

    private static let content = "信息内容"
    private static let applicants = "申请人情况"
    private static let balanceNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
}

extension StatutoryTable {
    /// In place of digits that could not be told apart: written as they stand, they would be taken for a number.
    public static let unreadable = "?"

    /// A table of a report. A cell without a number shows what stands in the source, else nothing, and its tone
    /// tells it from 0. What could not be read shows its mark.
    public static func table(
        _ table: FormTable, of report: Report, language: Language = .zh
    ) -> ManuscriptTable {
        StatutoryTable(table, of: report.form, language: language) { index in
            let cell = report.cells[index]
            if let number = cell.number { return (RichText(number.description), .neutral) }
            let text = cell.kind == .unreadable ? unreadable : report.text(of: index)
            return (RichText(text), tone(of: cell.kind))
        }.manuscript
    }

    static func tone(of kind: CellKind) -> Tone {
        switch kind {
        case .number: .neutral
        case .notApplicable, .blank, .absent: .note
        case .text, .unreadable: .warning
        }
    }
}
