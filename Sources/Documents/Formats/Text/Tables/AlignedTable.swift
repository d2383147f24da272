/// A table whose cells end in the same columns in all of its lines, as pandas prints one: `to_string()`. All lines are as
/// wide; an index may stand in front, and the numbers of the columns above.
struct AlignedTable {
    private struct Line {
        var line: TextLine
        var characters: [PlacedScalar]
        var width: Int { characters.last?.columns.upperBound ?? 0 }
    }

    private var lines: [Line] = []
    private var columns: [Range<Int>] = []
    /// What each line says in each column.
    private var texts: [[UnsafeBufferPointer<UInt8>]] = []
    private var next: LinesAhead

    private static let leastLines = 4
    private static let mostColumns = 64
    /// A report's tables are far smaller: longer lines, in bytes, and more of them are not looked at.
    private static let longestLine = 4_096
    private static let mostLines = 500
    private static let blank = UInt8(ascii: " ")
    /// What stands in place of columns and rows that were left out, and behind a line that goes on below the table.
    private static let omissions = ["...", "..", "\\"]

    /// Whether one is anywhere in a text, or the numbers of one's rows.
    static func isHeld(in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
        guard text.firstOffset(of: blank) != nil else { return false }
        var (lines, trials) = (LinesAhead(text), Trials(text))
        while lines.line != nil {
            if read(at: lines, limit: limit, &trials) != nil || LineIndex.begins(at: lines) { return true }
            lines.pass()
        }
        return false
    }

    /// nil where lines that may belong to it stand before or behind it, cut otherwise.
    static func read(at start: LinesAhead, limit: Int, _ trials: inout Trials) -> TableAhead? {
        guard let line = start.line, let following = start.following, holdsGap(line), holdsGap(following),
            holdGaps(behind: start), start.previous.map(mayBelong) != true || LineIndex.heads(at: start)
        else { return nil }
        for width in DisplayWidth.allCases where trials.bytes > 0 {
            if let table = AlignedTable(at: start, width, limit, &trials)?.table { return table }
        }
        return nil
    }

    /// What trials may still cost. Each line of a text may look like the head of a table that all lines below belong to:
    /// where the lines of most would be looked at again and again, no further table is looked for.
    struct Trials {
        /// Of lines that are looked at.
        fileprivate var bytes: Int

        /// Lines are looked at in each width, and again where tables follow each other at once.
        init(_ text: UnsafeBufferPointer<UInt8>) { bytes = max(text.count, 1 << 17) * DisplayWidth.allCases.count * 4 }
    }

    /// Whether several blanks stand within a line, as they do not in Chinese prose.
    private static func holdsGap(_ line: TextLine) -> Bool {
        let content = line.bytes.trimmed
        guard let first = content.firstOffset(of: blank) else { return false }
        return content.firstOffset(of: blank, from: first + 1) != nil
    }

    /// Whether the third line and those behind it, as far as the smallest table goes, hold gaps too.
    private static func holdGaps(behind start: LinesAhead) -> Bool {
        var lines = start.passed
        return (2..<leastLines).allSatisfy { _ in
            lines.pass()
            return lines.line.map(holdsGap) ?? false
        }
    }

    /// Whether a line may be one of a table that others were lost of.
    private static func mayBelong(_ line: TextLine) -> Bool {
        holdsGap(line) || line.bytes.starts(with: "  ".utf8)
    }

    private init?(at start: LinesAhead, _ width: DisplayWidth, _ limit: Int, _ trials: inout Trials) {
        next = start
        while let line = next.line, Self.holdsGap(line), line.bytes.count <= Self.longestLine,
            lines.count < min(limit, Self.mostLines)
        {
            trials.bytes -= line.bytes.count
            let characters = line.bytes.placed(width)
            if let first = lines.first, characters.last?.columns.upperBound != first.width { break }
            lines.append(Line(line: line, characters: characters))
            next.pass()
        }
        guard lines.count >= Self.leastLines else { return nil }
        var behind = next
        while let line = behind.line, line.bytes.trimmed.isEmpty {
            trials.bytes -= 1
            behind.pass()
        }
        guard behind.line.map(Self.mayBelong) != true || LineIndex.heads(at: behind) else { return nil }
        columns = inkedColumns()
        guard (3...Self.mostColumns).contains(columns.count) else { return nil }
        texts = lines.map { line in columns.map { Self.text(of: line, in: $0) } }
        guard leavesNoRoomForDoubt else { return nil }
    }

    /// The columns in which any line has a character, without those between them in which none has.
    private func inkedColumns() -> [Range<Int>] {
        var inked = Array(repeating: false, count: lines[0].width + 1)
        for character in lines.lazy.flatMap(\.characters) where !character.isBlank {
            for column in character.columns { inked[column] = true }
        }
        var (ranges, start) = ([Range<Int>](), 0)
        for (column, isInked) in inked.enumerated() {
            if isInked, column == 0 || !inked[column - 1] { start = column }
            if !isInked, column > 0, inked[column - 1] { ranges.append(start..<column) }
        }
        return ranges
    }

    private static func text(of line: Line, in columns: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let own = line.characters.filter { !$0.isBlank && columns.contains($0.columns.lowerBound) }
        guard let first = own.first, let last = own.last else { return line.line.bytes.part(0..<0) }
        return line.line.bytes.part(first.bytes.lowerBound..<last.bytes.upperBound)
    }

    // MARK: What makes it certain

    /// 1 where the first column counts the lines from 0, but those of heads.
    private var indexWidth: Int {
        let counted = texts.drop { $0[0].isEmpty }
        return !counted.isEmpty && counted.enumerated().allSatisfy { $1[0].string == String($0) } ? 1 : 0
    }

    /// Whether the first line only counts the columns.
    private var numbersColumns: Bool {
        let head = texts[0].dropFirst(indexWidth).map(\.string)
        return head.count > 1 && head == head.indices.map(String.init)
    }

    /// Whether the first column holds nothing but numbers, as an index does that has lost some.
    private var beginsInNumbers: Bool { texts.allSatisfy { $0[0].allSatisfy(isASCIIDigit) } }

    /// Whether every cell ends where its column does, none is left out, some hold words, and no blank is taken for the end
    /// of a column that may stand within cells.
    private var leavesNoRoomForDoubt: Bool {
        let cells = texts.lazy.flatMap { $0.dropFirst(indexWidth) }
        return columns.indices.dropFirst(indexWidth).allSatisfy(areAligned) && areGapsCertain
            && (indexWidth == 1 || !beginsInNumbers)
            && cells.contains { $0.contains { $0 >= 0x80 } } && !cells.contains { Self.omissions.contains($0.string) }
    }

    private func areAligned(in column: Int) -> Bool {
        lines.dropFirst(numbersColumns ? 1 : 0).allSatisfy { line in
            let last = line.characters.last { !$0.isBlank && columns[column].contains($0.columns.lowerBound) }
            return last.map { $0.columns.upperBound == columns[column].upperBound } ?? true
        }
    }

    /// Whether two blanks stand between columns of which one has a blank cell.
    private var areGapsCertain: Bool {
        columns.indices.dropLast().allSatisfy { column in
            columns[column + 1].lowerBound - columns[column].upperBound > 1
                || texts.allSatisfy { !$0[column].isEmpty && !$0[column + 1].isEmpty }
        }
    }

    // MARK: The table

    /// Without the index and the numbers of the columns.
    private var table: TableAhead? {
        var flow = CellFlow()
        for (line, texts) in zip(lines, texts).dropFirst(numbersColumns ? 1 : 0) {
            flow.startRow()
            for text in texts.dropFirst(indexWidth) {
                var cell = DrawnCell(line: line.line)
                if !MarkdownCell.isMissing(text) { cell.add(text, at: line.line) }
                guard flow.place(cell, columns: 1, rows: 1) else { return nil }
            }
        }
        return flow.table(before: next)
    }
}
