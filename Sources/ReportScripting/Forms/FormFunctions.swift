import LuaRuntime
import ReportModel
import Wording

/// `nb.form`.
enum FormFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [form(host)] }

    private static let definition = Parameter(
        "form",
        .options([
            OptionDeclaration(
                "edition", .string,
                Bilingual(zh: "名称，如 \"2021-甲\"（必填）。", en: "Its name, such as \"2021-甲\" (required).")),
            OptionDeclaration(
                "based_on", .string,
                Bilingual(zh: "在哪个格式上改，默认 \"2021\"。", en: "The form that it alters; \"2021\" where left out.")),
            OptionDeclaration("regulation", .string, Bilingual(zh: "依据的文件。", en: "The regulation that prescribes it.")),
            OptionDeclaration(
                "rows", .list(.table),
                Bilingual(
                    zh: "新行的列表：{after=…, key=…, label=…, aliases={…}}，放在 after 之后，性质（收到、办理等）与它相同。",
                    en:
                        "New rows {after=…, key=…, label=…, aliases={…}}: each stands behind `after` and counts in the sums as that row does."
                )),
            OptionDeclaration(
                "without", .list(.string),
                Bilingual(
                    zh: "去掉的行，如 \"disclosure.coercion\"。", en: "Rows to leave out, such as \"disclosure.coercion\".")),
        ]), doc: Bilingual(zh: "格式。", en: "The form."))

    private static func form(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.form", [definition],
            doc: Bilingual(
                zh:
                    "定义一种新格式，或一种多了几行的格式；此后脚本读取、检查、比较都像内置的格式一样，nianbao check 用 --rules 加上写了它的脚本。新行的名称在报告里出现，才认作这种格式，所以至少要有一个新行。",
                en:
                    "Defines a new form, or one with more rows, which the script then reads, checks and compares like the built-in ones; nianbao check takes it from a script given to --rules. A report is taken for it where the labels of the new rows stand in it: one new row at least is needed."
            ),
            examples: [
                Example(
                    """
                    nb.form{
                        edition = "2021-甲", rows = {
                            {after = "requests.partly_granted", key = "requests.read_on_site", label = "（二之一）现场查阅", aliases = {"现场查阅"}},
                        }
                    }
                    r = nb.new{agency = "甲县", year = 2025, edition = "2021-甲"}
                    print(r.edition, #r:fields(), r:kind("现场查阅·总计"))
                    """, prints: "2021-甲\t207\tblank")
            ],
            errors: [
                ErrorDeclaration(
                    "form",
                    Bilingual(zh: "定义不完整，或行不存在。", en: "The definition is not whole, or names a row that is not there."))
            ]
        ) { (call) throws(LuaFailure) in
            try host.types.forms.add(try defined(try call.options("form"), host.types.forms), call.state)
            return .none
        }
    }

    private static func defined(_ options: LuaOptions, _ forms: FormBook) throws(LuaFailure) -> Form {
        guard let edition = try options.string("edition"), !edition.isEmpty else { throw FormMessages.incomplete() }
        try ScriptMessages.checkName(edition, "edition", of: "nb.form")
        guard Form.named(edition) == nil else { throw FormMessages.builtIn(edition) }
        let base = try forms.form(try options.string("based_on") ?? "2021")
        var alteration = FormAlteration(base)
        for name in try options.value("without").table?.elements() ?? [] {
            try alteration.remove(name.string ?? "?")
        }
        let rows = try options.value("rows").table?.elements() ?? []
        guard !rows.isEmpty else { throw FormMessages.noEvidence() }
        guard rows.count <= FormMessages.mostRows else { throw FormMessages.tooManyRows(rows.count) }
        for (offset, row) in rows.enumerated() { try add(row, offset + 1, to: &alteration) }
        return alteration.form(
            named: edition, regulation: try options.string("regulation") ?? base.regulation)
    }

    private static func add(
        _ value: LuaValue, _ position: Int, to alteration: inout FormAlteration
    ) throws(LuaFailure) {
        try checkNames(in: value.table, position)
        guard let table = value.table, let after = try table.value("after").string,
            let key = try table.value("key").string, let label = try table.value("label").string, !label.isEmpty
        else { throw FormMessages.badRow(position) }
        let aliases = try table.value("aliases").table?.elements().compactMap(\.string) ?? []
        guard aliases.count <= FormMessages.mostAliases else {
            throw FormMessages.tooManyAliases(position, aliases.count)
        }
        let longest = ([key, label] + aliases).map(\.count).max() ?? 0
        guard longest <= FormMessages.longestLabel else { throw FormMessages.tooLong(position, longest) }
        try alteration.add(key, label: label, aliases: aliases, after: after, position)
    }
}

extension FormFunctions {
    /// What a new row may say.
    private static let names = ["after", "key", "label", "aliases"]

    private static func checkNames(in row: LuaTable?, _ position: Int) throws(LuaFailure) {
        for (name, _) in try row?.pairs() ?? [] {
            guard let name = name.string, names.contains(name) else {
                throw FormMessages.unknownName(position, name.string ?? "?", known: names)
            }
        }
    }
}

/// A form being made of another.
struct FormAlteration {
    private let base: Form
    private var tables: [FormTable]

    init(_ base: Form) {
        self.base = base
        tables = base.tables
    }

    func form(named edition: String, regulation: String) -> Form {
        Form(
            edition: edition, regulation: regulation, sections: base.sections, tables: tables,
            basis: base.basis ?? base.edition)
    }

    mutating func remove(_ row: String) throws(LuaFailure) {
        let place = try find(row)
        edit(place) { $0.remove(at: place.row) }
    }

    /// A row behind another, of its group, its role and its columns.
    mutating func add(
        _ id: String, label: String, aliases: [String], after: String, _ position: Int
    ) throws(LuaFailure) {
        let place = try find(after)
        let prefix = tables[place.table].key + "."
        let key = id.dropFirst(prefix.count)
        let isKey = key.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_" || $0 == ".") }
        guard id.hasPrefix(prefix), isKey, !key.isEmpty,
            key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
        else {
            throw FormMessages.badRow(position)
        }
        guard !ids.contains(id) else { throw FormMessages.rowTwice(id) }
        let rows = tables[place.table].blocks[place.block].rows
        let model = rows[place.row]
        let row = FormRow(
            String(key), Array(model.path.dropLast()) + [label], aliases: aliases, role: model.role)
        // Rows of one group are told apart by what they are called.
        if let other = rows.first(where: { $0.path.dropLast() == row.path.dropLast() && $0.isCalled(like: row) }) {
            throw FormMessages.labelTwice(label, other.path.last ?? other.name)
        }
        edit(place) { $0.insert(row, at: place.row + 1) }
    }

    private typealias Place = (table: Int, block: Int, row: Int)

    private var ids: [String] {
        tables.flatMap { table in table.blocks.flatMap { $0.rows.map { "\(table.key).\($0.key)" } } }
    }

    private func find(_ id: String) throws(LuaFailure) -> Place {
        for (t, table) in tables.enumerated() {
            for (b, block) in table.blocks.enumerated() {
                for (r, row) in block.rows.enumerated() where "\(table.key).\(row.key)" == id { return (t, b, r) }
            }
        }
        throw FormMessages.noRow(id, near: Suggestions.nearest(to: id, in: ids))
    }

    private mutating func edit(_ place: Place, _ change: (inout [FormRow]) -> Void) {
        let table = tables[place.table]
        var blocks = table.blocks
        var rows = blocks[place.block].rows
        change(&rows)
        let block = blocks[place.block]
        blocks[place.block] = FormBlock(title: block.title, columns: block.columns, rows: rows)
        if rows.isEmpty { blocks.remove(at: place.block) }
        tables[place.table] = FormTable(
            key: table.key, section: table.section, blocks: blocks, printsRowsSideBySide: table.printsRowsSideBySide)
    }
}

extension FormRow {
    fileprivate func isCalled(like other: FormRow) -> Bool {
        !Set(calls).isDisjoint(with: other.calls)
    }

    private var calls: [String] {
        (path.suffix(1) + aliases).map { FormLabel.withoutNumber(LabelFolding.fold($0)) }
    }
}
