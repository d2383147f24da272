import ReportModel

/// Gathers every wording of the labels of some forms, for a `Vocabulary`.
struct VocabularyEntries {
    /// A trie over folded word characters: where each character leads from a node. Node 0 is the root.
    private(set) var children: [[UInt32: Int32]] = [[:]]
    private(set) var termsAtNode: [[Term]] = [[]]
    /// The one row whose labels all go on from a node, for labels that a line break cuts.
    private var onlyRow: [RowsBelow] = [.none]
    private(set) var terms = TermTable()
    /// What other wordings of a column's head share with the known ones.
    private(set) var headWords = HeadWords()
    /// The characters that headings of sections begin with.
    private(set) var headingStarts = CharacterBitmap()

    private enum RowsBelow: Equatable {
        case none
        case one(Term)
        case several
    }

    init(_ forms: [Form]) {
        for form in forms {
            for table in form.tables { add(table) }
            for section in form.sections {
                let term = terms.term(.section, section.number, "")
                for wording in [section.heading] + section.aliases { add(term, wording) }
            }
        }
        for text in Self.furniture { add(terms.term(.furniture, 0, text), text) }
    }

    /// At each node the one row whose labels all go on from there.
    var onlyRows: [[Term]] {
        onlyRow.map { row in
            if case .one(let term) = row { [term] } else { [] }
        }
    }

    /// The labels of rows, each with its words.
    mutating func rowLabels(of forms: [Form]) -> [(Term, String)] {
        forms.flatMap(\.tables).flatMap { table in
            table.blocks.flatMap(\.rows).map { row in
                let ordinal = Self.ordinal(of: row.label)
                let words = LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(row.label)))
                return (terms.term(.row, table.section, row.key, ordinal: ordinal), words)
            }
        }
    }

    /// The rows that short words name which are all of a cell.
    mutating func cellLabels(of forms: [Form]) -> [(term: Term, words: String)] {
        var labels: [(term: Term, words: String)] = []
        for table in forms.flatMap(\.tables) {
            for row in table.blocks.flatMap(\.rows) {
                guard let words = ShortLabels.ofCells[row.key], !labels.contains(where: { $0.words == words }) else {
                    continue
                }
                labels.append((terms.term(.row, table.section, row.key), words))
            }
        }
        return labels
    }

    /// Printed in or around the tables; says nothing about a cell.
    static let furniture = [
        "信息内容", "申请人情况", "法人或其他组织", "行政诉讼", "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和",
        "区分处理的只计这一情形不计其他情形", "只计这一情形不计其他情形", "不计其他情形", "单位万元", "单位万元保留四位小数", "单位万元保留4位小数",
        "单位件", "保留四位小数", "第二十条", otherDocuments,
    ]

    /// A row that notices of provinces and cities add to table 二 of the edition of 2019, with a label of the form among its
    /// words.
    static let otherDocuments = LabelFolding.core(
        "其他主动公开文件（含以本单位或本单位办公室名义正式签发的、除规范性文件以外的主动公开文件，"
            + "可参考本单位政府信息公开平台“其他主动公开文件”栏目数据）")

    private mutating func add(_ table: FormTable) {
        for block in table.blocks {
            if let title = block.title { add(terms.term(.blockTitle, table.section, title), title) }
            for column in block.columns {
                let term = terms.term(.column, table.section, column.key)
                for wording in [column.label] + column.aliases {
                    add(term, wording)
                    headWords.add(term, Ribbon.scalars(LabelFolding.core(LabelFolding.fold(wording))))
                }
                for word in HeadWords.synonyms[column.key, default: []] { headWords.add(synonym: word, of: term) }
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
        let wordings = [row.label, FormLabel.withoutExplanation(row.label)] + row.aliases
        for wording in wordings + ShortLabels.all[row.key, default: []] { add(term, wording) }
        for (depth, group) in row.path.dropLast().enumerated() {
            let key = depth == 0 ? "#\(group)" : String(row.key.prefix { $0 != "." })
            let term = terms.term(.group, table.section, key, ordinal: Self.ordinal(of: group))
            for wording in [group] + Self.groupWordings[group, default: []] { add(term, wording) }
        }
    }

    /// What bodies write for the labels of groups.
    private static let groupWordings = ["三、本年度办理结果": ["三、本年度办理情况"]]

    private mutating func add(_ term: Term, _ wording: String) {
        let core = LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(wording)))
        var node: Int32 = 0
        for scalar in core.unicodeScalars {
            node = child(of: node, scalar.value)
            noteRow(term, at: Int(node))
        }
        if term.kind == .section, let first = core.unicodeScalars.first {
            for start in [first.value] + LabelVariants.all[first.value, default: []] { headingStarts.insert(start) }
        }
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
}
