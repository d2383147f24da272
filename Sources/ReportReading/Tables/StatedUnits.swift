import ReportModel

/// The unit of a column, where the source states one.
enum StatedUnit: Equatable, Sendable {
    /// None, or that of the form.
    case asForm
    /// So many powers of ten smaller than that of the form: 元 where the form has 万元.
    case smaller(UInt8, String)
    /// Two that differ, or one that is not known: its numbers say nothing certain.
    case doubtful(String)
}

/// Looks for units in the heads, the labels and above a table: `本年收费金额（单位：元）`, `单位：件、元`, `（万件）`.
struct StatedUnits {
    private let ribbon: Ribbon
    private let tokens: [Token]
    /// From a little above the table to its end.
    private let range: Range<Int>

    /// Whether anything in the range may be a unit of counts that is not one: 百件, 万件.
    private let mayMultiplyCounts: Bool

    private static let word = Ribbon.scalars("单位")
    private static let scales = Ribbon.scalars("十百千万亿")
    private static let counts = Ribbon.scalars("件项个份条宗")
    /// Characters behind a label or the word in which a unit is looked for.
    private static let reach = 24

    init(_ text: TableText, of ribbon: Ribbon) {
        self.ribbon = ribbon
        tokens = text.tokens
        range = min(text.captionStart, text.range.lowerBound)..<text.range.upperBound
        mayMultiplyCounts = range.dropFirst().contains { index in
            Self.scales.contains(ribbon.scalars[index - 1]) && Self.counts.contains(ribbon.scalars[index])
        }
    }

    /// Whether some column of a row may have a unit of its own.
    func mayDiffer(_ row: RowPattern) -> Bool {
        mayMultiplyCounts || row.columns.contains { $0.unit == .tenThousandYuan }
    }

    /// The head and the row's own label speak first, then what stands above the table.
    func unit(of column: RowPattern.Column, in row: TermID?) -> StatedUnit {
        let isMoney = column.unit == .tenThousandYuan
        guard isMoney || mayMultiplyCounts else { return .asForm }
        let own = labels(column.head, .column) + (row.map { labels($0, .row) } ?? [])
        let stated = Set(own.flatMap { Self.units(in: ribbon.text($0) + remark(behind: $0.upperBound)) })
            .filter { Self.isMoney($0) == isMoney }
        return Self.unit(of: stated.isEmpty ? captions.filter { Self.isMoney($0) == isMoney } : stated)
    }

    private static func isMoney(_ name: String) -> Bool { "元圆角分".contains(name.suffix(1)) }

    private static func unit(of names: Set<String>) -> StatedUnit {
        guard let name = names.first else { return .asForm }
        guard names.count == 1 else { return .doubtful(names.sorted().joined(separator: "、")) }
        switch name {
        case "万元": return .asForm
        case "元": return .smaller(4, name)
        case "百元": return .smaller(2, name)
        case "千元": return .smaller(1, name)
        default: return .doubtful(name)
        }
    }

    private func labels(_ id: TermID, _ kind: Term.Kind) -> [Range<Int>] {
        tokens.filter { $0.terms.contains { $0.kind == kind && $0.id == id } }.map(\.range)
    }

    /// What stands behind a label up to the next number; brackets may go on in the next line.
    private func remark(behind end: Int) -> String {
        var (stop, depth) = (end, 0)
        while stop < min(range.upperBound, end + Self.reach) {
            let scalar = ribbon.scalars[stop]
            let isNext = stop > 0 && !ribbon.samePiece(stop - 1, stop) && ribbon.isInCell(stop)
            if Characters.isDigit(scalar) || (isNext && depth == 0) { break }
            if depth == 0, scalar != "(", scalar != "/", ribbon.text(end..<stop).hasSuffix("元") { break }
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            stop += 1
            if scalar == ")", depth <= 0 { break }
        }
        let text = ribbon.text(end..<stop)
        let isRemark = ["(", "[", "/", "单位", "元", "万元", ":", "、", ","].contains { text.hasPrefix($0) }
        return isRemark ? text : ""
    }

    /// Units that are stated by themselves and belong to no label.
    private var captions: Set<String> {
        let labels = tokens.filter { $0.terms.contains { $0.kind == .column || $0.kind == .row } }
        let behindLabels = Set(labels.map(\.range.upperBound))
        var found: Set<String> = []
        for index in range where ribbon.starts(Self.word, at: index) {
            let isOfLabel = (max(1, index - 5)...max(1, index)).contains {
                behindLabels.contains($0) && ribbon.samePiece($0 - 1, index)
            }
            let start = index + Self.word.count
            guard !isOfLabel, start < range.upperBound,
                [":", "(", "为"].contains(where: { ribbon.scalars[start] == $0 })
            else { continue }
            var stop = start + 1
            while stop < min(range.upperBound, start + Self.reach), ribbon.samePiece(stop, start),
                ribbon.scalars[stop] != ")", ribbon.scalars[stop] != "。"
            {
                stop += 1
            }
            found.formUnion(Self.units(in: ribbon.text(start..<stop)))
        }
        return found
    }

    /// The units of money that a remark names, and the multiples of a count.
    private static func units(in text: String) -> Set<String> {
        var (found, scale) = (Set<String>(), "")
        for (index, character) in zip(text.indices, text) {
            if "十万千百亿美欧港日".contains(character) {
                scale.append(character)
                continue
            }
            // 百元以下 is an amount and no unit.
            let next = text[text.index(after: index)...].first
            let isMoney = "元圆角".contains(character) || (character == "分" && !scale.isEmpty)
            let isMultiple = "件项个份条宗".contains(character) && !scale.isEmpty
            if isMoney || isMultiple, next != "以", next != "内" { found.insert(scale + String(character)) }
            scale = ""
        }
        return found
    }
}
