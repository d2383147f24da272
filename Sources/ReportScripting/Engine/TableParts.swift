import LuaRuntime

/// What a table of a script holds, whole: its list, or what stands under its names, of which a year may be one.
///
/// Nothing is passed over: a table with both, or a list with gaps, is refused.
struct TableParts {
    let elements: [LuaValue]
    /// By their letters, numbers first.
    let named: [(key: String, value: LuaValue)]

    init(_ table: LuaTable, at path: String) throws(LuaFailure) {
        elements = try table.elements()
        var (numbers, names): ([(key: Double, text: String, value: LuaValue)], [(key: String, value: LuaValue)]) =
            ([], [])
        for pair in try table.pairs(besideFirst: elements.count) {
            if let name = pair.key.string {
                names.append((name, pair.value))
            } else if let number = pair.key.number {
                numbers.append((number, pair.key.integer.map { "\($0)" } ?? "\(number)", pair.value))
            } else {
                throw WritingReason.unnamed(path, HelpText.kind(of: pair.key))
            }
        }
        if !elements.isEmpty, !(numbers.isEmpty && names.isEmpty) {
            throw names.isEmpty ? WritingReason.gaps(path, behind: elements.count) : WritingReason.mixed(path)
        }
        named =
            numbers.sorted { $0.key < $1.key }.map { ($0.text, $0.value) }
            + names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}
