import LuaRuntime
import ReportModel
import Wording

/// Finds fields by what users write: an id, or Chinese labels `行·列`.
struct FieldLookup: Sendable {
    let form: Form
    let labels: LabelIndex

    static let builtIn: [FieldLookup] = Form.all.map { FieldLookup(form: $0, labels: LabelIndex($0)) }

    static func of(_ form: Form) -> FieldLookup {
        builtIn.first { $0.form == form } ?? FieldLookup(form: form, labels: LabelIndex(form))
    }

    /// The position of a field; throws with the nearest ids.
    func index(_ name: String) throws(LuaFailure) -> Int {
        guard name.utf8.count <= 1_000 else { throw ScriptMessages.unknownField(name.prefix(40) + "…", near: []) }
        if let index = try known(name) { return index }
        if let other = otherForm(having: name) {
            throw ScriptMessages.fieldOfOtherForm(name, form: form, other: other)
        }
        if let failure = rowOrColumn(name) { throw failure }
        if let key = ReportKey.words[name] { throw ScriptMessages.keyNotField(name, key) }
        throw ScriptMessages.unknownField(name, near: near(name))
    }

    /// Nil where the form has no such field; throws where the name may mean several.
    func known(_ name: String) throws(LuaFailure) -> Int? {
        if let index = form.index(of: name) { return index }
        return try byLabels(name)
    }

    /// The built-in form that has a field which this form has not.
    func otherForm(having name: String) -> Form? {
        Self.builtIn.first { $0.form != form && (try? $0.known(name)) != nil }?.form
    }

    /// The built-in form that has a row which this form has not.
    func otherForm(withRow label: String) -> Form? {
        guard labels.targets(label).isEmpty else { return nil }
        return Self.builtIn.first { $0.form != form && !$0.labels.targets(label).isEmpty }?.form
    }

    /// The field of another built-in form that a group which both have calls by a label.
    func otherForm(withColumn label: String, in group: String) -> (form: Form, field: Field)? {
        for other in Self.builtIn where other.form != form {
            let found = other.labels.columnKeys(label).lazy.compactMap { other.form.field("\(group).\($0)") }.first
            if let found { return (other.form, found) }
        }
        return nil
    }

    /// `本年新收·总计`, `本年新收.总计`.
    private func byLabels(_ name: String) throws(LuaFailure) -> Int? {
        guard let (row, column) = Self.parts(name), let column else { return nil }
        let found = indices(rowIDs(row), labels.columnKeys(column))
        guard found.count > 1 else { return found.first }
        throw ScriptMessages.ambiguousLabel(name, found.map { form.fields[$0].id })
    }

    /// What stands between the labels of a row and a column: `·`, what input methods have for it, `.` and `/`.
    private static let marks: Set<Character> = ["·", "•", "・", "･", "‧", "∙", "⋅", "．", ".", "/"]

    private static func parts(_ name: String) -> (row: String, column: String?)? {
        guard let mark = name.lastIndex(where: { marks.contains($0) }) else { return nil }
        return (String(name[..<mark]), String(name[name.index(after: mark)...]))
    }

    private func indices(_ rows: [String], _ columns: [String]) -> [Int] {
        rows.flatMap { row in columns.compactMap { form.index(of: "\(row).\($0)") } }
    }

    private func rowIDs(_ label: String) -> [String] {
        labels.targets(label).compactMap { if case .row(let id) = $0 { id } else { nil } }
    }

    /// Fields whose id, or whose labels, are nearly `name`.
    func near(_ name: String) -> [Field] {
        let ways = [inGroup, { glossed($0) }, nearByID, nearByLabels, belowHeading]
        let fields = ways.lazy.map { $0(name) }.first { !$0.isEmpty } ?? []
        var found: [Field] = []
        for field in fields where found.count < 3 && !found.contains(where: { $0.index == field.index }) {
            found.append(field)
        }
        return found
    }

    /// Fields that are called so in English: `new requests`, `new requests, total`.
    func glossed(_ name: String, in group: String = "") -> [Field] {
        let wanted = name.lowercased().replacing("·", with: ", ")
        return totalFirst(
            form.fields.filter { field in
                group.isEmpty
                    ? field.rowGloss == wanted || field.gloss == wanted
                    : field.columnGloss == wanted && field.id.hasPrefix(group + ".")
            })
    }

    /// Three fields of a column.
    func inColumn(_ label: String) -> [Field] {
        let keys = labels.columnKeys(label)
        return Array(form.fields.lazy.filter { keys.contains($0.columnKey) }.prefix(3))
    }

    /// Fields below a heading that has the words, one of each row: `法人` in `法人或其他组织`.
    private func belowHeading(_ name: String) -> [Field] {
        let (heading, column) = Self.parts(name) ?? (name, nil)
        guard heading.count > 1 else { return [] }
        let columns = column.map(labels.columnKeys)
        let fields = form.fields.filter { field in
            (field.rowPath + field.columnPath).contains { $0.contains(heading) }
                && columns?.contains(field.columnKey) != false
        }
        var rows = Set<String>()
        return totalFirst(fields).filter { rows.insert($0.rowKey).inserted }
    }

    /// Fields of a group whose column is called nearly so.
    func columns(near label: String, in group: String) -> [Field] {
        columnKeys(near: label).compactMap { form.field("\(group).\($0)") }
    }

    /// Where a label names a row, and a column of many rows besides.
    func rowOrColumn(_ label: String) -> LuaFailure? {
        guard labels.isColumn(label), case .row(let id)? = labels.targets(label).first else { return nil }
        let columns = labels.columnKeys(label)
        guard let row = form.fields.first(where: { $0.id.hasPrefix(id + ".") }),
            let other = form.fields.first(where: { columns.contains($0.columnKey) && $0.rowKey != row.rowKey })
        else { return nil }
        return ScriptMessages.rowOrColumn(label, row: row.rowName, columnOf: other.rowName)
    }

    /// The fields of a row that was named by its id, without a column.
    private func inGroup(_ name: String) -> [Field] { totalFirst(form.fields.filter { $0.id.hasPrefix(name + ".") }) }

    private func nearByID(_ name: String) -> [Field] {
        Suggestions.nearest(to: name, in: form.fields.lazy.map(\.id)).compactMap(form.field)
    }

    /// A row's label without a column stands for all its columns.
    private func nearByLabels(_ name: String) -> [Field] {
        let (row, column) = Self.parts(name) ?? (name, nil)
        var rows = rowIDs(row)
        if rows.isEmpty { rows = Suggestions.nearest(to: row, in: labels.wordings).flatMap(rowIDs) }
        if let column { return indices(rows, columnKeys(near: column)).map { form.fields[$0] } }
        if !rows.isEmpty { return rows.flatMap(inGroup) }
        let columns = columnKeys(near: row)
        return form.fields.filter { field in columns.contains { field.id.hasSuffix(".\($0)") } }
    }

    private func columnKeys(near column: String) -> [String] {
        let keys = labels.columnKeys(column)
        guard keys.isEmpty else { return keys }
        return Suggestions.nearest(to: column, in: labels.columnLabels).flatMap(labels.columnKeys)
    }

    private func totalFirst(_ fields: [Field]) -> [Field] {
        fields.filter { $0.id.hasSuffix(".total") } + fields.filter { !$0.id.hasSuffix(".total") }
    }
}

extension FieldLookup {
    /// The id of a field in any of the forms that reports have; where there is no report, in any built-in one.
    static func id(_ name: String, in forms: [Form]) throws(LuaFailure) -> String {
        var failure: LuaFailure?
        for form in forms.isEmpty ? Form.all : forms {
            do {
                return form.fields[try of(form).index(name)].id
            } catch {
                failure = failure ?? error
            }
        }
        throw failure ?? ScriptMessages.unknownField(name, near: [])
    }
}
