import ReportModel

/// What of a table's own labels a source has.
struct FoundLabels {
    /// Rows whose labels were found, with numbers or without.
    private(set) var rows = TermSet()
    /// Those of them behind whose labels a number stands that belongs to a sentence, or that marks part from others, or a
    /// line of few words and no number: 免收.
    private(set) var sentences = TermSet()
    /// Columns whose heads were found, in words that another table may have too.
    private(set) var heads = TermSet()
    /// Whether what follows the last head in its line may be numbers or marks of cells, and is no token of such.
    private(set) var runOn = false
    /// Whether words of the table's own header were found.
    let hasHeader: Bool

    init(_ tokens: [Token], of table: FormTable, in ribbon: Ribbon) {
        var columns = TermSet()
        var lastHead: Int?
        for (index, token) in tokens.enumerated() {
            guard case .label(let terms, _) = token.kind else { continue }
            for term in terms where term.kind == .column && Int(term.section) == table.section {
                heads.insert(term.id)
                lastHead = index
            }
            guard
                terms.allSatisfy({ Int($0.section) == table.section && $0.kind != .section })
            else { continue }
            // A word that may be a column too (其他, 总计) names no row.
            if terms.allSatisfy({ $0.kind == .row }) {
                for term in terms { rows.insert(term.id) }
                let saysMore =
                    Self.isInSentence(behind: index, tokens, ribbon) || Self.isRemark(index + 1, tokens, ribbon)
                if saysMore { for term in terms { sentences.insert(term.id) } }
            }
            for term in terms where term.kind == .column { columns.insert(term.id) }
        }
        hasHeader = columns.count > 1
        runOn = lastHead.map { Self.runsOn(behind: $0, in: tokens, ribbon) } ?? false
    }

    private static func isInSentence(behind label: Int, _ tokens: [Token], _ ribbon: Ribbon) -> Bool {
        label + 1 < tokens.count && tokens[label + 1].isProse
            && ribbon.samePiece(tokens[label].range.lowerBound, tokens[label + 1].range.lowerBound)
    }

    /// Whether few words are a line of a text, and the next label or nothing follows.
    private static func isRemark(_ index: Int, _ tokens: [Token], _ ribbon: Ribbon) -> Bool {
        guard index < tokens.count, tokens[index].areWords, tokens[index].range.count <= longestRemark,
            ribbon.isWholePiece(tokens[index].range), !ribbon.isInCell(tokens[index].range.lowerBound),
            ribbon.scalars[tokens[index].range].contains(where: Characters.isWord)
        else { return false }
        return index + 1 >= tokens.count || !tokens[index + 1].terms.isEmpty
    }

    private static let longestRemark = 6

    /// `总计////0//五、`: marks without gaps, digits that are no value, 无 in a word.
    private static func runsOn(behind index: Int, in tokens: [Token], _ ribbon: Ribbon) -> Bool {
        let start = tokens[index].range.upperBound
        guard start < ribbon.count, ribbon.samePiece(start - 1, start), !ribbon.isInCell(start) else { return false }
        let line = start..<min(ribbon.pieceEnd(from: start), start + longestRun)
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let between = line.clamped(to: start..<max(start, next?.range.lowerBound ?? line.upperBound))
        if ribbon.scalars[between].contains(where: Characters.isNotApplicableMark) { return true }
        guard let next, line.contains(next.range.lowerBound) else { return false }
        if next.areWords { return marks.contains(ribbon.scalars[next.range.lowerBound]) }
        return next.isProse
    }

    private static let longestRun = 40
    private static let marks = FewCharacters("无零")
}
