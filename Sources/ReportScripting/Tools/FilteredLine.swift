import LuaRuntime
import ReportModel
import Wording

/// What a filter's function is given for a line. Of a line of `nianbao parse` or `check` a name that such lines do not have
/// raises, as does a field that there is not; other lines may have any names, or not have them.
struct FilteredLine {
    /// Reads tables by fields.
    private let byField: RecordReader
    /// The same of cells, which may be empty.
    private let cells: FilteredCells

    /// What a line may have besides its own names.
    private static let names = [
        "id", "input", "status", "agency", "year", "edition", "cells", "kinds", "raw", "findings", "rules", "error",
    ]

    init(_ byField: RecordReader, _ cells: FilteredCells) {
        self.byField = byField
        self.cells = cells
    }

    func value(of fields: [(name: String, value: LuaValue)]) -> LuaValue {
        let own = fields.map(\.name)
        cells.begin(fields)
        guard own.contains("status"), own.contains("cells") || own.contains("error") else { return .record(fields) }
        let absent = Self.names.filter { !own.contains($0) }.map { (name: $0, value: LuaValue.none) }
        return .strict(fields.map { ($0.name, readByField($0)) } + absent)
    }

    private func readByField(_ field: (name: String, value: LuaValue)) -> LuaValue {
        guard ["cells", "kinds", "raw"].contains(field.name), case .record(let cells) = field.value else {
            return field.value
        }
        return .strict(cells, field.name == "cells" ? self.cells.reader : byField)
    }
}

/// Reads the cells of a line by fields, and tells why one has no number. Belongs to the thread of its state.
final class FilteredCells: @unchecked Sendable {
    private let forms: FormBook
    private var line: [(name: String, value: LuaValue)] = []

    init(_ forms: FormBook) {
        self.forms = forms
    }

    /// For the lines that begin, one after the other.
    private(set) lazy var reader = RecordReader { [weak self, forms] (table, name) throws(LuaFailure) in
        let id = try FieldLookup.id(name, in: forms.all)
        let value = try table.value(id)
        if value.isNil { table.note(LuaLack(id, readAs: name, reason: self?.reason(id))) }
        return value
    }

    func begin(_ line: [(name: String, value: LuaValue)]) { self.line = line }

    private func reason(_ id: String) -> Bilingual? {
        guard case .record(let kinds)? = line.first(where: { $0.name == "kinds" })?.value,
            let kind = kinds.first(where: { $0.name == id })?.value.string.flatMap(CellKind.init(name:)),
            let field = forms.all.lazy.compactMap({ $0.field(id) }).first
        else { return nil }
        return MissingNumber.reason(field, kind, in: line.first { $0.name == "input" }?.value.string ?? "")
    }
}
