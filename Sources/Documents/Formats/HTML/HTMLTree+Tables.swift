/// Tables: what a part of one ends, and what it takes for granted.
extension HTMLTree {
    mutating func startTablePart(
        _ element: HTMLElement, line: Int32
    ) throws(DocumentError) {
        switch element.tag {
        case .table: return try startTable(element, line: line)
        case _ where top.mode == .body: return
        case .cell:
            try unwind(to: .row)
            try imply(upTo: .row)
        case .row:
            try unwind(to: .section)
            try imply(upTo: .section)
        default: try unwind(to: .table)
        }
        guard element.tag != .column else { return }
        try push(element, line: line)
    }

    /// A table within a cell nests; one between cells ends the table before it.
    private mutating func startTable(
        _ element: HTMLElement, line: Int32
    ) throws(DocumentError) {
        switch top.mode {
        case .table, .section, .row:
            try unwind(to: .table)
            try pop()
        default: try closeParagraph()
        }
        try push(element, line: line)
    }

    /// Opens the section and the row that a tag takes for granted.
    private mutating func imply(upTo mode: Mode) throws(DocumentError) {
        if top.mode == .table { try pushImplied(Self.impliedSection) }
        if mode == .row, top.mode == .section { try pushImplied(Self.impliedRow) }
    }

    mutating func endTablePart(_ element: HTMLElement) throws(DocumentError) {
        switch (element.tag, top.mode) {
        case (_, .body), (.column, _): return
        case (.cell, .row): return builder.endLostCell()
        case (.table, _): try unwind(to: .table)
        case (.cell, .cell), (.caption, .caption):
            guard skeletonKey(at: top.mode) == element.key else { return }
            try unwind(to: top.mode)
        case (.row, .row), (.row, .cell): try unwind(to: .row)
        case (.section, .section), (.section, .row), (.section, .cell):
            guard skeletonKey(at: .section) == element.key else { return }
            try unwind(to: .section)
        default: return
        }
        try pop()
    }

    /// Pops until the top is a part of the table's skeleton that is no deeper than this.
    private mutating func unwind(to mode: Mode) throws(DocumentError) {
        while !(top.traits.contains(.table) && top.mode.rawValue <= mode.rawValue) { try pop() }
    }

    /// The element of the innermost table that stands for this depth.
    private func skeletonKey(at mode: Mode) -> UInt64? {
        stack.last { $0.traits.contains(.table) && $0.mode == mode }?.key
    }

    private static let impliedSection = HTMLElement(
        key: HTMLName.key("tbody"), tag: .section, traits: [.special, .table])
    private static let impliedRow = HTMLElement(key: HTMLName.key("tr"), tag: .row, traits: [.special, .table])
}
