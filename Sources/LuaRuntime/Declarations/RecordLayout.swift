/// The names of a record's cells, as a tree: `requests.new.total` is cell 17, read in Lua as `r.requests.new.total`.
///
/// Reading one is C from end to end. A layout is made once per form and shared by all its records.
public final class RecordLayout: Sendable {
    /// A name in a group.
    struct Slot: Sendable {
        let name: String
        let parent: Int
        let target: Target
    }

    enum Target: Sendable, Hashable {
        case cell(Int)
        case group(Int)
    }

    /// Another name for a cell or group: `alias("", "本年新收", "requests.new")`.
    public struct Alias: Sendable, Hashable {
        public let group: String
        public let name: String
        public let target: String

        /// `group` is the dotted path in which the name stands, "" for the record itself.
        public init(in group: String, _ name: String, for target: String) {
            self.group = group
            self.name = name
            self.target = target
        }
    }

    /// Dotted paths of the groups; the first is "", the record itself.
    public let groups: [String]
    /// The dotted path of each cell.
    public let cells: [String]
    let slots: [Slot]

    /// A layout from dotted ids, one per cell, in the order of the cells. A name that is a cell and a group too stays
    /// a group; the cell can then be read by its whole id. Aliases for unknown targets, or for a name already taken,
    /// are left out.
    public init(cells: [String], aliases: [Alias] = []) {
        var builder = RecordLayoutBuilder()
        for (index, path) in cells.enumerated() { builder.add(path, cell: index) }
        for alias in aliases { builder.add(alias) }
        self.cells = cells
        groups = builder.groups
        slots = builder.allSlots()
    }

    /// The names in a group, aliases left out, in the order of the cells.
    public func names(in group: String) -> [String] {
        guard let node = groups.firstIndex(of: group) else { return [] }
        let prefix = group.isEmpty ? "" : group + "."
        return slots.filter { slot in
            guard slot.parent == node, !slot.name.contains(".") else { return false }
            switch slot.target {
            case .cell(let cell): return cells[cell] == prefix + slot.name
            case .group(let child): return groups[child] == prefix + slot.name
            }
        }.map(\.name)
    }

    /// Every name that a cell has in its group: labels too.
    func lastNames(of cell: Int) -> [String] { slots.filter { $0.target == .cell(cell) }.map(\.name) }

    /// The dotted path of the group that a name in a group stands for; nil where it stands for a cell, or for nothing.
    public func group(named name: String, in group: String) -> String? {
        guard let node = groups.firstIndex(of: group),
            case .group(let child)? = slots.first(where: { $0.parent == node && $0.name == name })?.target
        else { return nil }
        return groups[child]
    }

    /// All names in a group, aliases and whole ids included.
    public func allNames(in group: String) -> [String] {
        guard let node = groups.firstIndex(of: group) else { return [] }
        return slots.filter { $0.parent == node }.map(\.name)
    }
}

/// Puts a layout's tree together.
private struct RecordLayoutBuilder {
    private(set) var groups = [""]
    private var numbers = ["": 0]
    private var targets: [String: RecordLayout.Target] = ["": .group(0)]
    private var slots: [RecordLayout.Slot] = []
    private var taken: [Set<String>] = [[]]
    private var wholeIDs: [RecordLayout.Slot] = []

    mutating func add(_ path: String, cell: Int) {
        let parts = path.split(separator: ".").map(String.init)
        guard let last = parts.last else { return }
        let parent = group(Array(parts.dropLast()))
        targets[path] = .cell(cell)
        insert(last, in: parent, .cell(cell))
        if parts.count > 1 { wholeIDs.append(RecordLayout.Slot(name: path, parent: 0, target: .cell(cell))) }
    }

    mutating func add(_ alias: RecordLayout.Alias) {
        guard let target = targets[alias.target], let parent = numbers[alias.group] else { return }
        insert(alias.name, in: parent, target)
    }

    /// Names first, so that an alias never hides one; whole ids last.
    func allSlots() -> [RecordLayout.Slot] {
        slots + wholeIDs.filter { !taken[0].contains($0.name) }
    }

    private mutating func group(_ parts: [String]) -> Int {
        var number = 0
        for depth in parts.indices {
            let path = parts[...depth].joined(separator: ".")
            if let known = numbers[path] {
                number = known
                continue
            }
            let parent = number
            number = groups.count
            groups.append(path)
            taken.append([])
            numbers[path] = number
            targets[path] = .group(number)
            replace(parts[depth], in: parent, by: .group(number))
            if depth > 0 { wholeIDs.append(RecordLayout.Slot(name: path, parent: 0, target: .group(number))) }
        }
        return number
    }

    private mutating func insert(_ name: String, in parent: Int, _ target: RecordLayout.Target) {
        guard taken[parent].insert(name).inserted else { return }
        slots.append(RecordLayout.Slot(name: name, parent: parent, target: target))
    }

    private mutating func replace(_ name: String, in parent: Int, by target: RecordLayout.Target) {
        slots.removeAll { $0.parent == parent && $0.name == name }
        taken[parent].remove(name)
        insert(name, in: parent, target)
    }
}

/// The cells of one value, laid out by a `RecordLayout`.
public struct HotRecord {
    let layout: RecordLayout
    let cells: UnsafeRawPointer
    let count: Int

    /// `cells` points to `count` cells of 16 bytes (`nb_cell` in nb_lua.h): mantissa Int64, scale, kind, how, flags
    /// UInt8 each, UInt32. They must stay where they are, unchanged, as long as the value lives that they belong to.
    public init(layout: RecordLayout, cells: UnsafeRawPointer, count: Int) {
        self.layout = layout
        self.cells = cells
        self.count = count
    }
}
