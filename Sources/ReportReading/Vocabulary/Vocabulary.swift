import ReportModel

/// Every label of the forms in every wording known, as a trie over folded word characters.
///
/// One object for all who read with it: they hold a reference, and copy none of its parts.
final class Vocabulary: Sendable {
    private let trie: LabelTrie
    /// The terms at each node of the trie.
    private let lists: TermStorage
    /// The one row whose labels all go on from a node, for labels that a line break cuts.
    private let onlyRows: TermStorage
    /// The labels of rows, for those that a line's end cuts.
    let rowLabels: RowLabels
    let terms: TermTable
    /// Heads over other heads: 法人或其他组织, 申请人情况, 行政诉讼.
    let organisations: TermID?
    let applicants: TermID?
    let litigation: TermID?
    /// A row that is none of the forms', with a label of theirs among its words.
    let otherDocuments: TermID?
    /// What other wordings of a column's head share with the known ones.
    let headWords: HeadWords
    /// The characters that headings of sections begin with.
    let headingStarts: CharacterBitmap
    /// Words that name a row where they are all of a cell.
    private let cellLabels: [(words: [UInt32], list: Int)]
    private let cellLists: TermStorage
    /// Learned from the rest of the vocabulary at the end of its making; nothing changes them then.
    private(set) nonisolated(unsafe) var printedCells: PrintedCells?
    /// The labels of groups.
    private let groups: [[UInt32]]
    /// The words of all labels behind each other, a line end between two.
    private let fragments: [UInt32]
    /// Where each character stands in the fragments.
    private let fragmentStarts: [UInt32: [Int32]]

    init(_ forms: [Form]) {
        var entries = VocabularyEntries(forms)
        rowLabels = RowLabels(entries.rowLabels(of: forms))
        let terms = entries.termsAtNode
        trie = LabelTrie(entries.children) { !terms[$0].isEmpty }
        lists = TermStorage(terms)
        onlyRows = TermStorage(entries.onlyRows)
        (self.terms, headWords, headingStarts) = (entries.terms, entries.headWords, entries.headingStarts)
        let ofCells = entries.cellLabels(of: forms)
        cellLabels = ofCells.indices.map { (Ribbon.scalars(ofCells[$0].words), $0) }
        cellLists = TermStorage(ofCells.map { [$0.term] })
        organisations = entries.terms.known(.furniture, 0, "法人或其他组织")
        applicants = entries.terms.known(.furniture, 0, "申请人情况")
        litigation = entries.terms.known(.furniture, 0, "行政诉讼")
        otherDocuments = entries.terms.known(.furniture, 0, VocabularyEntries.otherDocuments)
        let words = Ribbon.scalars(
            (forms.flatMap { $0.tables }.flatMap { $0.blocks }.map(Self.wording) + VocabularyEntries.furniture)
                .joined(separator: "\n"))
        groups = Set(forms.flatMap(\.tables).flatMap(\.blocks).flatMap(\.rows).flatMap { $0.path.dropLast() }).map {
            Ribbon.scalars(LabelFolding.core($0))
        }
        fragments = words
        fragmentStarts = Dictionary(grouping: words.indices.map { Int32($0) }) { words[Int($0)] }
        printedCells = PrintedCells(forms, from: self)
    }

    private static func wording(_ block: FormBlock) -> String {
        (block.rows.flatMap(\.path) + block.columns.flatMap(\.path) + [block.title ?? ""])
            .map { LabelFolding.core($0) }.joined(separator: "\n")
    }
}

extension Vocabulary {
    /// A label that stands at a place of the ribbon.
    struct Match {
        var terms: TermList
        /// Behind the label's last character.
        var end: Int
        /// Whether only the beginning of a label stands there, long enough to be no other.
        var isPrefix: Bool
    }

    func mayStart(with scalar: UInt32) -> Bool { trie.hasRoot(scalar) }

    /// What words without marks are the whole label of.
    func label(_ words: ArraySlice<UInt32>) -> TermList? {
        var node: Int32 = 0
        for scalar in words {
            guard let next = trie.child(of: node, scalar) else { return nil }
            node = next
        }
        return trie.isComplete(node) ? lists[Int(node)] : nil
    }

    /// The row that words name which are all of a cell.
    func cellLabel(_ words: ArraySlice<UInt32>) -> TermList? {
        cellLabels.first { $0.words.elementsEqual(words) }.map { cellLists[$0.list] }
    }

    /// Whether words are a piece of a label of the forms, as line breaks leave them (年, 予公开, 息公开申请).
    func isFragment(_ words: ArraySlice<UInt32>) -> Bool {
        guard let first = words.first, words.count <= 60 else { return false }
        return fragmentStarts[first, default: []].contains { start in
            fragments[Int(start)...].starts(with: words)
        }
    }

    /// Whether words are a piece of a group's label, which narrow columns break beside its rows.
    func groupsHold(_ words: ArraySlice<UInt32>) -> Bool {
        groups.contains { group in group.indices.contains { group[$0...].starts(with: words) } }
    }

    /// The rows and groups with a number of their own to whose labels alone some words go on: 其他处 behind （六）.
    func rows(cutTo words: ArraySlice<UInt32>, numbered ordinal: Ordinal) -> TermList? {
        var node: Int32 = 0
        for scalar in words {
            guard let next = trie.child(of: node, scalar) else { return nil }
            node = next
        }
        while !trie.isComplete(node) {
            guard let next = trie.onlyChild(of: node) else { return nil }
            node = next
        }
        let rows = lists[Int(node)].keeping { $0.namesRows && $0.ordinal == ordinal }
        return rows.isEmpty ? nil : rows
    }

    /// The longest label that starts at `start`, across punctuation and, outside tables, across line ends.
    func longestMatch(_ ribbon: Ribbon, at start: Int, before limit: Int) -> Match? {
        var walk = Walk(start)
        // In a grid a label ends with its cell.
        let limit = ribbon.isInCell(start) ? min(limit, ribbon.pieceEnd(from: start)) : limit
        walk.run(ribbon.scalars, before: limit, trie)
        return match(walk, ribbon)
    }

    /// As far as the characters from a place on lead into the trie.
    private struct Walk {
        var position: Int
        var node: Int32 = 0
        var depth = 0
        var last: (node: Int32, end: Int)?
        var lastWordEnd: Int

        init(_ start: Int) {
            position = start
            lastWordEnd = start
        }

        mutating func run(_ scalars: [UInt32], before limit: Int, _ trie: LabelTrie) {
            while position < limit {
                let scalar = scalars[position]
                position += 1
                if !Characters.isHan(scalar) {
                    if Characters.isDigit(scalar) || scalar == Ribbon.emptyCell { return }
                    if scalar == Self.bracket { passYear(scalars, before: limit) }
                    guard Characters.isWord(scalar) else { continue }
                }
                guard let next = trie.child(of: node, scalar) else { return }
                node = next
                depth += 1
                lastWordEnd = position
                if trie.isComplete(next) { last = (next, position) }
            }
        }

        /// Which year is meant, in brackets among the words of a label: 本年（2022）制发件数.
        private mutating func passYear(_ scalars: [UInt32], before limit: Int) {
            let close = position + 4
            guard close < limit, scalars[position..<close].allSatisfy(Characters.isDigit) else { return }
            let end = scalars[close] == Self.year ? close + 1 : close
            if end < limit, scalars[end] == Self.closingBracket { position = end + 1 }
        }

        private static let bracket = UInt32(UInt8(ascii: "("))
        private static let closingBracket = UInt32(UInt8(ascii: ")"))
        private static let year: UInt32 = 0x5E74
    }

    /// The beginning of a heading that is two labels with a gap between is these: 行政复议 and 行政诉讼 over their columns.
    private func match(_ walk: Walk, _ ribbon: Ribbon) -> Match? {
        guard walk.last != nil || walk.depth >= 5 else { return nil }
        let row = onlyRows[Int(walk.node)]
        let hasGap = walk.last.map { $0.end < ribbon.count && ribbon.gaps[$0.end] } ?? false
        let isTwoLabels = row.first?.kind == .section && hasGap
        if walk.depth >= 5, !isTwoLabels, let term = row.first, walk.last?.node != walk.node,
            !(walk.last.map { lists[Int($0.node)].contains(term) } ?? false)
        {
            return Match(terms: row, end: walk.lastWordEnd, isPrefix: true)
        }
        return walk.last.map { Match(terms: lists[Int($0.node)], end: $0.end, isPrefix: false) }
    }
}
