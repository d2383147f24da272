import Glibc

/// What stands in a folder, in the order of the bytes of the names, those of folders with a slash behind them.
struct FolderListing {
    /// What a user wants to see where no dot is typed.
    let visible: [String]
    /// Those that begin with a dot, but for the folder itself and its parent.
    private let hidden: [String]
    /// Whether some of the names are written otherwise within quotes.
    let needsEscapes: Bool

    /// Nothing where there is no such folder, or none that may be read.
    init(of folder: String) {
        let names = Self.read(folder)
        needsEscapes = names.contains(where: QuotedText.needsEscapes)
        visible = Self.sorted(names.filter { !$0.utf8.starts(with: ".".utf8) })
        hidden = Self.sorted(names.filter { $0.utf8.starts(with: ".".utf8) && $0 != "./" && $0 != "../" })
    }

    /// The names that begin with what is typed; hidden ones only where that is a dot.
    func names(beginningWith typed: String) -> ArraySlice<String> {
        typed.utf8.starts(with: ".".utf8)
            ? Self.part(of: hidden, beginningWith: typed)
            : Self.part(of: visible, beginningWith: typed)
    }

    private static func part(of names: [String], beginningWith start: String) -> ArraySlice<String> {
        let first = place(in: names) { $0.utf8.lexicographicallyPrecedes(start.utf8) }
        let end = place(in: names) {
            $0.utf8.starts(with: start.utf8) || $0.utf8.lexicographicallyPrecedes(start.utf8)
        }
        return names[first..<end]
    }

    /// Where the names end for which something holds that holds for none behind them.
    private static func place(in names: [String], while holds: (String) -> Bool) -> Int {
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if holds(names[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func read(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let isFolder =
                switch Int(entry.pointee.d_type) {
                case DT_DIR: true
                case DT_LNK, DT_UNKNOWN: leadsToFolder(folder + "/" + name)
                default: false
                }
            names.append(isFolder ? name + "/" : name)
        }
        return names
    }

    private static func leadsToFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The first bytes behind what all names begin with tell most of them apart.
    private static func sorted(_ names: [String]) -> [String] {
        let shared = names.sharedBytes
        let starts = names.enumerated().map { number, name in
            let start = name.utf8.dropFirst(shared).prefix(8)
            let padding = 8 * UInt64(8 - start.count)
            return (start: start.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } << padding, number: number)
        }
        return starts.sorted { a, b in
            a.start == b.start
                ? names[a.number].utf8.lexicographicallyPrecedes(names[b.number].utf8) : a.start < b.start
        }.map { names[$0.number] }
    }
}

extension [String] {
    /// How many bytes all of them begin with.
    fileprivate var sharedBytes: Int {
        guard let first else { return 0 }
        return dropFirst().reduce(first.utf8.count) { count, text in
            zip(first.utf8.prefix(count), text.utf8).prefix { $0 == $1 }.count
        }
    }
}
