import Wording

/// One cell of the form.
public struct Field: Sendable {
    /// `requests.refused.state_secret.total`, the contract with everybody outside.
    public let id: String
    /// Position in the form and in a report's cells.
    public let index: Int
    public let tableKey: String
    public let section: Int
    public let rowKey: String
    public let columnKey: String
    /// Row labels from the outermost group to the row's own, the block's title first.
    public let rowPath: [String]
    public let columnPath: [String]
    public let unit: Unit
    public let isSigned: Bool
    /// `本年新收政府信息公开申请数量·总计`: the names of the row and of the column.
    public let label: String
    /// `本年新收政府信息公开申请数量`: the name of the row.
    public let rowName: String
    /// `new requests, total`: the label in English. Nil for rows that a script has added.
    public let gloss: String?
    /// The row and the column in English: `new requests`, `total`.
    public let rowGloss: String?
    public let columnGloss: String?

    init(index: Int, table: FormTable, block: FormBlock, row: FormRow, column: FormColumn) {
        id = "\(table.key).\(row.key).\(column.key)"
        self.index = index
        tableKey = table.key
        section = table.section
        rowKey = row.key
        columnKey = column.key
        rowPath = (block.title.map { [$0] } ?? []) + row.path
        columnPath = column.path
        unit = column.unit
        isSigned = column.isSigned
        label = "\(row.name)·\(FormLabel.withoutNumber(column.label))"
        rowName = row.name
        rowGloss = row.gloss
        columnGloss = column.gloss
        gloss = row.gloss.flatMap { row in column.gloss.map { "\(row), \($0)" } }
    }

    /// The label, of an amount with its unit as the form prints it: `…·本年收费金额（单位：万元）`.
    public var labelWithUnit: String { unit == .tenThousandYuan ? "\(label)（单位：\(unit.rawValue)）" : label }

    /// The label as it is shown: in English with its gloss behind it.
    public var wording: Bilingual { FormGloss.wording(label, gloss) }
}
