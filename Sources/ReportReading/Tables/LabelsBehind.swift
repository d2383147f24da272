import ReportModel

/// Whether numbers of rows stand before their labels: more lines of a text begin with numbers and go on with the label of
/// a row than have numbers behind one alone; more lines of a grid have them only before it. What follows such a label is
/// the next row's, or of a column that the form does not have.
struct LabelsBehind {
    private let tokens: [Token]
    private let ribbon: Ribbon
    private let section: Int

    init(_ tokens: [Token], of table: FormTable, in ribbon: Ribbon) {
        (self.tokens, self.ribbon, section) = (tokens, ribbon, table.section)
    }

    var stand: Bool {
        var (before, behind) = (0, 0)
        for index in tokens.indices where namesRow(index) {
            if ribbon.isInCell(tokens[index].range.lowerBound) {
                let isFollowed = holdsNumber(tokens[(index + 1)...], besides: index)
                if isFollowed { behind += 1 } else if endsLine(index) { before += 1 }
            } else if opensWithNumbers(index) {
                before += 1
            } else if holdsNumber(index + 1, besides: index) {
                behind += 1
            }
        }
        return before > max(behind, 1)
    }

    private func namesRow(_ index: Int) -> Bool {
        let token = tokens[index]
        guard case .label(let terms, _) = token.kind,
            terms.contains(where: { $0.namesRows && Int($0.section) == section })
        else { return false }
        return true
    }

    /// Whether numbers stand before a label in its line of a grid, and no other label does.
    private func endsLine(_ label: Int) -> Bool {
        let before = tokens[..<label].reversed().prefix { sharesLine($0, label) }
        return before.allSatisfy(\.terms.isEmpty) && holdsNumber(before, besides: label)
    }

    private func holdsNumber(_ others: some Sequence<Token>, besides label: Int) -> Bool {
        others.lazy.prefix { sharesLine($0, label) }.contains { token in
            if case .value = token.kind { true } else { false }
        }
    }

    private func sharesLine(_ token: Token, _ label: Int) -> Bool {
        ribbon.sharesLine(token.range.lowerBound, tokens[label].range.lowerBound)
    }

    private func holdsNumber(_ index: Int, besides label: Int) -> Bool {
        guard tokens.indices.contains(index), case .value = tokens[index].kind else { return false }
        return ribbon.samePiece(tokens[index].range.lowerBound, tokens[label].range.lowerBound)
    }

    /// Whether the line of a label begins with numbers, and has nothing else before it.
    private func opensWithNumbers(_ label: Int) -> Bool {
        var index = label - 1
        while holdsNumber(index, besides: label) { index -= 1 }
        guard label - index > 1 else { return false }
        return ribbon.startsPiece(tokens[index + 1].range.lowerBound)
    }
}
