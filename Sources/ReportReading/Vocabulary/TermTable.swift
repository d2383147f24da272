import ReportModel

/// Gives out the numbers of the things that the forms print.
struct TermTable: Sendable {
    private struct Name: Hashable {
        var kind: Term.Kind
        var section: Int
        var key: String

        init(_ kind: Term.Kind, _ section: Int, _ key: String) {
            self.kind = kind == .group ? .row : kind
            self.section = section
            self.key = key
        }
    }

    private var ids: [Name: TermID] = [:]

    /// The number of a thing, the same each time it is asked for. A row of one edition may be a group of another
    /// (（六）其他处理): they are one thing.
    mutating func id(_ kind: Term.Kind, _ section: Int, _ key: String) -> TermID {
        let name = Name(kind, section, key)
        if let known = ids[name] { return known }
        let new = TermID(clamping: ids.count)
        ids[name] = new
        return new
    }

    /// Nil for what no form prints.
    func known(_ kind: Term.Kind, _ section: Int, _ key: String) -> TermID? {
        ids[Name(kind, section, key)]
    }

    mutating func term(_ kind: Term.Kind, _ section: Int, _ key: String, ordinal: Ordinal = .none) -> Term {
        Term(
            kind: kind, section: UInt8(clamping: section), id: id(kind, section, key),
            revealsTable: UInt8(clamping: Self.revealedTable(kind, section, key)), ordinal: ordinal)
    }

    /// Words that stand only in the header of a table and in no prose.
    private static func revealedTable(_ kind: Term.Kind, _ section: Int, _ key: String) -> Int {
        switch kind {
        case .column: section == 2 && key != "in_force" ? 2 : 0
        case .furniture: key == "信息内容" ? 2 : key == "申请人情况" ? 3 : 0
        case .group: key.hasPrefix("#") ? section : 0
        case .row: section == 3 && key == "new" ? 3 : 0
        case .blockTitle, .section: 0
        }
    }
}
