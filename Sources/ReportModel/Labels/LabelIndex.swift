/// Finds rows, groups and columns of a form by their Chinese labels: official, shortened or aliased.
public struct LabelIndex: Sendable {
    /// What a label names.
    public enum Target: Sendable, Hashable {
        /// A row, by the first two parts of its field ids: `requests.new`.
        case row(String)
        /// Rows under one label: `requests.refused`.
        case group(String)
        /// A whole table: `requests`.
        case table(String)
    }

    private var targets: [String: [Target]] = [:]
    private var columns: [String: [String]] = [:]
    private var columnWordings: Set<String> = []
    /// Every official label without its number, in form order, for suggestions and completion.
    public private(set) var labels: [String] = []
    public private(set) var columnLabels: [String] = []
    /// Every wording of a row, short names and aliases too, for suggestions.
    public private(set) var wordings: [String] = []

    public init(_ form: Form) {
        for table in form.tables {
            for block in table.blocks {
                block.rows.forEach { add($0, of: table) }
                block.columns.forEach { add($0) }
            }
        }
    }

    /// What `label` names; more than one target is an ambiguity that the caller must report.
    public func targets(_ label: String) -> [Target] {
        targets[Self.key(label)] ?? []
    }

    /// The keys of the columns that `label` names, in form order (`总计` → `total`).
    public func columnKeys(_ label: String) -> [String] {
        columns[Self.key(label)] ?? []
    }

    /// Whether columns are called just so, without a number before it: `总计`, not `（七）总计`.
    public func isColumn(_ label: String) -> Bool { columnWordings.contains(LabelFolding.fold(label)) }

    private mutating func add(_ row: FormRow, of table: FormTable) {
        let id = "\(table.key).\(row.key)"
        remember(.row(id), [row.label, FormLabel.withoutExplanation(row.label), row.name] + row.aliases)
        guard row.path.count > 1, let dot = row.key.lastIndex(of: ".") else { return }
        remember(.group("\(table.key).\(row.key[..<dot])"), [row.path[row.path.count - 2]])
    }

    private mutating func remember(_ target: Target, _ wordings: [String]) {
        for wording in wordings where targets[Self.key(wording)]?.contains(target) != true {
            targets[Self.key(wording), default: []].append(target)
            self.wordings.append(FormLabel.withoutNumber(wording))
        }
        let label = FormLabel.withoutExplanation(FormLabel.withoutNumber(wordings[0]))
        if !labels.contains(label) { labels.append(label) }
    }

    private mutating func add(_ column: FormColumn) {
        for wording in [column.label] + column.aliases where columns[Self.key(wording)]?.contains(column.key) != true {
            columns[Self.key(wording), default: []].append(column.key)
            columnWordings.insert(LabelFolding.fold(wording))
        }
        if !columnLabels.contains(column.label) { columnLabels.append(column.label) }
    }

    private static func key(_ label: String) -> String {
        LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(label)))
    }
}
