import LuaRuntime
import ReportModel

/// The names by which a report's cells are read in Lua: `r.requests.new.total`, `r["本年新收"]["总计"]`.
enum ReportLayout {
    static let builtIn: [(edition: String, layout: RecordLayout)] = Form.all.map { ($0.edition, layout(of: $0)) }

    static func of(_ form: Form) -> RecordLayout { known(form) ?? layout(of: form) }

    /// That of a built-in form.
    static func known(_ form: Form) -> RecordLayout? { builtIn.first { $0.edition == form.edition }?.layout }

    private static func layout(of form: Form) -> RecordLayout {
        let labels = LabelIndex(form)
        let rows = rowAliases(form).filter { !$0.group.isEmpty || !labels.isColumn($0.name) }
        return RecordLayout(cells: form.fields.map(\.id), aliases: unambiguous(rows) + columnAliases(form))
    }

    /// A label that could mean two things names neither: reading it raises with the candidates.
    private static func unambiguous(_ aliases: [RecordLayout.Alias]) -> [RecordLayout.Alias] {
        let targets = Dictionary(grouping: aliases) { "\($0.group)\u{1}\($0.name)" }.mapValues { Set($0.map(\.target)) }
        return aliases.filter { targets["\($0.group)\u{1}\($0.name)"]?.count == 1 }
    }

    private static func rowAliases(_ form: Form) -> [RecordLayout.Alias] {
        var aliases: [RecordLayout.Alias] = []
        for table in form.tables {
            for row in table.blocks.flatMap(\.rows) {
                let id = "\(table.key).\(row.key)"
                let names = wordings(row.label) + [row.name] + row.aliases
                aliases += ["", table.key].flatMap { group in
                    names.map { RecordLayout.Alias(in: group, $0, for: id) }
                }
                guard let dot = row.key.lastIndex(of: "."), row.path.count > 1 else { continue }
                let group = "\(table.key).\(row.key[..<dot])"
                aliases += wordings(row.path[row.path.count - 2]).map { RecordLayout.Alias(in: "", $0, for: group) }
                aliases += names.map { RecordLayout.Alias(in: group, $0, for: id) }
            }
        }
        return aliases
    }

    private static func columnAliases(_ form: Form) -> [RecordLayout.Alias] {
        form.tables.flatMap { table in
            table.blocks.flatMap { block in
                block.rows.flatMap { row in
                    block.columns.flatMap { column in
                        (wordings(column.label) + column.aliases).map {
                            RecordLayout.Alias(
                                in: "\(table.key).\(row.key)", $0, for: "\(table.key).\(row.key).\(column.key)")
                        }
                    }
                }
            }
        }
    }

    /// The official label, without its number, and without its explanation.
    private static func wordings(_ label: String) -> [String] {
        let plain = FormLabel.withoutNumber(label)
        return [label, plain, FormLabel.withoutExplanation(plain)].reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
