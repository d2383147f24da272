/// Where headings stand in the cells of a table, which are headings of the document if the table turns out to be layout.
struct CellHeadings {
    /// Where the text of a level begins, 0 for none, in the order of the text.
    private var starts: [(place: Int, level: Int)] = []
    /// The one that was looked at last.
    private var index = 0

    var isEmpty: Bool { !starts.contains { $0.level > 0 } }

    /// The text from a place on is that of a heading, or with level 0 of none.
    mutating func begin(_ level: Int, at place: Int) { starts.append((place, level)) }

    /// The text from a place on is written anew.
    mutating func forget(from place: Int) {
        while let last = starts.last, last.place >= place { starts.removeLast() }
    }

    mutating func removeAll() {
        starts.removeAll(keepingCapacity: true)
        index = 0
    }

    /// Goes back to the first.
    mutating func rewind() { index = 0 }

    /// The level of what stands at a place; each is asked for behind the one before.
    mutating func level(at place: Int) -> Int {
        while index + 1 < starts.count, starts[index + 1].place <= place { index += 1 }
        return index < starts.count && starts[index].place <= place ? starts[index].level : 0
    }
}
