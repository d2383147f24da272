import LuaRuntime

/// Who takes a table of a script apart, for the errors about it.
struct TableUse {
    let function: String
    /// How the errors call the whole table.
    let root: String
    /// The code of the errors.
    let code: String

    static let writing = TableUse(function: "nb.write", root: "value", code: "not_writable")
    static let framing = TableUse(function: "nb.frame", root: "rows", code: "argument")
    static let drawing = TableUse(function: "nb.chart", root: "data", code: "argument")
}

/// What a table of a script holds, whole: its list, or what stands under its names, of which a year may be one.
///
/// Nothing is passed over: a table with both, or a list with gaps, is refused.
struct TableParts {
    let elements: [LuaValue]
    /// By their letters, numbers first.
    let named: [(key: String, value: LuaValue)]

    init(_ table: LuaTable, at path: String, for use: TableUse) throws(LuaFailure) {
        elements = try table.elements()
        guard !elements.isEmpty || table.count == 0 else {
            throw try Self.refusal(of: table, at: path, behind: 0, isOfRows: false, use)
        }
        named = try Self.named(table, besideFirst: elements.count, at: path, for: use)
        guard let first = elements.first, !named.isEmpty else { return }
        throw try Self.refusal(of: table, at: path, behind: elements.count, isOfRows: first.table != nil, use)
    }

    /// How many elements a list has, whose values are not held: a table with names too, or with gaps, is refused.
    static func count(ofRows table: LuaTable, for use: TableUse) throws(LuaFailure) -> Int {
        let count = table.count
        guard try table.pairs(besideFirst: count).isEmpty else {
            throw try refusal(of: table, at: use.root, behind: table.elements().count, isOfRows: true, use)
        }
        return count
    }

    private static func refusal(
        of table: LuaTable, at path: String, behind count: Int, isOfRows: Bool, _ use: TableUse
    ) throws(LuaFailure) -> LuaFailure {
        let hasNames = try table.pairs(besideFirst: count).contains { $0.key.number == nil }
        return hasNames ? use.mixed(path) : use.gaps(path, behind: count, isOfRows: isOfRows)
    }

    private static func named(
        _ table: LuaTable, besideFirst count: Int, at path: String, for use: TableUse
    ) throws(LuaFailure) -> [(key: String, value: LuaValue)] {
        var (numbers, names): ([(key: Double, text: String, value: LuaValue)], [(key: String, value: LuaValue)]) =
            ([], [])
        for pair in try table.pairs(besideFirst: count) {
            if let name = pair.key.string {
                names.append((name, pair.value))
            } else if let number = pair.key.number {
                numbers.append((number, pair.key.integer.map { "\($0)" } ?? "\(number)", pair.value))
            } else {
                throw use.unnamed(path, HelpText.kind(of: pair.key))
            }
        }
        let texts = Set(numbers.map(\.text))
        if let twice = names.first(where: { texts.contains($0.key) }) { throw use.namedTwice(path, twice.key) }
        return numbers.sorted { $0.key < $1.key }.map { ($0.text, $0.value) }
            + names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}
