import ReportScripting

/// The ids of the form's cells with their labels, for completion inside quotes and for searches by initials.
struct FieldNames {
    private struct Entry {
        let name: String
        let label: String
        /// The label as it is shown, in English with its gloss; and the row's.
        let doc: String
        let row: String
    }

    let all: [(name: String, doc: String)]
    private let entries: [Entry]
    private let positions: [String: Int]

    init(_ help: HelpText) {
        entries = help.fieldNames.map { Entry(name: $0.name, label: $0.label, doc: $0.doc, row: $0.row) }
        all = entries.map { ($0.name, $0.doc) }
        positions = Dictionary(
            entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The label of a cell, or of the row that a group of cells is.
    func label(_ name: String, in group: String) -> String {
        let id = group.isEmpty ? name : "\(group).\(name)"
        if let position = positions[id] { return entries[position].doc }
        return positions["\(id).total"].map { entries[$0].row } ?? ""
    }

    /// Found fields, those of one row as the row where all that were found of it stand together and are several.
    func rows(of found: [(name: String, doc: String)]) -> [(name: String, doc: String)] {
        var listed: [(name: String, doc: String)] = []
        for entry in found {
            let group = entry.name.lastIndex(of: ".").map { String(entry.name[..<$0]) } ?? ""
            guard let total = positions["\(group).total"], positions[entry.name] != nil else {
                listed.append(entry)
                continue
            }
            if listed.last?.name != group { listed.append((group, entries[total].row)) }
        }
        return listed
    }

    /// The label of a field without its English.
    func plainLabel(_ name: String) -> String? { positions[name].map { entries[$0].label } }

    /// Fields in whose labels characters of these initials stand somewhere: `xs` finds 本年新收.
    func containing(initials: String) -> [(name: String, doc: String)] {
        let typed = TypedInitials(initials)
        return found { label in
            // What a row ends with and its column begins with is no word.
            label.split(separator: "·").contains { typed.stand(in: String($0)) }
        }
    }

    /// Fields whose labels begin with what is typed, or with characters of these initials: `bnxs`, `本年xs`, and with
    /// the column's behind the row's `bnxs·zj`.
    func matching(_ typed: String) -> [(name: String, doc: String)] {
        guard let mark = typed.lastIndex(where: { "·./".contains($0) }) else {
            let typed = TypedInitials(typed)
            return found { typed.match($0) }
        }
        let row = TypedInitials(String(typed[..<mark]))
        let column = TypedInitials(String(typed[typed.index(after: mark)...]))
        return found { label in
            guard let dot = label.lastIndex(of: "·") else { return false }
            return row.match(String(label[..<dot])) && column.fits(String(label[label.index(after: dot)...]))
        }
    }

    /// The totals of rows of which the label holds a text.
    func totals(of text: String) -> [String] {
        entries.filter {
            $0.name.hasSuffix(".total") && $0.label.hasSuffix("·总计") && $0.label.dropLast(3).contains(text)
        }
        .map(\.name)
    }

    private func found(where fits: (_ label: String) -> Bool) -> [(name: String, doc: String)] {
        entries.filter { fits($0.label) }.map { ($0.name, $0.doc) }
    }
}
