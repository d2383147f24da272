/// What a paragraph's properties say of headings and tables.
struct ParagraphProperties {
    /// Depth of tables that it stands in; 0 outside.
    var depth = 0
    /// It is the mark that ends a row, and holds no text.
    var endsRow = false
    /// It ends a cell of a table in a table, where no character of its own does.
    var endsInnerCell = false
    /// Of a heading, 1 to 6; 0 for others.
    var headingLevel = 0
    var row: RowDefinition?

    private var isInTable = false

    init() {}

    /// - Parameters:
    ///   - list: The paragraph's style, then its changes.
    ///   - overflow: The stream of lists that are too long for their page.
    init(_ list: ArraySlice<UInt8>, overflow: [UInt8]) {
        // The first styles of every document are 标题 1 to 9.
        if let style = list.uint16(at: 0), (1...6).contains(style) { headingLevel = Int(style) }
        apply(PropertyModifiers(list.dropFirst(2)), overflow: overflow)
        depth = isInTable ? max(depth, 1) : 0
    }

    private mutating func apply(_ list: PropertyModifiers, overflow: [UInt8]?) {
        for modifier in list {
            switch modifier.code {
            case 0x2416: isInTable = modifier.byte != 0
            case 0x2417, 0x244C: endsRow = endsRow || modifier.byte != 0
            case 0x244B: endsInnerCell = modifier.byte != 0
            case 0x6649: depth = modifier.operand.int32(at: 0) ?? 0
            case 0x2640: headingLevel = modifier.byte < 6 ? Int(modifier.byte) + 1 : 0
            case 0xD608: row = RowDefinition(modifier.operand)
            case 0x5624: row?.mergeCells(modifier.operand)
            case 0xD62B: row?.mergeVertically(modifier.operand)
            case 0x6645, 0x6646: if let overflow { applyOverflow(modifier, overflow) }
            default: break
            }
        }
    }

    /// A long list (rows of a dozen cells need one) lies in another stream, behind its length.
    private mutating func applyOverflow(_ modifier: PropertyModifier, _ overflow: [UInt8]) {
        guard let offset = modifier.operand.int32(at: 0), let length = overflow.uint16(at: offset),
            offset + 2 + Int(length) <= overflow.count
        else { return }
        apply(PropertyModifiers(overflow[offset + 2..<offset + 2 + Int(length)]), overflow: nil)
    }
}
