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
        if let index = form.index(of: name) { return index }
        if let index = try byLabels(name) { return index }
        throw ScriptMessages.unknownField(name, near: near(name))
    }

    /// `本年新收·总计`, `本年新收.总计`.
    private func byLabels(_ name: String) throws(LuaFailure) -> Int? {
        guard let mark = name.lastIndex(where: { $0 == "·" || $0 == "." || $0 == "/" }) else { return nil }
        let rows = rowIDs(String(name[..<mark]))
        let columns = labels.columnKeys(String(name[name.index(after: mark)...]))
        let found = rows.flatMap { row in columns.compactMap { form.index(of: "\(row).\($0)") } }
        guard found.count > 1 else { return found.first }
        throw ScriptMessages.ambiguousLabel(name, found.map { form.fields[$0].id })
    }

    private func rowIDs(_ label: String) -> [String] {
        labels.targets(label).compactMap { if case .row(let id) = $0 { id } else { nil } }
    }

    func near(_ name: String) -> [(id: String, label: String)] {
        Suggestions.nearest(to: name, in: form.fields.lazy.map(\.id)).compactMap { id in
            form.field(id).map { (id, $0.label) }
        }
    }
}
