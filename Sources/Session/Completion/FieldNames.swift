import ReportScripting

/// The ids of the form's cells with their labels, for completion inside quotes and for searches by initials.
struct FieldNames {
    let all: [(name: String, doc: String)]

    init(_ help: HelpText) {
        let declared = Set(help.names)
        all = help.search(".").filter { !declared.contains($0.name) && !$0.name.hasPrefix("nb.") }
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
