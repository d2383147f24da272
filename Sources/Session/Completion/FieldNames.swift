import ReportScripting

/// The ids of the form's cells with their labels, for completion inside quotes and for searches by initials.
struct FieldNames {
    let all: [(name: String, doc: String)]

    init(_ help: HelpText) {
        let declared = Set(help.names)
        all = help.search(".").filter { !declared.contains($0.name) && !$0.name.hasPrefix("nb.") }
    }

    /// Fields whose labels begin with characters of these initials.
    func matching(initials: String) -> [(name: String, doc: String)] {
        all.filter { PinyinInitials.match(initials, $0.doc) }
    }
}
