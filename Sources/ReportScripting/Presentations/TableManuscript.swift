import LuaRuntime
import ReportModel
import ReportWriting
import Wording

/// A table of Lua as a document: a list of records with its columns, a list of lists, or names and values.
struct TableManuscript {
    /// These come first where records have them; the rest follows by its letters.
    private static let leading = [
        "agency", "year", "id", "code", "label", "name", "key", "field", "reports", "old", "new",
    ]

    private typealias Cell = ManuscriptTable.Cell

    /// What is wider is no table that anybody could read: its rows are shown by their size.
    private static let widest = 60

    let state: LuaState
    let types: ScriptTypes
    var shownRows = Manuscript.shownRows
    private let size = TextSize()

    /// The bytes of the texts so far.
    var textBytes: Int { size.bytes }

    private final class TextSize {
        var bytes = 0
    }

    /// All rows are for other programs, which know the names only.
    private var namesAlone: Bool { shownRows == .max }

    func manuscript(of table: LuaTable) throws(LuaFailure) -> Manuscript {
        let count = table.count
        guard count > 0 else { return try named(table) ?? empty }
        var rows: [LuaValue] = []
        for position in 1...min(count, shownRows) { rows.append(try table.value(position)) }
        var whole = document(try content(rows), more: count - rows.count)
        if let others = try named(table, besideFirst: count) { whole.blocks += others.blocks }
        return whole
    }

    private var empty: Manuscript {
        let words = Manuscript.Block.paragraph(RichText(PresentationWords.emptyTable[state.language], .muted))
        return Manuscript(title: "", language: state.language, blocks: [words])
    }

    private func content(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable {
        if let records = try records(rows) { return records }
        if let lists = try lists(rows) { return lists }
        if let cells = cells(rows) { return cells }
        return try scalars(rows)
    }

    private func document(_ table: ManuscriptTable, more: Int) -> Manuscript {
        let language = state.language
        var blocks: [Manuscript.Block] = [.table(table)]
        if more > 0 { blocks.append(.paragraph(RichText(PresentationWords.more(more)[language], .muted))) }
        return Manuscript(title: "", language: language, blocks: blocks)
    }

    /// Names and values, by the letters of the names.
    private func named(_ table: LuaTable, besideFirst count: Int = 0) throws(LuaFailure) -> Manuscript? {
        var pairs: [(name: String, value: LuaValue)] = []
        for (key, value) in try table.pairs(besideFirst: count) { pairs.append((try text(key), value)) }
        guard !pairs.isEmpty else { return nil }
        pairs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var rows: [[Cell]] = []
        for pair in pairs.prefix(shownRows) {
            let isRate = RateMark.isRate(pair.name, of: table)
            rows.append([Cell(RichText(pair.name, .muted), .label), try cell(pair.value, role: .text, isRate: isRate)])
        }
        return document(ManuscriptTable(rows: rows, headRows: 0), more: pairs.count - rows.count)
    }

    /// Every row a table with names.
    private func records(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable? {
        var names: Set<String> = []
        for row in rows {
            guard let table = row.table, table.count == 0 else { return nil }
            names.formUnion(try table.pairs().compactMap(\.key.string))
        }
        guard !names.isEmpty, names.count <= Self.widest else { return nil }
        let trailing = names.contains("gloss") ? ["gloss"] : []
        let columns =
            Self.leading.filter(names.contains)
            + ordered(names.subtracting(Self.leading + trailing)) + trailing
        let areOurs = !namesAlone && KeyWords.areAll(columns)
        var lines: [[Cell]] = [
            columns.map { Cell(areOurs ? KeyWords.head($0, state.language) : RichText($0), .head) }
        ]
        for row in rows {
            var line: [Cell] = []
            for name in columns {
                let isRate = row.table.map { RateMark.isRate(name, of: $0) } ?? false
                line.append(try cell(try row.table?.value(name) ?? .none, isRate: isRate))
            }
            lines.append(line)
        }
        var table = ManuscriptTable(rows: lines)
        // Who reads Chinese can do without the English.
        table.mayLoseLast = areOurs && !trailing.isEmpty && state.language == .zh
        return table
    }

    /// The columns of the form in its order, then the others by their letters.
    private func ordered(_ names: Set<String>) -> [String] {
        var order: [Substring: Int] = [:]
        for (position, field) in Form.edition2021.fields.enumerated() {
            guard let column = field.label.split(separator: "·").last, order[column] == nil else { continue }
            order[column] = position
        }
        func place(_ name: String) -> Int { order[name[...]] ?? .max }
        return names.sorted { (place($0), $0) < (place($1), $1) }
    }

    /// Every row a list.
    private func lists(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable? {
        var lines: [[Cell]] = []
        for row in rows {
            guard let table = row.table, (1...Self.widest).contains(table.count) else { return nil }
            var line: [Cell] = []
            for value in try table.elements() { line.append(try cell(value)) }
            lines.append(line)
        }
        let width = lines.map(\.count).max() ?? 0
        let even = lines.map { $0 + Array(repeating: Cell("", .text), count: width - $0.count) }
        return ManuscriptTable(rows: even, headRows: 0)
    }

    /// Every row a cell of a report: its id, and what it holds.
    private func cells(_ rows: [LuaValue]) -> ManuscriptTable? {
        var lines: [[Cell]] = []
        for row in rows {
            guard let held = types.cell.value(of: row.object) else { return nil }
            let view = CellPresentation.manuscript(held, state.language)
            guard case .table(let facts)? = view.blocks.first, let first = facts.grid.first else { return nil }
            lines.append([Cell(RichText(view.title, .muted), .label)] + first.compactMap { $0 })
        }
        return ManuscriptTable(rows: lines, headRows: 0)
    }

    private func scalars(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable {
        var lines: [[Cell]] = []
        for (position, row) in rows.enumerated() {
            lines.append([Cell(RichText("\(position + 1)", .muted), .number), try cell(row)])
        }
        return ManuscriptTable(rows: lines, headRows: 0)
    }

    private func cell(
        _ value: LuaValue, role: ManuscriptTable.Role? = nil, isRate: Bool = false
    ) throws(LuaFailure) -> Cell {
        let isNumber = value.number != nil
        let percent = isRate && !namesAlone ? value.number.map(FramePresentation.percent) : nil
        let words = if let percent { percent } else { try text(value) }
        return Cell(RichText(words, value.isNil ? .muted : .plain), role ?? (isNumber ? .number : .text))
    }

    /// Whether what was computed is shown rounded: so small a number would lose its first digits.
    private static func hasManyDigits(_ number: Double) -> Bool {
        number != number.rounded() && (0.01..<1e11).contains(number.magnitude)
    }

    /// A value on one line.
    private func text(_ value: LuaValue) throws(LuaFailure) -> String {
        switch value {
        case .none: return ""
        case .string(let text):
            size.bytes += text.utf8.count
            try state.checkSize(size.bytes)
            return try AbandonableWork.run(state, steps: text.utf8.count) {
                text.split(whereSeparator: \.isNewline).joined(separator: " ")
            }
        case .table(let table): return table.count > 0 ? "{…\(table.count)}" : "{…}"
        case .function: return PresentationWords.function[state.language]
        case .number(let number) where !namesAlone && Self.hasManyDigits(number):
            return FramePresentation.text(.decimal(number))
        case .object(let object):
            guard let first = try state.describe(value).split(whereSeparator: \.isNewline).first else {
                return object.typeName
            }
            return String(first)
        default: return try state.describe(value)
        }
    }
}
