/// What an element outside of a table's skeleton does to the lines and cells around its text.
enum HTMLBox: UInt8 {
    /// Nothing: its text goes on in the line.
    case inline
    /// Its text stands in the line, set off from what is beside it.
    case inlineBlock
    case block
    /// A block that makes blocks of all within it.
    case flex
    /// Parts of a table that style sheets alone make one.
    case table, rowGroup, row, cell

    /// - Parameter isFree: No table is open in which a table of style sheets would nest.
    init(_ element: HTMLElement, _ style: HTMLStyle, within outer: HTMLBox, isFree: Bool) {
        let isBlock = element.traits.contains(.block) || style.isApart || outer == .flex
        switch style.display {
        case .natural: self = isBlock ? .block : .inline
        case .inlineBlock: self = isBlock ? .block : .inlineBlock
        case .block: self = .block
        case .flex: self = .flex
        case .table: self = isFree ? .table : .block
        case .rowGroup: self = outer == .table ? .rowGroup : .block
        case .row: self = outer == .table || outer == .rowGroup ? .row : .block
        case .cell: self = outer == .row ? .cell : .block
        }
    }

    /// Whether a line ends before and after it.
    var breaksLines: Bool { self != .inline && self != .inlineBlock }
}
