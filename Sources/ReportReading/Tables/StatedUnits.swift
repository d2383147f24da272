import ReportModel

/// The unit of a column, where the source states one.
///
/// Nearly all columns state none: a value is one word, which is copied with its column at no cost.
indirect enum StatedUnit: Equatable, Sendable {
    /// None, or that of the form.
    case asForm
    /// Another multiple of the yuan.
    case money(MoneyUnit)
    /// Two that differ, or one that is not known: its numbers say nothing certain but that they are 0.
    case doubtful(String)
    /// One that counts cases, where money is asked for: its numbers are another figure, 0 too.
    case count(String)

    var isCount: Bool { if case .count = self { true } else { false } }

    /// The unit in words, as the source writes it where it is none of the form's.
    var name: String {
        switch self {
        case .asForm: "万元"
        case .money(let unit): unit.name
        case .doubtful(let name), .count(let name): name
        }
    }
}

/// Looks for units in the heads, the labels and above a table: `本年收费金额（单位：元）`, `单位：件、元`, `（万件）`.
struct StatedUnits {
    private let ribbon: Ribbon
    /// From a little above the table to its end.
    private let range: Range<Int>
    /// From the beginning of its section to its end, empty where it counts no money.
    private let worded: Range<Int>
    private let tokens: [Token]
    /// What the labels of rows and columns state, each where it stands.
    private var labels: [(terms: TermList, units: Set<String>)] = []
    /// Heads that state a unit of counts: money is not counted so.
    private var counted: [TermList] = []
    /// Units of money at the end of words that are none of the form's, by their tokens: 收费总额（元）.
    private var endings: [Int: StatedUnit] = [:]
    /// What is stated by itself and belongs to no label: of money, and of counts.
    private var (moneyCaption, countCaption) = (StatedUnit.asForm, StatedUnit.asForm)

    private static let word = WordFinder(["单位", "單位"])
    private static let scales = FewCharacters("十百千万亿萬億")
    private static let currencies = FewCharacters("美欧港日")
    private static let money = FewCharacters("元圆角")
    private static let counts = FewCharacters("件项个份条宗")
    /// One of these stands in whatever names a unit that matters.
    private static let signs = FewCharacters("元圆角十百千万亿萬億美欧港日")
    /// One of these stands in whatever names a unit.
    private static let marks = FewCharacters("元圆角十百千万亿萬億美欧港日件项个份条宗")
    /// Characters behind a label or the word in which a unit is looked for.
    private static let reach = 24

    /// Whether some characters may state another unit than the form for numbers of a table, which counts money too or not:
    /// a first look at them.
    static func mayBeStated(ofMoney: Bool, in range: Range<Int>, of ribbon: Ribbon) -> Bool {
        let units = StatedUnits(range, worded: 0..<0, [], of: ribbon)
        return Self.marks.places(in: ribbon, range).contains(
            where: ofMoney ? units.mayStateAnother : units.multipliesCounts)
    }

    /// The rows with the units that the source states for their numbers, and whether it states others than the form.
    static func rows(
        of plan: TablePlan, in text: TableText, of ribbon: Ribbon
    ) -> (rows: [RowPattern], statesUnits: Bool) {
        mayBeStated(ofMoney: plan.hasMoney, in: Self.range(of: text.region), of: ribbon)
            || (plan.hasMoney && WordedUnit.name(above: text.region, ribbon) != nil)
            ? searchedRows(of: plan, in: text, of: ribbon) : (plan.rows, false)
    }

    /// The same without a first look at whether anything may be stated at all.
    static func searchedRows(
        of plan: TablePlan, in text: TableText, of ribbon: Ribbon
    ) -> (rows: [RowPattern], statesUnits: Bool) {
        let range = Self.range(of: text.region)
        let worded = plan.hasMoney ? text.region.sectionStart..<range.upperBound : 0..<0
        let units = StatedUnits(range, worded: worded, text.tokens, of: ribbon)
        return units.searched(Self.marks.places(in: ribbon, units.range)).rows(of: plan)
    }

    private func rows(of plan: TablePlan) -> (rows: [RowPattern], statesUnits: Bool) {
        guard !areAsForm else { return (plan.rows, false) }
        let rows = plan.rows.map { row in
            var own = row
            for index in own.columns.indices {
                own.columns[index].stated = unit(of: own.columns[index], in: own.term)
            }
            return own
        }
        return (rows, true)
    }

    /// Whether nothing is stated but the units of the form.
    private var areAsForm: Bool {
        counted.isEmpty && endings.isEmpty && moneyCaption == .asForm && countCaption == .asForm
            && labels.allSatisfy { Self.unit(of: $0.units) == .asForm }
    }

    private init(_ range: Range<Int>, worded: Range<Int>, _ tokens: [Token], of ribbon: Ribbon) {
        (self.ribbon, self.tokens, self.range, self.worded) = (ribbon, tokens, range, worded)
    }

    private static func range(of region: TableRegion) -> Range<Int> {
        region.captionStart..<region.range.upperBound
    }

    /// With what is stated at some places where characters of units stand.
    private func searched(_ marks: [Int]) -> StatedUnits {
        var units = self
        units.search(marks)
        return units
    }

    private mutating func search(_ marks: [Int]) {
        let captions = statedByThemselves
        let ofMoney = captions.filter { Self.mayBe($0, money: true) }
        moneyCaption =
            ofMoney.isEmpty
            ? WordedUnit.name(in: worded, of: ribbon).map(StatedUnit.doubtful) ?? .asForm : Self.unit(of: ofMoney)
        countCaption = Self.unit(of: captions.filter { Self.mayBe($0, money: false) })
        var next = 0
        for (index, token) in tokens.enumerated() {
            while next < marks.count, marks[next] < token.range.lowerBound { next += 1 }
            guard next < marks.count else { return }
            if token.areWords, marks[next] < token.range.upperBound {
                let units = unitEnding(token.range)
                if !units.isEmpty { endings[index] = Self.unit(of: units) }
                continue
            }
            guard marks[next] < token.range.upperBound + Self.reach,
                token.terms.contains(where: { $0.kind == .column || $0.kind == .row })
            else { continue }
            let end = remarkEnd(behind: token.range.upperBound)
            if isCount(token.range.upperBound..<end) { counted.append(token.terms) }
            let units = units(in: token.range.lowerBound..<end)
            if !units.isEmpty { labels.append((token.terms, units)) }
        }
    }

    /// Whether a unit that is none of the form's may stand at a place: another than 万元, a multiple of counts, or a unit of
    /// counts behind a bracket, a stroke or the word 单位. The 十条 of 第二十条第（一）项 is none.
    private func mayStateAnother(_ index: Int) -> Bool {
        let scalar = ribbon.scalars[index]
        let isLast = index + 1 >= ribbon.count || !ribbon.samePiece(index, index + 1)
        let next = isLast ? Ribbon.emptyCell : ribbon.scalars[index + 1]
        if Self.currencies.contains(scalar) { return isLast || next == "分" || Self.counts.contains(next) }
        let before = index > 0 ? ribbon.scalars[index - 1] : Ribbon.emptyCell
        if scalar == "元" {
            let isOfForm = (before == "万" || before == "萬") && ribbon.samePiece(index - 1, index)
            return !isOfForm || (index > 1 && isScale(at: index - 2))
        }
        if Self.scales.contains(scalar) {
            if next == "元" || isOfArticle(index) { return false }
            return isLast || next == "分" || Self.marks.contains(next)
        }
        return !Self.counts.contains(scalar) || before == "位" || before == "单"
            || (before != ")" && !Characters.isWord(before))
    }

    /// The 十 of 第二十条第（一）项.
    private func isOfArticle(_ index: Int) -> Bool {
        ribbon.starts(Self.article, at: index) && ribbon.samePiece(index, index + 2)
    }

    private static let article = Ribbon.scalars("十条第")

    private func isScale(at index: Int) -> Bool {
        Self.scales.contains(ribbon.scalars[index]) || Self.currencies.contains(ribbon.scalars[index])
    }

    /// Whether a unit of counts that is not one may end at a place: 百件, 万件.
    private func multipliesCounts(_ index: Int) -> Bool {
        index > range.lowerBound && Self.counts.contains(ribbon.scalars[index]) && isScale(at: index - 1)
    }

    /// The head and the row's own label speak first, then what stands above the table.
    private func unit(of column: RowPattern.Column, in row: TermID?) -> StatedUnit {
        if column.isMoney, counted.contains(where: { $0.contains { $0.kind == .column && $0.id == column.head } }) {
            return .count("件")
        }
        let own = labels.filter { label in
            label.terms.contains { ($0.kind == .column && $0.id == column.head) || ($0.kind == .row && $0.id == row) }
        }
        let stated = own.reduce(into: Set<String>()) { $0.formUnion($1.units) }
            .filter { Self.mayBe($0, money: column.isMoney) }
        if stated.isEmpty, column.isMoney, !endings.isEmpty, !isHeaded(column),
            let unit = AmountHeads(tokens, in: ribbon, stating: endings).unit(of: row)
        {
            return unit
        }
        if stated.isEmpty { return column.isMoney ? moneyCaption : countCaption }
        return Self.unit(of: stated)
    }

    private func isHeaded(_ column: RowPattern.Column) -> Bool {
        tokens.contains { $0.terms.contains { $0.kind == .column && $0.id == column.head } }
    }

    /// The unit of money that words end with, behind a bracket, a stroke or a colon, or that is all of them.
    private func unitEnding(_ words: Range<Int>) -> Set<String> {
        let last = words.upperBound - (ribbon.scalars[words.upperBound - 1] == ")" ? 2 : 1)
        guard last >= words.lowerBound, Self.money.contains(ribbon.scalars[last]) else { return [] }
        var start = last
        while start > words.lowerBound,
            Self.scales.contains(ribbon.scalars[start - 1]) || Self.currencies.contains(ribbon.scalars[start - 1])
        {
            start -= 1
        }
        let isApart = start == words.lowerBound || !Characters.isWord(ribbon.scalars[start - 1])
        return isApart ? units(in: start..<(last + 1)) : []
    }

    /// What a multiple that was cut off belongs to is not known.
    private static func mayBe(_ name: String, money: Bool) -> Bool { isMoney(name) == money || name.hasSuffix("…") }

    private static func isMoney(_ name: String) -> Bool {
        name.unicodeScalars.last.map { ["元", "圆", "角", "分"].contains($0) } ?? false
    }

    private static func unit(of names: Set<String>) -> StatedUnit {
        guard let name = names.first else { return .asForm }
        guard names.count == 1 else { return .doubtful(names.sorted().joined(separator: "、")) }
        guard let unit = MoneyUnit(name) else { return .doubtful(name) }
        return unit.isOfForm ? .asForm : .money(unit)
    }

    /// Behind what follows a label up to the next number, where it is a remark; brackets may go on in the next line.
    private func remarkEnd(behind end: Int) -> Int {
        var (stop, depth, last) = (end, 0, UInt32(0))
        while stop < min(range.upperBound, end + Self.reach) {
            let scalar = ribbon.scalars[stop]
            let isNext = stop > 0 && !ribbon.samePiece(stop - 1, stop) && ribbon.isInCell(stop)
            if Characters.isDigit(scalar) || (isNext && depth == 0) { break }
            if depth == 0, scalar != "(", scalar != "/", last == "元" { break }
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            stop += 1
            if scalar == ")", depth <= 0 { break }
            if scalar != Ribbon.emptyCell { last = scalar }
        }
        return isRemark(ribbon.scalars[end..<stop]) ? stop : end
    }

    /// Whether a remark is a unit of counts and nothing else: （件）, （单位：件）.
    private func isCount(_ remark: Range<Int>) -> Bool {
        let words = ribbon.scalars[remark].filter(Characters.isWord).drop { $0 == "单" || $0 == "單" || $0 == "位" }
        return words.count == 1 && words.allSatisfy(Self.counts.contains)
    }

    private static let openings = ["(", "[", "/", "单位", "單位", "元", "万元", ":", "、", ","].map { Ribbon.scalars($0) }

    private func isRemark(_ words: ArraySlice<UInt32>) -> Bool {
        let words = words.drop { $0 == Ribbon.emptyCell }
        return Self.openings.contains { words.starts(with: $0) }
    }

    private var statedByThemselves: Set<String> {
        Self.word.places(in: ribbon, range).joined().reduce(into: []) { found, index in
            if let before = unitBefore(index) {
                found.formUnion(units(in: before))
                // Whether the other amounts are counted in it too is not said.
                if isOfLabel(before.lowerBound - 1) { found.insert("万元") }
            } else if !isOfLabel(index), let behind = unitBehind(index + 2) {
                found.formUnion(units(in: behind))
            }
        }
    }

    /// What follows the word in its piece: 单位：元, 单位均为元, or 单位元 and nothing more.
    private func unitBehind(_ word: Int) -> Range<Int>? {
        let start = (word..<range.upperBound).first { !Self.all.contains(ribbon.scalars[$0]) }
        guard let start, start - word <= 1, ribbon.samePiece(word - 1, start) || start == word else { return nil }
        if Self.naming.contains(ribbon.scalars[start]) {
            let end = (start + 1..<min(range.upperBound, start + Self.reach)).first { index in
                !ribbon.samePiece(index, start) || ribbon.scalars[index] == ")" || ribbon.scalars[index] == "。"
            }
            return (start + 1)..<(end ?? max(start + 1, min(range.upperBound, start + Self.reach)))
        }
        let end =
            (start..<range.upperBound).first { !isOfUnit($0) || !ribbon.samePiece($0, word - 1) } ?? range.upperBound
        let isWhole =
            end == range.upperBound || !ribbon.samePiece(end, word - 1) || !Characters.isWord(ribbon.scalars[end])
        return end > start && isWhole && Self.money.contains(ribbon.scalars[end - 1]) ? start..<end : nil
    }

    /// The unit in 以元为单位.
    private func unitBefore(_ word: Int) -> Range<Int>? {
        let end = word - 1
        guard end > range.lowerBound, Self.making.contains(ribbon.scalars[end]),
            Self.money.contains(ribbon.scalars[end - 1])
        else { return nil }
        var start = end
        while start > range.lowerBound, isOfUnit(start - 1) { start -= 1 }
        return start > range.lowerBound && Self.taking.contains(ribbon.scalars[start - 1]) ? start..<end : nil
    }

    private func isOfUnit(_ index: Int) -> Bool {
        let scalar = ribbon.scalars[index]
        return Self.scales.contains(scalar) || Self.currencies.contains(scalar) || Self.money.contains(scalar)
    }

    private static let all = FewCharacters("均都皆")
    private static let naming = FewCharacters(":(为")
    private static let making = FewCharacters("为作")
    private static let taking = FewCharacters("以按用")

    /// Whether the word stands right behind a label in its piece.
    private func isOfLabel(_ index: Int) -> Bool {
        let places = max(1, index - 5)...max(1, index)
        return tokens[firstToken(endingFrom: places.lowerBound)...].prefix { $0.range.upperBound <= places.upperBound }
            .contains { token in
                ribbon.samePiece(token.range.upperBound - 1, index)
                    && token.terms.contains { $0.kind == .column || $0.kind == .row }
            }
    }

    /// Tokens come in order, and there may be very many.
    private func firstToken(endingFrom place: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The units of money that a remark names, and the multiples of a count. A multiple that a line's end parts from
    /// what follows is one of which nothing is known: `（单位：万` above `容   元）`.
    private func units(in range: Range<Int>) -> Set<String> {
        let text = ribbon.scalars[range]
        guard text.contains(where: Self.signs.contains) else { return [] }
        var (found, scale) = (Set<String>(), "")
        for index in range where text[index] != Ribbon.emptyCell && !isOfArticle(index) {
            let scalar = text[index]
            if Self.scales.contains(scalar) || Self.currencies.contains(scalar) {
                if let multiple = Unicode.Scalar(scalar) { scale.unicodeScalars.append(multiple) }
                continue
            }
            let isMoney = Self.money.contains(scalar) || (scalar == "分" && !scale.isEmpty)
            let isMultiple = !scale.isEmpty && Self.counts.contains(scalar)
            if isMoney || isMultiple, !Self.isAmount(text[(index + 1)...]), let unit = Unicode.Scalar(scalar) {
                found.insert(scale + String(Character(unit)))
            } else if !scale.isEmpty, index > range.lowerBound, !ribbon.samePiece(index - 1, index) {
                found.insert(scale + "…")
            }
            if !scale.isEmpty { scale = "" }
        }
        return found
    }

    /// 百元以下 is an amount and no unit.
    private static func isAmount(_ rest: ArraySlice<UInt32>) -> Bool {
        rest.first { $0 != Ribbon.emptyCell }.map { $0 == "以" || $0 == "内" } ?? false
    }
}

extension RowPattern.Column {
    /// Whether it counts money and no cases.
    var isMoney: Bool { unit == .tenThousandYuan }
}
