/// One of the three statutory tables.
public struct FormTable: Sendable {
    /// First part of the field ids: `disclosure`, `requests`, `proceedings`.
    public let key: String
    /// The section that the table stands in.
    public let section: Int
    public let blocks: [FormBlock]
    /// Whether the rows stand side by side in one row of the printed table (table 四).
    public let printsRowsSideBySide: Bool

    public init(key: String, section: Int, blocks: [FormBlock], printsRowsSideBySide: Bool = false) {
        self.key = key
        self.section = section
        self.blocks = blocks
        self.printsRowsSideBySide = printsRowsSideBySide
    }

    /// Every cell in form order.
    var layout: [(block: FormBlock, row: FormRow, column: FormColumn)] {
        blocks.flatMap { block in
            block.rows.flatMap { row in block.columns.map { (block, row, $0) } }
        }
    }
}

/// Rows that share one header. Table 二 has a block for each 项 of article 20, the others have one.
public struct FormBlock: Sendable {
    /// Printed above the header: `第二十条第（一）项`.
    public let title: String?
    public let columns: [FormColumn]
    public let rows: [FormRow]

    public init(title: String? = nil, columns: [FormColumn], rows: [FormRow]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}

public struct FormRow: Sendable {
    /// Middle part of the field ids: `refused.state_secret`.
    public let key: String
    /// Official labels from the outermost group to the row's own.
    public let path: [String]
    /// Shortened and altered wordings of the row's own label, as they were seen.
    public let aliases: [String]
    public let role: Role
    /// What the row is called where it stands alone, away from its table: 办理结果总计 and not 总计.
    public let name: String
    /// The same in English: `granted`. Nil for rows that a script has added.
    public let gloss: String?

    /// What the row is in the sums of the form.
    public enum Role: Sendable {
        case plain
        /// 一 and 二 of table 三: what came in.
        case incoming
        /// A way of handling: summed by （七）.
        case handling
        /// （七）.
        case handledTotal
        /// 四: what goes on next year.
        case carriedOut
        /// Table 四: outcomes and their 总计.
        case proceedings
    }

    /// `name` is the label without number and explanation, where nothing else is given.
    public init(
        _ key: String, _ path: [String], gloss: String? = nil, aliases: [String] = [], role: Role = .plain,
        name: String? = nil
    ) {
        self.key = key
        self.path = path
        self.gloss = gloss
        self.aliases = aliases
        self.role = role
        self.name = name ?? FormLabel.withoutExplanation(FormLabel.withoutNumber(path.last ?? key))
    }

    public var label: String { path.last ?? key }
}

public struct FormColumn: Sendable {
    /// Last part of the field ids: `natural_person`.
    public let key: String
    public let path: [String]
    /// What the column is called in English: `natural persons`.
    public let gloss: String?
    public let aliases: [String]
    public let unit: Unit
    /// Whether a sign may stand before the number (本年增/减).
    public let isSigned: Bool
    /// Whether the column is the sum of the others in its row.
    public let isTotal: Bool

    public init(
        _ key: String, _ path: [String], gloss: String? = nil, aliases: [String] = [], unit: Unit = .cases,
        isSigned: Bool = false, isTotal: Bool = false
    ) {
        self.key = key
        self.path = path
        self.gloss = gloss
        self.aliases = aliases
        self.unit = unit
        self.isSigned = isSigned
        self.isTotal = isTotal
    }

    public var label: String { path.last ?? key }
}

/// The unit that the form prescribes for a cell.
public enum Unit: String, Sendable {
    case cases = "件"
    case items = "项"
    /// Ten thousand yuan.
    case tenThousandYuan = "万元"

    /// The unit in English.
    public var gloss: String {
        switch self {
        case .cases: "pieces"
        case .items: "items"
        case .tenThousandYuan: "10,000 yuan"
        }
    }
}
