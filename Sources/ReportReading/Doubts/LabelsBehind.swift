import ReportModel

/// Numbers of rows that stand before their labels: more lines of a text begin with numbers and go on with the label of
/// a row than have numbers behind one alone; more lines of a grid have them only before it. What follows such a label is
/// the next row's, or of a column that the form does not have.
struct LabelsBehind: Doubt {
    private let tokens: [Token]
    private let ribbon: Ribbon
    private let section: Int
    /// Labels with their numbers only before them, and those with numbers behind them.
    private var (before, behind) = (0, 0)

    init(_ tokens: [Token], of table: FormTable, in ribbon: Ribbon) {
        (self.tokens, self.ribbon, section) = (tokens, ribbon, table.section)
        var index = 0
        while index < tokens.count {
            let line = line(from: index)
            if ribbon.isInCell(tokens[index].range.lowerBound) { countGrid(line) } else { countText(line) }
            index = line.upperBound
        }
    }

    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard before > max(behind, 1) else { return }
        for pattern in rows.patterns { reading.distrust(pattern) }
    }

    private func line(from start: Int) -> Range<Int> {
        var end = start + 1
        while end < tokens.count,
            ribbon.sharesLine(tokens[end].range.lowerBound, tokens[start].range.lowerBound)
        {
            end += 1
        }
        return start..<end
    }

    /// Numbers stand before the first label of a grid's line only: behind another they may be that one's.
    private mutating func countGrid(_ line: Range<Int>) {
        let lastNumber = line.last(where: isNumber) ?? -1
        let firstNumber = line.first(where: isNumber) ?? line.upperBound
        let firstLabel = line.first { !tokens[$0].terms.isEmpty }
        for index in line where namesRow(index) {
            if lastNumber > index {
                behind += 1
            } else if index == firstLabel, firstNumber < index {
                before += 1
            }
        }
    }

    /// Numbers that a text's line begins with, and those right behind a label.
    private mutating func countText(_ line: Range<Int>) {
        let opening = line.lowerBound + line.prefix { isNumber($0) }.count
        let opensPiece = ribbon.startsPiece(tokens[line.lowerBound].range.lowerBound)
        for index in line where namesRow(index) {
            if index == opening, index > line.lowerBound, opensPiece {
                before += 1
            } else if index + 1 < line.upperBound, isNumber(index + 1) {
                behind += 1
            }
        }
    }

    private func isNumber(_ index: Int) -> Bool { tokens[index].isValue }

    private func namesRow(_ index: Int) -> Bool {
        guard case .label(let terms, _) = tokens[index].kind else { return false }
        return terms.contains { $0.namesRows && Int($0.section) == section }
    }
}
