import ReportModel

/// Reads body and year from titles: `淮安市人民政府2024年政府信息公开工作年度报告` and its relatives.
struct TitleReader {
    struct Title: Equatable {
        var agency: String?
        var year: Int?
        var text: String
        /// Where it begins in the ribbon.
        var start: Int
        var place: Place
        /// Nothing else stands on its line, or around it between gaps.
        var standsAlone: Bool
        /// Whether a sentence brings it up as what is published: 现公布.
        var isAnnounced = false
        /// Whether the page has it as a heading.
        var isHeading = false
        /// Whether all of the body's name stands in the lines above.
        var isNamedAbove = false
        /// Whether a date follows in its line, as in lists of links.
        var isLink = false
    }

    let ribbon: Ribbon
    /// Whether what a dash parts from the title may be the name of a site.
    private let isOfPage: Bool
    /// Whether reports with other names are looked for: `工作总结`.
    private let isOdd: Bool

    init(_ ribbon: Ribbon, isOfPage: Bool = false, isOdd: Bool = false) {
        self.ribbon = ribbon
        self.isOfPage = isOfPage
        self.isOdd = isOdd
    }

    /// Titles in the text in front of a place, in order; at most as many as a page of links has.
    func titles(from start: Int = 0, before limit: Int) -> [Title] {
        var titles: [Title] = []
        for (words, end) in places(from: start, before: limit).prefix(200) {
            let title = title(at: words, end)
            if !isOfAnotherDocument(title.start, end) { titles.append(title) }
        }
        return titles
    }

    /// Where the subjects of the titles begin, of which nothing else is read.
    func starts(from start: Int, before limit: Int) -> [Int] { places(from: start, before: limit).map(\.words) }

    /// Where the subject of each title begins, and where the title ends.
    private func places(from start: Int, before limit: Int) -> [(words: Int, end: Int)] {
        let end = min(max(start, limit) + 1, ribbon.count)
        let range = min(start, end)..<end
        let simplified = Self.publicity.places(in: ribbon, range)
        let places = simplified.isEmpty ? Self.traditionalPublicity.places(in: ribbon, range) : simplified
        return places.compactMap { index in
            let isSubject = Self.subjects.contains { ribbon.starts($0, at: index - 2) }
            return isSubject ? ending(behind: index + 2).map { (index - 2, $0) } : nil
        }
    }

    private static let publicity = PairFinder("公", "开")
    private static let traditionalPublicity = PairFinder("公", "開")
    private static let subjects = ["信息公开", "政务公开", "信息公開", "政務公開"].map(Ribbon.scalars)
    private static let government = Ribbon.scalars("政府")
    private static let affairs = Ribbon.scalars("政务")
    private static let people = Ribbon.scalars("人民")
    private static let about = ["关于", "關於"].map(Ribbon.scalars)
    private static let reports = ["报告", "報告"].map(Ribbon.scalars)
    private static let endings = [
        "年度报告", "年报", "工作报告", "情况报告", "的报告", "年度報告", "年報", "工作報告", "情況報告", "的報告",
    ].map(Ribbon.scalars)

    private static let oddEndings = ["工作总结", "工作情况", "自查报告", "年底报告", "情况总结"].map(Ribbon.scalars)

    private static let endingMark = FewCharacters("报報")

    private static let partings = FewCharacters(">。,;!?")

    static func standsInNames(_ scalar: UInt32) -> Bool {
        Characters.isWord(scalar) || Characters.isDigit(scalar) || scalar == "(" || scalar == ")" || scalar == "·"
    }

    private func title(at words: Int, _ end: Int) -> Title {
        let year = YearReader(ribbon)
        let (yearStart, stated) = year.before(subject(words))
        let isAbout = Self.about.contains { ribbon.starts($0, at: yearStart - 2) }
        let nameEnd = isAbout ? yearStart - 2 : dash(before: yearStart)
        let line = spacedStart(words, before: nameEnd) ?? listStart(of: nameStart(before: nameEnd))
        let whole =
            sentenceStart(of: line, before: nameEnd, through: end) ?? partedStart(of: line, before: nameEnd) ?? line
        let start = behindAnnouncement(whole, before: nameEnd)
        let (bracketed, unbracketed) = year.openingBrackets(ribbon.text(start..<nameEnd))
        let (leading, rest) = year.leading(BodyName.withoutOpening(ofLetter: unbracketed))
        let (name, inside) = year.splitting(rest)
        let own = BodyName.cleaned(name)
        // `某局`, `关于报送2021年政府信息公开工作年度报告的报告`.
        let carried = own == nil && name.hasPrefix("关于") ? "" : name
        let behind = year.first(in: (words + 4)..<end) ?? year.inBrackets(at: end)
        let written = stated ?? leading ?? inside ?? behind ?? bracketed
        let broken =
            leading == nil && bracketed == nil ? brokenName(before: start, carried, hasYear: written != nil) : nil
        let (first, known) = broken.map { ($0.start, $0.name) } ?? (start, own)
        let named = name.isEmpty ? known ?? nameBehind(end, isDated: written != nil) : known
        let isCut = broken == nil && leading == nil && bracketed == nil && isCut(own, at: start)
        let isAnnounced = start > whole || Self.announcing.contains { ribbon.starts($0, at: start - $0.count) }
        let isNone = isCut || isOfASentence(named, start, end) || (isAnnounced && named.map(isNoName) ?? false)
        let agency = isNone ? nil : named
        // The words of a sentence in front of the report that it brings up are no part of the report's title.
        let isDrafted = broken == nil && BodyName.drafter(of: name[...]) != nil
        let text = (isDrafted ? yearStart : first)..<bracketEnd(at: end)
        return Title(
            agency: agency, year: written ?? broken?.year,
            text: ribbon.text(text),
            start: text.lowerBound,
            place: Place(ribbon.piece(at: first).location),
            standsAlone: standsAlone(start..<end) && (agency != nil || name.isEmpty),
            isAnnounced: isDrafted || isAnnounced,
            isHeading: ribbon.piece(at: words).isHeading,
            isNamedAbove: broken != nil && carried.isEmpty, isLink: isDated(end))
    }

    /// Where the line of a title begins that has a gap behind each character: `某 局 2 0 2 3 年 政 府 …`.
    private func spacedStart(_ words: Int, before end: Int) -> Int? {
        guard (words..<words + 4).allSatisfy({ ribbon.gaps[$0] && ribbon.samePiece($0, words) }) else { return nil }
        var start = end
        while start > 0, Self.standsInNames(ribbon.scalars[start - 1]) || isZeroOfAYear(start - 1),
            ribbon.samePiece(start - 1, words)
        {
            start -= 1
        }
        return start < end ? start : nil
    }

    /// Whether a name in a sentence is none, since it does not end as names do: `…，有序开展2023年…`.
    private func isOfASentence(_ name: String?, _ start: Int, _ end: Int) -> Bool {
        guard let name, isNoName(name) else { return false }
        let isBehind =
            start > 0 && Self.sentenceMarks.contains(ribbon.scalars[start - 1]) && ribbon.samePiece(start - 1, start)
        let isBefore =
            end < ribbon.count && Self.sentenceMarks.contains(ribbon.scalars[end]) && ribbon.samePiece(end - 1, end)
        return isBehind || isBefore
    }

    private static let sentenceMarks = FewCharacters(",。;")

    /// Whether words end neither as names of bodies do nor as those of places.
    private func isNoName(_ words: String) -> Bool { !BodyName.endsLikeABody(words) && !BodyName.isAPlace(words) }

    /// Whether the line above cuts a title's name in a word, and what stands below is none: `综合行`, `政执法局`.
    private func isCut(_ name: String?, at start: Int) -> Bool {
        guard let name, !isOfPage, let line = lineAbove(start), !isYear(line) else { return false }
        return BrokenName.cutsAWord(ribbon.text(line), name)
    }

    private static let announcing = ["现公布", "现将", "现发布", "公布如下"].map(Ribbon.scalars)

    /// Behind the year in brackets that ends a title: `年度报告（2021年）`.
    private func bracketEnd(at end: Int) -> Int {
        guard YearReader(ribbon).inBrackets(at: end) != nil, ribbon.samePiece(end - 1, end) else { return end }
        let last = min(end + YearReader.longestBracket, ribbon.pieceEnd(from: end))
        return (end + 1..<max(end + 1, last)).first { ribbon.scalars[$0] == ")" }.map { $0 + 1 } ?? end
    }

    /// Where the name begins in the line above, if a line's end cut it in the middle of a sentence.
    private func sentenceStart(of start: Int, before nameEnd: Int, through end: Int) -> Int? {
        guard start > 0, ribbon.startsPiece(start), end < ribbon.count, ribbon.samePiece(end - 1, end),
            ["。", ",", "，"].contains(where: { ribbon.scalars[end] == $0 }), !ribbon.isInCell(start - 1)
        else { return nil }
        let line = ribbon.pieceRange(at: start - 1)
        guard let mark = line.last(where: { !Self.standsInNames(ribbon.scalars[$0]) }), mark + 1 < start else {
            return nil
        }
        let (above, rest) = (ribbon.text((mark + 1)..<start), ribbon.text(start..<max(start, nameEnd)))
        let announced = BodyName.announcement(opening: Substring(above + rest))?.count ?? 0
        // `现公`, `布某局2021年…`.
        if announced > above.count { return mark + 1 + announced }
        let isOne = BrokenName.goesOn(inSentence: String(above.dropFirst(announced)), rest, YearReader(ribbon))
        return isOne ? mark + 1 + announced : nil
    }

    /// The start of a line whose name a gap parts: `某县 教育局2021年政府信息公开工作年度报告`.
    private func partedStart(of start: Int, before end: Int) -> Int? {
        guard start < end, ribbon.gaps[start], !ribbon.startsPiece(start) else { return nil }
        let line = ribbon.pieceRange(at: start).lowerBound..<start
        guard line.count <= 20, line.allSatisfy({ Self.standsInNames(ribbon.scalars[$0]) }),
            BrokenName.isOne(ribbon.text(line), ribbon.text(start..<end))
        else { return nil }
        return line.lowerBound
    }

    /// Behind `现向社会公布`, with which a sentence brings up the report.
    private func behindAnnouncement(_ start: Int, before end: Int) -> Int {
        guard start < end, BodyName.announcementStarts.contains(ribbon.scalars[start]) else { return start }
        return start + (BodyName.announcement(opening: Substring(ribbon.text(start..<end)))?.count ?? 0)
    }

    /// `《政府信息公开工作年度报告格式》`: the words are a part of what another document is called.
    private func isOfAnotherDocument(_ start: Int, _ end: Int) -> Bool {
        if isOfTheNextPage(start) { return true }
        guard end < ribbon.count, ribbon.samePiece(end - 1, end), !ribbon.gaps[end] else { return false }
        if Self.comparisons.contains(where: { ribbon.starts($0, at: start) }) { return true }
        let isQuoted =
            start > 0 && ribbon.samePiece(start - 1, start) && Self.quotes.contains { ribbon.scalars[start - 1] == $0 }
        if isQuoted, Self.bases.contains(where: { ribbon.starts($0, at: start - 1 - $0.count) }) { return true }
        guard Characters.isWord(ribbon.scalars[end]) else { return false }
        return isQuoted || Self.instructions.contains { ribbon.starts($0, at: end) }
    }

    /// `上一篇：某局2023年政府信息公开工作年度报告`.
    private func isOfTheNextPage(_ start: Int) -> Bool {
        guard start > 3, ribbon.scalars[start - 1] == ":" else { return false }
        return Self.nextPages.contains { ribbon.starts($0, at: start - 4) }
    }

    private static let nextPages = ["上一篇", "下一篇", "上一条", "下一条"].map(Ribbon.scalars)

    /// What a report is made by is not the report: `根据《某局2020年政府信息公开工作年度报告》要求`.
    private static let bases = ["根据", "按照", "依据", "依照", "遵照", "参照", "对照", "参考"].map(Ribbon.scalars)
    /// The same without quotes: `参照青禾市2021年政府信息公开工作年度报告，编制`.
    private static let comparisons = ["参照", "对照", "参考", "依照", "遵照"].map(Ribbon.scalars)
    private static let quotes: [Unicode.Scalar] = ["\"", "<"]
    private static let instructions = ["格式", "有关事项", "编制"].map(Ribbon.scalars)

    /// Where a dash or a colon between a body's name and the year begins: 某局—2022年.
    private func dash(before year: Int) -> Int {
        var end = year
        while end > 0,
            ribbon.scalars[end - 1] == "-" || ribbon.scalars[end - 1] == "—" || ribbon.scalars[end - 1] == ":"
        {
            end -= 1
        }
        guard !isOfPage, end < year, end > 0, ribbon.samePiece(end - 1, year) else { return year }
        let name = ribbon.text(nameStart(before: end)..<end)
        return BodyName.endsLikeABody(name) && BodyName.isOfNames(name) ? end : year
    }

    /// The body in brackets or behind dashes: `2023年政府信息公开工作年度报告（某镇人民政府）`. Behind a title with its year a hyphen
    /// or a blank may part it; what follows other marks is a site's name.
    private func nameBehind(_ end: Int, isDated: Bool) -> String? {
        let start = YearReader(ribbon).inBrackets(at: end) == nil ? end : bracketEnd(at: end)
        guard start < ribbon.count, ribbon.samePiece(end - 1, start),
            ribbon.pieceEnd(from: start) - start <= Self.longestName
        else { return nil }
        let rest = ribbon.text(start..<ribbon.pieceEnd(from: start))
        if rest.hasPrefix("("), rest.hasSuffix(")") { return wholeName(rest.dropFirst().dropLast()) }
        guard !isOfPage, let mark = rest.unicodeScalars.first?.value,
            mark == "—" || (isDated && (mark == "-" || ribbon.gaps[start]))
        else { return nil }
        return wholeName(rest.drop { $0 == "—" || $0 == "-" })
    }

    private func wholeName(_ words: Substring) -> String? {
        let name = String(words)
        return BodyName.cleaned(name) == name && BodyName.endsLikeABody(name) ? name : nil
    }

    /// 政府信息公开 begins with 政府, unless that is the end of 人民政府.
    private func subject(_ information: Int) -> Int {
        let start = information - Self.government.count
        let isWhole = ribbon.starts(Self.government, at: start) && !ribbon.starts(Self.people, at: start - 2)
        let first = isWhole || ribbon.starts(Self.affairs, at: start) ? start : information
        return first > 0 && ribbon.scalars[first - 1] == "\"" ? first - 1 : first
    }

    /// Behind `年度报告`, when it follows within a few words.
    private func ending(behind index: Int) -> Int? {
        let bare = index + 2
        if Self.reports.contains(where: { ribbon.starts($0, at: index) }), bare == ribbon.count || ribbon.gaps[bare] {
            return bare
        }
        let reach = index..<max(index, min(index + 9, ribbon.count))
        // All of these words hold it, the longest as its third character.
        if isOdd {
            let starts = reach.lazy.flatMap { start in Self.oddEndings.lazy.map { (start, $0) } }
            return starts.first { ribbon.starts($0.1, at: $0.0) }.map { $0.0 + $0.1.count }
        }
        guard Self.endingMark.stands(in: ribbon, reach.lowerBound..<min(reach.upperBound + 3, ribbon.count)) else {
            return nil
        }
        for start in reach {
            for word in Self.endings where ribbon.starts(word, at: start) {
                // `政府信息公开 > 政府信息公开年报` is a way through a site, and a sentence may end in front of `现将情况报告如下`.
                return Self.partings.stands(in: ribbon, index..<start) ? nil : start + word.count
            }
        }
        return nil
    }

    /// The name reaches back to a gap, the start of the line or a character that stands in no name. A gap between
    /// the name and the year does not end it. So many words are none: where it begins among them is not looked for, since
    /// all titles of a long line would go through all of it.
    private func nameStart(before end: Int) -> Int {
        var start = end
        while start > 0, Self.standsInNames(ribbon.scalars[start - 1]) || isZeroOfAYear(start - 1) {
            let isGap = start < ribbon.count && ribbon.gaps[start]
            guard !isGap || ((start == end || partsAYear(start)) && ribbon.samePiece(start - 1, start)) else { break }
            if end - start == Self.longestName { return end }
            start -= 1
        }
        return start
    }

    /// No body has a name of a quarter of this, with all words around it.
    private static let longestName = 200

    /// Whether a gap stands within a year in front of a name, or behind it: `2022 年密云区数据局`, `2022 年度 密云区数据局`.
    private func partsAYear(_ gap: Int) -> Bool {
        let year = YearReader(ribbon)
        return year.year(at: gap - 4) != nil && ribbon.scalars[gap] == "年" || year.before(gap).start < gap - 4
    }

    /// Where a name that commas cut begins, or the first of some bodies: `文化、广播电视和旅游局`.
    private func listStart(of name: Int) -> Int {
        var starts = [name]
        while let start = starts.last, start > 1, name - start < Self.longestList,
            ribbon.scalars[start - 1] == "、", ribbon.samePiece(start - 1, start)
        {
            starts.append(nameStart(before: start - 1))
        }
        let last = starts.removeLast()
        return starts.reversed().reduce(last) { first, start in
            let words = ribbon.text(first..<(start - 1))
            let isName = first < start - 1 && ribbon.gaps[first] && BodyName.isOfNames(words)
            return isName && BrokenName.mayBegin(with: words) ? first : start
        }
    }

    /// Characters in front of a name that may be others in a list with it.
    private static let longestList = 60

    /// The 〇 of 二〇二一, which is no word.
    private func isZeroOfAYear(_ index: Int) -> Bool {
        index + 1 < ribbon.count && Characters.chineseNumeral(ribbon.scalars[index + 1]) != nil
            && YearReader.isZero(ribbon.scalars[index])
    }

    /// A short line of words right above, for a title that is broken over lines.
    private func lineAbove(_ start: Int) -> Range<Int>? {
        guard start > 0, start >= ribbon.count || !ribbon.samePiece(start - 1, start),
            ribbon.piece(at: start - 1).cell == nil
        else { return nil }
        var first = start - 1
        while first > 0, start - first <= 40, ribbon.samePiece(first - 1, first) { first -= 1 }
        let line = first..<start
        guard (2...40).contains(line.count), line.allSatisfy({ Self.standsInNames(ribbon.scalars[$0]) }) else {
            return nil
        }
        return line
    }

    /// The words that a title which begins its line may go on from.
    func wordsAbove(_ title: Title) -> String? {
        guard title.start < ribbon.count, ribbon.startsPiece(title.start) else { return nil }
        return lineAbove(title.start).map(ribbon.text)
    }

    /// The name that the lines above begin, of which a title on paper may have two.
    private func brokenName(
        before start: Int, _ rest: String, hasYear: Bool
    ) -> (start: Int, name: String, year: Int?)? {
        var found: (start: Int, name: String, year: Int?)?
        for _ in 0..<2 where found?.year == nil {
            guard let line = lineAbove(found?.start ?? start), !isAnotherYear(line, above: start, hasYear: hasYear),
                let broken = BrokenName(above: ribbon.text(line), rest: found?.name ?? rest, YearReader(ribbon))
            else { break }
            found = (line.lowerBound, broken.name, broken.year)
        }
        return found
    }

    /// Whether a line above a title is a year that is none of its words: the title has one, or is a heading without it, or
    /// the line ends a list of years, as sites have them.
    private func isAnotherYear(_ line: Range<Int>, above title: Int, hasYear: Bool) -> Bool {
        guard isYear(line) else { return false }
        let isBesideHeading = ribbon.piece(at: title).isHeading && !ribbon.piece(at: line.lowerBound).isHeading
        return hasYear || isBesideHeading
            || (line.lowerBound > 0 && isYear(ribbon.pieceRange(at: line.lowerBound - 1)))
    }

    private func isYear(_ line: Range<Int>) -> Bool {
        guard line.count <= Self.longestYear else { return false }
        let (year, rest) = YearReader(ribbon).leading(ribbon.text(line))
        return year != nil && rest.isEmpty
    }

    /// 2021年度
    private static let longestYear = 6
}
