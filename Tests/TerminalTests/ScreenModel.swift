/// As much of a terminal as the frame writer uses: a grid of columns, the cursor, erasing.
struct ScreenModel {
    private var cells: [[String]] = [[]]
    private(set) var row = 0
    private(set) var column = 0

    /// The lines down to the last that isn't empty or holds the cursor… or was written.
    var lines: [String] { cells.map { $0.joined() } }

    mutating func write(_ output: String) {
        var rest = Substring(output)
        while let character = rest.popFirst() {
            switch character {
            case "\u{1B}": control(&rest)
            case "\r\n":
                column = 0
                lineFeed()
            case "\r": column = 0
            default: put(character)
            }
        }
    }

    private mutating func lineFeed() {
        row += 1
        if row == cells.count { cells.append([]) }
    }

    private mutating func put(_ character: Character) {
        let width = character.displayWidth
        while cells[row].count < column + width { cells[row].append(" ") }
        cells[row][column] = String(character)
        if width == 2 { cells[row][column + 1] = "" }
        column += width
    }

    private mutating func control(_ rest: inout Substring) {
        rest.removeFirst()
        let parameters = rest.prefix { !$0.isLetter }
        rest = rest.dropFirst(parameters.count)
        let count = Int(parameters) ?? 1
        switch rest.removeFirst() {
        case "A": row -= count
        case "B": row += count
        case "C": column += count
        case "K": cells[row].removeLast(max(0, cells[row].count - column))
        case "J":
            cells.removeLast(cells.count - row)
            cells.append([])
        default: break
        }
        // Erasing below leaves the erased line without content; the writer goes back up from it.
        if row == cells.count - 2, cells[row + 1].isEmpty, parameters.isEmpty, row >= 0 { cells.removeLast() }
    }
}
