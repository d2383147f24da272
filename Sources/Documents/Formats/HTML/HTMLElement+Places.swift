/// Where an element puts what it holds.
extension HTMLTree.Mode {
    /// What a table's part opens; the body for all others.
    init(of tag: HTMLElement.Tag) {
        self =
            switch tag {
            case .table: .table
            case .section: .section
            case .row: .row
            case .cell: .cell
            case .caption: .caption
            default: .body
            }
    }
}

extension TextPosition {
    init(of element: HTMLElement, _ style: HTMLStyle, within outer: TextPosition) {
        self =
            switch element.tag {
            case .raised: .raised
            case .lowered: .lowered
            case .inline, .unknown, .override: style.position == .line ? outer : style.position
            default: outer
            }
    }
}
