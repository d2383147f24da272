import ReportModel

/// Every label of the forms in every wording known, as a trie over folded word characters.
struct Vocabulary {
    private var trie = LabelTrie([])
    /// What the trie is made of.
    private var children: [[UInt32: Int32]] = [[:]]
    private var termsAtNode: [[Term]] = [[]]
    /// The same, for reading.
    private var lists = TermStorage([])
    /// The one row whose labels all go on from here, for labels that a line break cuts.
    private var onlyRow: [RowsBelow] = [.none]
    private var onlyRows = TermStorage([])
    /// The labels of rows, for those that a line's end cuts.
    private(set) var rowLabels = RowLabels([])
    private(set) var terms = TermTable()
    /// Heads over other heads: 法人或其他组织, 申请人情况, 行政诉讼.
    private(set) var organisations: TermID?
    private(set) var applicants: TermID?
    private(set) var litigation: TermID?
    /// What other wordings of a column's head share with the known ones.
    private(set) var headWords = HeadWords()
    /// The characters that headings of sections begin with.
    private(set) var headingStarts = CharacterBitmap()
    /// The words of all labels behind each other, a line end between two.
    private let fragments: [UInt32]
    /// Where each character stands in the fragments.
    private let fragmentStarts: [UInt32: [Int32]]

    private enum RowsBelow: Equatable {
        case none
        case one(Term)
        case several
    }

    init(_ forms: [Form]) {
        fragments = Ribbon.scalars(
            (forms.flatMap { $0.tables }.flatMap { $0.blocks }.map(Self.wording) + Self.furniture)
                .joined(separator: "\n"))
        fragmentStarts = Dictionary(grouping: fragments.indices.map { Int32($0) }) { [fragments] in fragments[Int($0)] }
        for form in forms {
            for table in form.tables { add(table) }
            for section in form.sections {
                let term = terms.term(.section, section.number, "")
                for wording in [section.heading] + section.aliases { add(term, wording) }
            }
        }
        for text in Self.furniture { add(terms.term(.furniture, 0, text), text) }
        organisations = terms.known(.furniture, 0, "法人或其他组织")
        applicants = terms.known(.furniture, 0, "申请人情况")
        litigation = terms.known(.furniture, 0, "行政诉讼")
        trie = LabelTrie(children)
        lists = TermStorage(termsAtNode)
        rowLabels = RowLabels(
            forms.flatMap(\.tables).flatMap { table in
                table.blocks.flatMap(\.rows).map { row in
                    let ordinal = Self.ordinal(of: row.label)
                    let words = LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(row.label)))
                    return (terms.term(.row, table.section, row.key, ordinal: ordinal), words)
                }
            })
        onlyRows = TermStorage(
            onlyRow.map { row in
                if case .one(let term) = row { [term] } else { [] }
            })
    }

    /// Printed in or around the tables; says nothing about a cell.
    private static let furniture = [
        "信息内容", "申请人情况", "法人或其他组织", "行政诉讼", "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和",
        "区分处理的只计这一情形不计其他情形", "只计这一情形不计其他情形", "不计其他情形", "单位万元", "单位万元保留四位小数", "单位万元保留4位小数",
        "单位件", "保留四位小数", "第二十条",
    ]

    private mutating func add(_ table: FormTable) {
        for block in table.blocks {
            if let title = block.title { add(terms.term(.blockTitle, table.section, title), title) }
            for column in block.columns {
                let term = terms.term(.column, table.section, column.key)
                for wording in [column.label] + column.aliases {
                    add(term, wording)
                    headWords.add(term, Ribbon.scalars(LabelFolding.core(LabelFolding.fold(wording))))
                }
            }
            for row in block.rows {
                add(row, of: table)
                guard table.printsRowsSideBySide else { continue }
                let term = terms.term(.row, table.section, row.key)
                for wording in row.path + row.aliases {
                    headWords.add(term, Ribbon.scalars(LabelFolding.core(wording)))
                }
            }
        }
    }

    private mutating func add(_ row: FormRow, of table: FormTable) {
        let term = terms.term(.row, table.section, row.key, ordinal: Self.ordinal(of: row.label))
        for wording in [row.label, FormLabel.withoutExplanation(row.label)] + row.aliases { add(term, wording) }
        for (depth, group) in row.path.dropLast().enumerated() {
            let key = depth == 0 ? "#\(group)" : String(row.key.prefix { $0 != "." })
            add(terms.term(.group, table.section, key, ordinal: Self.ordinal(of: group)), group)
        }
    }

    private mutating func add(_ term: Term, _ wording: String) {
        let core = LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(wording)))
        var node: Int32 = 0
        for scalar in core.unicodeScalars {
            node = child(of: node, scalar.value)
            noteRow(term, at: Int(node))
        }
        if term.kind == .section, let first = core.unicodeScalars.first { headingStarts.insert(first.value) }
        if node != 0, !termsAtNode[Int(node)].contains(term) { termsAtNode[Int(node)].append(term) }
    }

    private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
        if let existing = children[Int(node)][scalar] { return existing }
        let new = Int32(termsAtNode.count)
        termsAtNode.append([])
        onlyRow.append(.none)
        children.append([:])
        children[Int(node)][scalar] = new
        return new
    }

    private mutating func noteRow(_ term: Term, at node: Int) {
        switch onlyRow[node] {
        case .none: onlyRow[node] = .one(term)
        case .one(let known) where known == term: break
        default: onlyRow[node] = .several
        }
    }

    private static func ordinal(of label: String) -> Ordinal {
        let rest = FormLabel.withoutNumber(label)
        return Ordinal(Ribbon.scalars(label.dropLast(rest.count).filter { !"（）()、.．".contains($0) }))
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

    /// Whether words are a piece of a label of the forms, as line breaks leave them (年, 予公开, 息公开申请).
    func isFragment(_ words: ArraySlice<UInt32>) -> Bool {
        guard let first = words.first, words.count <= 60 else { return false }
        return fragmentStarts[first, default: []].contains { start in
            fragments[Int(start)...].starts(with: words)
        }
    }

    /// The longest label that starts at `start`, across punctuation and, outside tables, across line ends.
    func longestMatch(_ ribbon: Ribbon, at start: Int, before limit: Int) -> Match? {
        var walk = Walk(start)
        // In a grid a label ends with its cell.
        let limit = ribbon.isInCell(start) ? min(limit, ribbon.pieceEnd(from: start)) : limit
        while walk.position < limit {
            let scalar = ribbon.scalars[walk.position]
            if Characters.isDigit(scalar) || scalar == Ribbon.emptyCell { break }
            if Characters.isWord(scalar) {
                guard let next = trie.child(of: walk.node, scalar) else { break }
                walk.step(to: next, isComplete: !lists.isEmpty(Int(next)))
            }
            walk.position += 1
        }
        return match(walk, ribbon)
    }

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

        mutating func step(to next: Int32, isComplete: Bool) {
            node = next
            depth += 1
            lastWordEnd = position + 1
            if isComplete { last = (next, position + 1) }
        }
    }

    /// The beginning of a heading that is two labels with a gap between is these: 行政复议 and 行政诉讼 over their columns.
    private func match(_ walk: Walk, _ ribbon: Ribbon) -> Match? {
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
