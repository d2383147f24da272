/// A trie over folded word characters in flat arrays: a step is a look at a few neighbours, without hashing.
struct LabelTrie: Sendable {
    /// Children of the root by Han character, 0 for none: nearly every character of a text is asked for here.
    private let roots: [Int32]
    /// The children of a node lie side by side from `starts[node]` to `starts[node + 1]`.
    private let starts: [Int32]
    private let scalars: [UInt32]
    private let targets: [Int32]

    private static let firstHan: UInt32 = 0x4E00
    private static let lastHan: UInt32 = 0x9FFF

    /// `children[node]`: where each character leads from a node. Node 0 is the root.
    init(_ children: [[UInt32: Int32]]) {
        var (starts, scalars, targets) = ([Int32](), [UInt32](), [Int32]())
        for node in children {
            starts.append(Int32(scalars.count))
            for (scalar, target) in node.sorted(by: { $0.key < $1.key }) {
                scalars.append(scalar)
                targets.append(target)
            }
        }
        starts.append(Int32(scalars.count))
        var roots = [Int32](repeating: 0, count: Int(Self.lastHan - Self.firstHan) + 1)
        for (scalar, target) in children.first ?? [:] where scalar >= Self.firstHan && scalar <= Self.lastHan {
            roots[Int(scalar - Self.firstHan)] = target
        }
        (self.starts, self.scalars, self.targets, self.roots) = (starts, scalars, targets, roots)
    }

    /// Whether a label starts with the character.
    func hasRoot(_ scalar: UInt32) -> Bool {
        scalar >= Self.firstHan && scalar <= Self.lastHan && roots[Int(scalar - Self.firstHan)] != 0
    }

    /// Where a character leads from a node, nil where no label goes on with it.
    func child(of node: Int32, _ scalar: UInt32) -> Int32? {
        if node == 0 { return hasRoot(scalar) ? roots[Int(scalar - Self.firstHan)] : nil }
        for index in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) where scalars[index] == scalar {
            return targets[index]
        }
        return nil
    }
}
