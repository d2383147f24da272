import LuaRuntime
import ReportScripting
import ReportWriting

/// A table of Lua as a document: a list of records with its columns, a list of lists, or names and values.
struct TableManuscript {
    /// These come first where records have them; the rest follows by its letters.
    private static let leading = ["agency", "year", "id", "code", "label", "name", "key"]

    private typealias Cell = ManuscriptTable.Cell

    let engine: ScriptEngine
    var shownRows = 40

    /// Nil for an empty table.
    func manuscript(of table: LuaTable) throws(LuaFailure) -> Manuscript? {
        let count = table.count
        guard count > 0 else { return try named(try table.pairs()) }
        var rows: [LuaValue] = []
        for position in 1...min(count, shownRows) { rows.append(try table.value(position)) }
        var whole = document(try content(rows), more: count - rows.count)
        if let others = try named(try beside(table, count)) { whole.blocks += others.blocks }
        return whole
    }

    /// What a list has under other keys than its positions.
    private func beside(_ table: LuaTable, _ count: Int) throws(LuaFailure) -> [(key: LuaValue, value: LuaValue)] {
        let others = try engine.state.load(
            """
            local list, count = ...
            local others = {}
            for key, value in next, list do
              if math.type(key) ~= "integer" or key < 1 or key > count then others[#others + 1] = {key, value} end
            end
            return others
            """, name: "")
        var pairs: [(key: LuaValue, value: LuaValue)] = []
        for pair in try engine.state.call(others, [.table(table), .integer(count)]).first?.table?.elements() ?? [] {
            if let pair = pair.table { pairs.append((try pair.value(1), try pair.value(2))) }
        }
        return pairs
    }

    private func content(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable {
        if let records = try records(rows) { return records }
        if let lists = try lists(rows) { return lists }
        if let cells = cells(rows) { return cells }
        return try scalars(rows)
    }

    private func document(_ table: ManuscriptTable, more: Int) -> Manuscript {
        let language = engine.state.language
        var blocks: [Manuscript.Block] = [.table(table)]
        if more > 0 { blocks.append(.paragraph(RichText(SessionMessages.more(more)[language], .muted))) }
        return Manuscript(title: "", language: language, blocks: blocks)
    }

    /// Names and values, by the letters of the names.
    private func named(_ found: [(key: LuaValue, value: LuaValue)]) throws(LuaFailure) -> Manuscript? {
        var pairs: [(name: String, value: LuaValue)] = []
        for (key, value) in found { pairs.append((try text(key), value)) }
        guard !pairs.isEmpty else { return nil }
        pairs.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var rows: [[Cell]] = []
        for pair in pairs.prefix(shownRows) {
            rows.append([Cell(RichText(pair.name, .muted), .label), try cell(pair.value, role: .text)])
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
        guard !names.isEmpty else { return nil }
        let columns = Self.leading.filter(names.contains) + ordered(names.subtracting(Self.leading))
        var lines: [[Cell]] = [columns.map { Cell(RichText($0), .head) }]
        for row in rows {
            var line: [Cell] = []
            for name in columns { line.append(try cell(try row.table?.value(name) ?? .none)) }
            lines.append(line)
        }
        return ManuscriptTable(rows: lines)
    }

    /// The columns of the form in its order, then the others by their letters.
    private func ordered(_ names: Set<String>) -> [String] {
        var order: [Substring: Int] = [:]
        for (position, field) in FieldNames(engine.help).all.enumerated() {
            guard let column = field.doc.split(separator: "·").last, order[column] == nil else { continue }
            order[column] = position
        }
        func place(_ name: String) -> Int { order[name[...]] ?? .max }
        return names.sorted { (place($0), $0) < (place($1), $1) }
    }

    /// Every row a list.
    private func lists(_ rows: [LuaValue]) throws(LuaFailure) -> ManuscriptTable? {
        var lines: [[Cell]] = []
        for row in rows {
            guard let table = row.table, table.count > 0 else { return nil }
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
            guard row.object?.typeName == "Cell", let view = engine.view(of: row),
                case .table(let facts)? = view.blocks.first, let first = facts.grid.first
            else { return nil }
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

    private func cell(_ value: LuaValue, role: ManuscriptTable.Role? = nil) throws(LuaFailure) -> Cell {
        let isNumber = value.number != nil
        return Cell(RichText(try text(value), value.isNil ? .muted : .plain), role ?? (isNumber ? .number : .text))
    }

    /// A value on one line.
    private func text(_ value: LuaValue) throws(LuaFailure) -> String {
        switch value {
        case .none: return ""
        case .string(let text): return text.split(whereSeparator: \.isNewline).joined(separator: " ")
        case .table(let table): return table.count > 0 ? "{…\(table.count)}" : "{…}"
        case .function: return SessionMessages.aFunction[engine.state.language]
        case .object(let object):
            guard let first = try engine.state.describe(value).split(whereSeparator: \.isNewline).first else {
                return object.typeName
            }
            return String(first)
        default: return try engine.state.describe(value)
        }
    }
}
