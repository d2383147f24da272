import ReportModel

/// The heads of columns as a source prints them above some rows.
struct HeaderRun {
    struct Head {
        enum Meaning: Equatable {
            case column(TermID)
            /// A row's label that stands among the heads: table 四.
            case row(TermID)
            /// 法人或其他组织, 申请人情况, 行政诉讼: heads over other heads.
            case organisations, applicants, litigation
            /// Words that the form does not have.
            case foreign
            /// Words of a text that are a piece of some label: a line's end may have cut it.
            case piece
            /// 2021年, as heads of two years beside each other.
            case year
            /// Words of a text that run on into heads of the form, of columns that have no head otherwise: 外资企业科研机构.
            case mixed
        }

        var meaning: Meaning
        var range: Range<Int>
        /// The columns whose heads mixed words run into.
        var held = TermSet()
        /// Whether its words stand in two cells below each other.
        var isStacked = false

        /// Whether the form has it.
        var isOfForm: Bool { ![.foreign, .piece, .year, .mixed].contains(meaning) }

        var isMixed: Bool { meaning == .mixed }

        /// Whether it asks for another figure than the form. A piece of a label of the form does so at its end only.
        func namesOtherFigures(_ ribbon: Ribbon) -> Bool {
            let words = ribbon.scalars[range]
            return meaning == .piece ? OtherFigures.end(words) : OtherFigures.areNamed(in: words)
        }

        var column: TermID? {
            if case .column(let id) = meaning { id } else { nil }
        }
    }

    private(set) var heads: [Head] = []
    /// Real headers have some twenty.
    private static let headLimit = 60

    /// Behind its last character.
    var end: Int { heads.last?.range.upperBound ?? 0 }
    /// Whether some head is one that the edition has.
    var namesColumns: Bool { heads.contains { $0.column != nil } }

    /// Whether the columns of a text's grid can be trusted: words of a head stand in two cells below each other.
    var isStacked: Bool { heads.contains(where: \.isStacked) }

    /// Whether heads of the form run on from other words, so that none of them has an end.
    var runsTogether: Bool { heads.contains { $0.isMixed && $0.held.count > 2 } }

    /// Whether each number of a row stands below a head of its own; in text, whether there are as many heads or some ask
    /// for other figures than the form.
    func covers(_ slots: [Slot], of section: Int, _ ribbon: Ribbon, _ words: HeadWords) -> Bool {
        let cells = heads.compactMap { ribbon.piece(at: $0.range.lowerBound).cell }
        guard cells.first?.hasReliableColumns == true else {
            let namesOthers = heads.count > 1 && heads.contains { $0.namesOtherFigures(ribbon) }
            if slots.count == 1, let only = heads.first, heads.count == 1 {
                let own = ribbon.scalars[only.range]
                return OtherFigures.areNamed(in: own) && words.share(own, in: section)
            }
            return slots.count > 1 && (slots.count == heads.count || namesOthers)
        }
        let columns = cells.filter { $0.columnSpan == 1 }.map { Int($0.column) }
        return slots.allSatisfy { slot in slot.isBlank || slot.gridColumn.map(columns.contains) == true }
    }

    /// Whether 上年 stands among the heads more than once: below each of several columns, which of a text's lines don't tell.
    func repeatsLastYear(_ ribbon: Ribbon) -> Bool {
        heads.count { $0.meaning == .foreign && ComparedFigures.areLastYears(ribbon.scalars[$0.range]) } > 1
    }

    /// Words that hold only heads which stand elsewhere too are foreign: 上年总计.
    private mutating func settleMixed() {
        var known = TermSet()
        for column in heads.compactMap(\.column) { known.insert(column) }
        for index in heads.indices where heads[index].isMixed && heads[index].held.isSubset(of: known) {
            heads[index].meaning = .foreign
        }
    }

    /// The runs of heads among the tokens of a table, in order.
    static func runs(
        in tokens: [Token], of plan: TablePlan, _ ribbon: Ribbon, _ vocabulary: Vocabulary
    ) -> [HeaderRun] {
        var collector = Collector(plan: plan, ribbon: ribbon, vocabulary: vocabulary)
        for token in tokens { collector.take(token) }
        collector.close()
        return collector.runs
    }

    private struct Collector {
        let section: Int
        /// The columns that the edition has.
        let columns: TermSet
        let isSideBySide: Bool
        let hasSums: Bool
        let ribbon: Ribbon
        let vocabulary: Vocabulary
        let organisations: TermID?
        let applicants: TermID?
        let litigation: TermID?
        var runs: [HeaderRun] = []
        var open = HeaderRun()
        /// Words before the first head, which are heads where they share its line.
        var waiting: [Head] = []
        /// Behind the cell that held the rest of a head.
        var brokenEnd = 0
        /// The label of the row that was met last: what shares its line is no head.
        var lastRow: Range<Int>?

        init(plan: TablePlan, ribbon: Ribbon, vocabulary: Vocabulary) {
            section = plan.table.section
            columns = plan.columns
            isSideBySide = plan.table.printsRowsSideBySide
            hasSums = plan.groupSize > 0
            (self.ribbon, self.vocabulary) = (ribbon, vocabulary)
            organisations = vocabulary.organisations
            applicants = vocabulary.applicants
            litigation = vocabulary.litigation
        }

        mutating func take(_ token: Token) {
            guard token.range.lowerBound >= brokenEnd else { return }
            switch token.kind {
            case .label(let terms, let isPrefix):
                if takeBroken(at: token.range.lowerBound) { return }
                if !isPrefix { take(terms, token.range) }
            case .words: if !takeBroken(at: token.range.lowerBound) { take(words: token.range) }
            case .value: take(value: token.range)
            case .mark: close()
            case .blank: break
            }
        }

        /// Takes a head whose words a line's end parts in cells of a text, of which the first half has been taken; the cell that
        /// begins at a place holds the rest.
        private mutating func takeBroken(at place: Int) -> Bool {
            guard ribbon.drawsTables, ribbon.isInCell(place), ribbon.startsPiece(place) else { return false }
            let end = ribbon.pieceRange(at: place)
            let heads = open.heads.isEmpty ? waitingLine : open.heads
            guard let index = heads.lastIndex(where: { ribbon.mayGoOn($0.range, in: end) }),
                let terms = vocabulary.label(ribbon.scalars[heads[index].range] + ribbon.scalars[end]),
                heads[index].column.map(terms.names) ?? (isSideBySide || !terms.contains(where: \.namesRows))
            else { return false }
            let start = heads[index].range
            open.heads = heads
            open.heads.remove(at: index)
            waiting.removeAll()
            brokenEnd = end.upperBound
            take(terms, ribbon.isInCell(start.lowerBound) ? start : end)
            guard open.heads.count == heads.count else { return true }
            var head = open.heads.removeLast()
            head.isStacked = start.upperBound < end.lowerBound
            open.heads.insert(head, at: index)
            return true
        }

        /// The heads that wait in the line of the last of them.
        private var waitingLine: [Head] {
            waiting.last.map { last in
                waiting.filter { ribbon.sharesLine($0.range.lowerBound, last.range.lowerBound) }
            } ?? []
        }

        mutating func close() {
            if open.heads.isEmpty, waiting.isEmpty { return }
            // Heads that foreign words run into are heads all the same, if of unknown columns.
            if open.namesColumns || (!isSideBySide && open.runsTogether) {
                open.settleMixed()
                runs.append(open)
            } else if !isSideBySide {
                let line = lastLine(of: waiting)
                if !line.isEmpty { runs.append(HeaderRun(heads: line)) }
            }
            open = HeaderRun()
            waiting.removeAll()
        }

        /// Heads that all are words which the form does not have: the last line of what waits.
        private func lastLine(of heads: [Head]) -> [Head] {
            guard let last = heads.last else { return [] }
            if let lastRow, ribbon.sharesLine(lastRow.lowerBound, last.range.lowerBound) { return [] }
            var line = heads.filter { ribbon.sharesLine($0.range.lowerBound, last.range.lowerBound) }
            if line.count == 1, last.column != nil { line = lines(endingAt: last.range.upperBound, of: heads) }
            let isHeader = line.contains { head in
                head.meaning != .piece || head.namesOtherFigures(ribbon)
            }
            return isHeader && line.contains { $0.column == nil } ? line : []
        }

        /// The last of some heads, which have a line of a text each and nothing between them.
        private func lines(endingAt end: Int, of heads: [Head]) -> [Head] {
            var next = end
            return heads.reversed().prefix { head in
                defer { next = head.range.lowerBound }
                return head.range.upperBound == next && ribbon.isWholePiece(head.range)
                    && !ribbon.isInCell(head.range.lowerBound)
            }.reversed()
        }

        private mutating func take(_ terms: TermList, _ range: Range<Int>) {
            let own = terms.keeping { Int($0.section) == section }
            if let column = own.first(where: { $0.kind == .column }) {
                guard columns.contains(column.id) else {
                    return take(Head(meaning: .foreign, range: range))
                }
                // 其他 and 总计 name rows too.
                if !open.heads.isEmpty || terms.allSatisfy({ $0.kind == .column }) {
                    return add(.column(column.id), range)
                }
                return wait(Head(meaning: .column(column.id), range: range))
            }
            if terms.contains(where: { $0.id == organisations }) { return add(.organisations, range) }
            if terms.contains(where: { $0.id == applicants }) { return add(.applicants, range) }
            if terms.allSatisfy({ isOfOtherTable($0) }) { return take(foreign: range) }
            guard isSideBySide else { return closeBefore(row: terms, range) }
            if terms.contains(where: { $0.id == litigation }) { return add(.litigation, range) }
            if let row = own.first(where: { $0.kind == .row }) { add(.row(row.id), range) }
        }

        /// Labels and heads of another table mean nothing here, if they aren't what a line's end left of this one's:
        /// 上年结转 among the heads of table 二.
        private mutating func take(foreign range: Range<Int>) {
            let isPiece = vocabulary.headWords.hold(ribbon.scalars[range], in: section)
            take(Head(meaning: isPiece ? .piece : .foreign, range: range))
        }

        private func isOfOtherTable(_ term: Term) -> Bool {
            Int(term.section) != section && (term.namesRows || term.kind == .column)
        }

        private mutating func closeBefore(row terms: TermList, _ range: Range<Int>) {
            guard terms.contains(where: \.namesRows) else { return }
            waiting.removeAll { ribbon.sharesLine($0.range.lowerBound, range.lowerBound) }
            close()
            lastRow = range
        }

        private mutating func add(_ meaning: Head.Meaning, _ range: Range<Int>) {
            if open.heads.isEmpty { open.heads += leading(range.lowerBound) }
            waiting.removeAll()
            append(Head(meaning: meaning, range: range))
        }

        /// What waited and belongs to the header: it shares the line, or stands right before and begins with a head.
        private func leading(_ start: Int) -> [Head] {
            var next = start
            let behind = waiting.filter { $0.meaning != .piece }.reversed().prefix { head in
                defer { next = head.range.lowerBound }
                return head.range.upperBound == next
            }.reversed()
            let beside = waiting.filter { ribbon.sharesLine($0.range.lowerBound, start) }
            let chain = Array(behind.drop { $0.column == nil })
            if isSideBySide, ribbon.isInCell(start) { return waiting }
            let own = chain.count > beside.count ? chain : beside
            return own.isEmpty && ribbon.startsPiece(start) ? lines(endingAt: start, of: waiting) : own
        }

        private mutating func append(_ head: Head) {
            if open.heads.count < HeaderRun.headLimit { open.heads.append(head) }
        }

        private mutating func take(words range: Range<Int>) {
            if goesOnAsOtherBody(range) {
                let start = open.heads.removeLast().range.lowerBound
                return append(Head(meaning: .foreign, range: start..<range.upperBound))
            }
            // In a cell only a single character is certainly no head of its own: a page's end has cut it off.
            let words = ribbon.scalars[range]
            let isFragment =
                isSideBySide ? vocabulary.headWords.hold(words, in: section) : vocabulary.isFragment(words)
            let isPart =
                isFragment && !OtherFigures.areLastYears(words)
                && (range.count == 1 || !ribbon.isInCell(range.lowerBound))
            let isOfPeriod = (open.heads.last ?? waiting.last).map { $0.range.contains(range.lowerBound) } ?? false
            guard !isOfPeriod, !isRemark(range) else { return }
            let held = isFragment || ribbon.isInCell(range.lowerBound) ? TermSet() : columns(in: range)
            guard range.count <= 12 || !held.isEmpty else { return }
            let meaning: Head.Meaning = isPart ? .piece : held.isEmpty ? .foreign : .mixed
            take(Head(meaning: meaning, range: range, held: held))
        }

        /// 企业法人 begins with a head of the form and is none.
        private func goesOnAsOtherBody(_ range: Range<Int>) -> Bool {
            guard let last = open.heads.last, last.column != nil, last.range.upperBound == range.lowerBound,
                ribbon.samePiece(last.range.lowerBound, range.lowerBound), !ribbon.gaps[range.lowerBound]
            else { return false }
            return ribbon.scalars[range].elementsEqual(Self.legalPerson)
        }

        private static let legalPerson = Ribbon.scalars("法人")

        private mutating func take(value range: Range<Int>) {
            if isRemark(range) { return }
            let isYear = range.count >= 5 && YearReader(ribbon).year(at: range.lowerBound) != nil
            if isYear, ribbon.scalars[range.lowerBound + 4] == "年" {
                return take(Head(meaning: .year, range: range))
            }
            if let end = periodEnd(range) {
                return take(Head(meaning: .foreign, range: range.lowerBound..<end))
            }
            if nameRow(before: range) { waiting.removeAll() }
            close()
        }

        /// Whether what waits is no head but the label of a row which the form does not have: among rows of a table with
        /// sums, numbers follow it in its line of a grid or as what comes next in a text.
        private func nameRow(before number: Range<Int>) -> Bool {
            guard hasSums, !isSideBySide, open.heads.isEmpty, lastRow != nil, let last = waiting.last else {
                return false
            }
            return !ribbon.isInCell(number.lowerBound) || ribbon.sharesLine(last.range.lowerBound, number.lowerBound)
        }

        /// The columns of the table whose heads stand among some words.
        private func columns(in range: Range<Int>) -> TermSet {
            guard !isSideBySide, range.count > 2 else { return TermSet() }
            return range.reduce(into: TermSet()) { found, index in
                guard vocabulary.mayStart(with: ribbon.scalars[index]),
                    let match = vocabulary.longestMatch(ribbon, at: index, before: range.upperBound)
                else { return }
                for term in match.terms where term.kind == .column && columns.contains(term.id) {
                    found.insert(term.id)
                }
            }
        }

        /// Behind 1月 or 2季度: heads of a table by parts of the year.
        private func periodEnd(_ range: Range<Int>) -> Int? {
            let end = range.lowerBound + ribbon.scalars[range].prefix(while: Characters.isDigit).count
            guard end < ribbon.count, ribbon.samePiece(range.lowerBound, end),
                ["月", "季"].contains(where: { ribbon.scalars[end] == $0 })
            else { return nil }
            return ribbon.wordEnd(from: end)
        }

        /// Words begin no header; within one they are heads.
        private mutating func take(_ head: Head) {
            if open.heads.isEmpty { wait(head) } else { append(head) }
        }

        private mutating func wait(_ head: Head) {
            if waiting.count == HeaderRun.headLimit { waiting.removeAll() }
            waiting.append(head)
        }

        /// In brackets, or behind a label in its own cell: it explains the head and is none.
        private func isRemark(_ range: Range<Int>) -> Bool {
            if range.upperBound < ribbon.count, ribbon.scalars[range.upperBound] == ")" { return true }
            if let last = open.heads.last, ribbon.isInCell(range.lowerBound),
                ribbon.samePiece(last.range.lowerBound, range.lowerBound)
            {
                return true
            }
            var index = range.lowerBound
            while index > 0, range.lowerBound - index < 30, ribbon.samePiece(index - 1, range.lowerBound) {
                index -= 1
                if ribbon.scalars[index] == "(" { return true }
                if ribbon.scalars[index] == ")" { return false }
            }
            return false
        }
    }
}

extension Ribbon {
    /// Behind the last character of the words at a place, up to a gap.
    func wordEnd(from start: Int) -> Int {
        var end = start + 1
        while end < count, !gaps[end], samePiece(start, end), Characters.isWord(scalars[end]) { end += 1 }
        return end
    }

    /// Whether two characters stand in one line: of a text, or of a table's grid.
    func sharesLine(_ a: Int, _ b: Int) -> Bool {
        if samePiece(a, b) { return true }
        guard let first = piece(at: a).cell, let second = piece(at: b).cell else { return false }
        return first.table == second.table && first.row == second.row
    }
}
