/// A trie over folded word characters in flat memory: a step is a look at a few neighbours, without hashing.
final class LabelTrie: @unchecked Sendable {
    /// The children of a node lie side by side.
    private struct Node {
        var firstChild: Int32
        var childCount: Int32
        /// Whether a label ends here.
        var isComplete: Bool
    }

    private struct Child {
        var scalar: UInt32
        var node: Int32
    }

    /// Children of the root by Han character, 0 for none: nearly every character of a text is asked for here.
    private let roots: UnsafeMutablePointer<Int32>
    private let nodes: UnsafeMutablePointer<Node>
    private let children: UnsafeMutablePointer<Child>

    private static let firstHan: UInt32 = 0x4E00
    private static let hanCount: UInt32 = 0x9FFF - 0x4E00 + 1

    /// `links[node]`: where each character leads from a node. Node 0 is the root.
    ///
    /// What stands for a character of a label leads to the same node.
    init(_ links: [[UInt32: Int32]], isComplete: (Int) -> Bool) {
        let links = links.map(Self.withVariants)
        roots = .allocate(capacity: Int(Self.hanCount))
        roots.initialize(repeating: 0, count: Int(Self.hanCount))
        nodes = .allocate(capacity: max(links.count, 1))
        children = .allocate(capacity: max(links.reduce(0) { $0 + $1.count }, 1))
        var end = 0
        for (index, own) in links.enumerated() {
            (nodes + index).initialize(
                to: Node(
                    firstChild: Int32(end), childCount: Int32(own.count), isComplete: isComplete(index)))
            for (scalar, node) in own.sorted(by: { $0.key < $1.key }) {
                (children + end).initialize(to: Child(scalar: scalar, node: node))
                end += 1
                if index == 0, scalar &- Self.firstHan < Self.hanCount { roots[Int(scalar - Self.firstHan)] = node }
            }
        }
    }

    private static func withVariants(_ links: [UInt32: Int32]) -> [UInt32: Int32] {
        links.reduce(into: links) { all, link in
            for variant in LabelVariants.all[link.key, default: []] where links[variant] == nil {
                all[variant] = link.value
            }
        }
    }

    deinit {
        roots.deallocate()
        nodes.deallocate()
        children.deallocate()
    }

    /// Whether a label starts with the character.
    @inline(__always)
    func hasRoot(_ scalar: UInt32) -> Bool { root(scalar) != 0 }

    /// Whether a label ends at a node.
    @inline(__always)
    func isComplete(_ node: Int32) -> Bool { nodes[Int(node)].isComplete }

    /// Where a character leads from a node, nil where no label goes on with it.
    @inline(__always)
    func child(of node: Int32, _ scalar: UInt32) -> Int32? {
        if node == 0 {
            let child = root(scalar)
            return child == 0 ? nil : child
        }
        let parent = nodes[Int(node)]
        var child = children + Int(parent.firstChild)
        let end = child + Int(parent.childCount)
        while child < end {
            if child.pointee.scalar == scalar { return child.pointee.node }
            child += 1
        }
        return nil
    }

    /// Where a node leads whose labels all go on with the same character; nil where there are several or none.
    func onlyChild(of node: Int32) -> Int32? {
        let parent = nodes[Int(node)]
        guard node != 0, parent.childCount > 0 else { return nil }
        let own = (0..<Int(parent.childCount)).map { children[Int(parent.firstChild) + $0].node }
        return own.allSatisfy { $0 == own[0] } ? own[0] : nil
    }

    @inline(__always)
    private func root(_ scalar: UInt32) -> Int32 {
        let han = scalar &- Self.firstHan
        return han < Self.hanCount ? roots[Int(han)] : 0
    }
}
