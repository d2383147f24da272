import ReportModel

/// The number that a line begins with, in one of the ways in which bodies number their headings: `一、`, `（一）`, `1.`,
/// `第一部分`, `第一、`, `Ⅰ、`, `①`, or the numeral alone.
struct HeadingNumber {
    /// Headings of one rank have one style.
    struct Style: Hashable {
        enum Figure { case chinese, digit, roman, enclosed }
        enum Frame { case marked, bracketed, part, ordinal, bare }

        var figure: Figure
        var frame: Frame
    }

    let number: Int
    let style: Style
    /// Where it begins.
    let start: Int
    /// Behind it, where the heading's words begin.
    let end: Int

    /// Whether headings of the form are numbered so and parts of a section hardly ever: not `（一）`, `1.` or `①`.
    var isOfSections: Bool {
        switch style.figure {
        case .chinese: style.frame != .bracketed && style.frame != .bare
        case .roman: true
        case .digit, .enclosed: style.frame == .part
        }
    }

    /// The number that a line begins with.
    init?(_ ribbon: Ribbon, in line: Range<Int>) {
        guard let first = line.first, let frame = Self.frame(opening: ribbon.scalars[first]) else { return nil }
        let place = frame == .bare ? first : first + 1
        guard place + 1 < line.upperBound, let (number, figure) = Self.figure(ribbon.scalars[place]),
            let (behind, own) = Self.closing(frame, ribbon, (place + 1)..<line.upperBound)
        else { return nil }
        let isDoubled = own != .bare && behind + 1 < line.upperBound && Self.isMark(ribbon.scalars[behind])
        (self.number, start, end) = (number, first, isDoubled ? behind + 1 : behind)
        style = Style(figure: figure, frame: own)
        guard !goesOn(ribbon) else { return nil }
    }

    /// The number that ends right before a place, with its mark.
    init?(_ ribbon: Ribbon, before place: Int) {
        guard place > 1, Self.mayEnd(with: ribbon.scalars[place - 1]) else { return nil }
        for length in stride(from: min(Self.longest, place), to: 1, by: -1) {
            guard Self.mayOpen(with: ribbon.scalars[place - length]),
                let own = HeadingNumber(ribbon, in: (place - length)..<(place + 1)), own.end == place
            else { continue }
            self = own
            return
        }
        return nil
    }

    /// `第三部分、`
    private static let longest = 5

    /// Whether a number may end with a character.
    @inline(__always)
    static func mayEnd(with scalar: UInt32) -> Bool { ends.mayContain(scalar) }

    private static let ends = Ribbon.scalars("、.,．:)分章").reduce(into: CharacterBitmap()) { $0.insert($1) }

    /// Whether a number may begin with a character: most lines begin with others.
    @inline(__always)
    static func mayOpen(with scalar: UInt32) -> Bool { openings.mayContain(scalar) }

    private static let openings: CharacterBitmap = {
        let numerals = Ribbon.scalars("(第一二三四五六七八九十123456789") + banks
        let others = enclosed.flatMap { first, _ in first..<first + 9 }
        return (numerals + others).reduce(into: CharacterBitmap()) { $0.insert($1) }
    }()

    /// What the first character of a line opens, nil where no number can follow.
    private static func frame(opening scalar: UInt32) -> Style.Frame? {
        if scalar == "(" { return .bracketed }
        if scalar == "第" { return .ordinal }
        return figure(scalar) == nil ? nil : .bare
    }

    private static func figure(_ scalar: UInt32) -> (Int, Style.Figure)? {
        if let number = Characters.chineseNumeral(scalar) { return number <= 10 ? (number, .chinese) : nil }
        if let index = banks.firstIndex(of: scalar) { return (index + 1, .chinese) }
        if Characters.isDigit(scalar) { return scalar == "0" ? nil : (Int(scalar) - 0x30, .digit) }
        for (first, figure) in enclosed where scalar >= first && scalar < first + 9 {
            return (Int(scalar - first) + 1, figure)
        }
        return nil
    }

    /// The numerals of banks.
    private static let banks = Ribbon.scalars("壹贰叁肆伍陆柒捌玖")

    /// Ⅰ, ①, ⑴, ⒈, ㈠, ❶.
    private static let enclosed: [(UInt32, Style.Figure)] = [
        (0x2160, .roman), (0x2460, .enclosed), (0x2474, .enclosed), (0x2488, .enclosed), (0x3220, .enclosed),
        (0x2776, .enclosed),
    ]

    /// Behind what closes the number, and what frame that makes.
    private static func closing(_ frame: Style.Frame, _ ribbon: Ribbon, _ rest: Range<Int>) -> (Int, Style.Frame)? {
        let start = rest.lowerBound
        let first = ribbon.scalars[start]
        switch frame {
        case .bracketed: return first == ")" ? (start + 1, .bracketed) : nil
        case .bare: return isMark(first) ? (start + 1, .marked) : (start, .bare)
        default:
            if first == "章" { return (start + 1, .part) }
            if first == "部", start + 1 < rest.upperBound, ribbon.scalars[start + 1] == "分" { return (start + 2, .part) }
            if isMark(first) { return (start + 1, .ordinal) }
            return ribbon.gaps[start] ? (start, .ordinal) : nil
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool { Characters.isOrdinalMark(scalar) || scalar == ":" }

    /// `1.2`, `12`, `一二`: what follows is more of the number, and no year.
    private func goesOn(_ ribbon: Ribbon) -> Bool {
        guard end < ribbon.count else { return true }
        let next = ribbon.scalars[end]
        if style.frame == .bare, !ribbon.gaps[end], Characters.chineseNumeral(next) != nil { return true }
        guard Characters.isDigit(next) else { return false }
        return style.frame == .bare || YearReader(ribbon).year(at: end) == nil
    }
}
