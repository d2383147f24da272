/// Label paths laid out as merged cells: neighbours that share a beginning share its cell, and a path that is
/// shorter than the deepest stretches its last label over what is left.
struct MergedHeads {
    struct Head {
        /// Position among the paths, and how many of them the cell covers.
        var start: Int
        var length: Int
        /// Depth of the cell, and how many levels it covers.
        var level: Int
        var levels: Int
        var text: String
    }

    let depth: Int
    private(set) var heads: [Head] = []

    init(_ paths: [[String]]) {
        depth = paths.map(\.count).max() ?? 0
        split(paths[...], level: 0)
    }

    private mutating func split(_ paths: ArraySlice<[String]>, level: Int) {
        var rest = paths
        while let first = rest.first {
            guard level < first.count else { return }
            let isLeaf = level == first.count - 1
            let shared = isLeaf ? rest.prefix(1) : rest.prefix { level < $0.count - 1 && $0[level] == first[level] }
            heads.append(
                Head(
                    start: rest.startIndex, length: shared.count, level: level, levels: isLeaf ? depth - level : 1,
                    text: first[level]))
            if !isLeaf { split(shared, level: level + 1) }
            rest = rest.dropFirst(shared.count)
        }
    }
}
