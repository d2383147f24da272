import ReportScripting

/// The ids of the form's cells with their labels, for completion inside quotes and for searches by initials.
struct FieldNames {
    let all: [(name: String, doc: String)]
    private let docs: [String: String]

    init(_ help: HelpText) {
        let declared = Set(help.names)
        all = help.search(".").filter { !declared.contains($0.name) && !$0.name.hasPrefix("nb.") }
        docs = Dictionary(all.map { ($0.name, $0.doc) }, uniquingKeysWith: { first, _ in first })
    }

    /// The label of a cell, or of the row that a group of cells is.
    func label(_ name: String, in group: String) -> String {
        let id = group.isEmpty ? name : "\(group).\(name)"
        if let doc = docs[id] { return doc }
        let row = docs["\(id).total"] ?? ""
        return row.lastIndex(of: "·").map { String(row[..<$0]) } ?? ""
    }

    /// Fields in whose labels characters of these initials stand somewhere: `xs` finds 本年新收.
    func containing(initials: String) -> [(name: String, doc: String)] {
        let typed = TypedInitials(initials)
        return all.filter { field in
            // What a row ends with and its column begins with is no word.
            field.doc.split(separator: "·").contains { label in
                label.indices.contains { typed.match(String(label[$0...])) }
            }
        }
    }

    /// Fields whose labels begin with what is typed, or with characters of these initials: `bnxs`, `本年xs`, and with
    /// the column's behind the row's `bnxs·zj`.
    func matching(_ typed: String) -> [(name: String, doc: String)] {
        guard let mark = typed.lastIndex(where: { "·./".contains($0) }) else {
            let typed = TypedInitials(typed)
            return all.filter { typed.match($0.doc) }
        }
        let row = TypedInitials(String(typed[..<mark]))
        let column = TypedInitials(String(typed[typed.index(after: mark)...]))
        return all.filter { field in
            guard let dot = field.doc.lastIndex(of: "·") else { return false }
            return row.match(String(field.doc[..<dot]))
                && column.fits(String(field.doc[field.doc.index(after: dot)...]))
        }
    }
}
