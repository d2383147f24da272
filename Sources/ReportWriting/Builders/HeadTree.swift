/// Label paths as merged cells: neighbours with a common beginning share its cell, and a path that is shorter than
/// the deepest stretches its last label over the levels that are left.
struct HeadTree {
    struct Node {
        let text: String
        /// The first of the paths that the cell covers, and their number.
        let first: Int
        let count: Int
        /// The first of the levels that it covers, and their number.
        let level: Int
        let levels: Int
    }

    let depth: Int
    /// Parents before their children, from the first path to the last.
    private(set) var nodes: [Node] = []

    init(_ paths: [[String]]) {
        depth = paths.map(\.count).max() ?? 0
        add(paths[...], level: 0)
    }

    private mutating func add(_ paths: ArraySlice<[String]>, level: Int) {
        var rest = paths
        while let path = rest.first, level < path.count {
            let isLeaf = level + 1 == path.count
            let siblings = isLeaf ? rest.prefix(1) : rest.prefix { level + 1 < $0.count && $0[level] == path[level] }
            nodes.append(
                Node(
                    text: path[level], first: rest.startIndex, count: siblings.count, level: level,
                    levels: isLeaf ? depth - level : 1))
            if !isLeaf { add(siblings, level: level + 1) }
            rest = rest.dropFirst(siblings.count)
        }
    }
}
