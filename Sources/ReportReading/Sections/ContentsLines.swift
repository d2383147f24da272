import ReportModel

/// The lines of a table of contents, with the pages' numbers behind them or without: `一、总体工作情况………1`.
struct ContentsLines {
    typealias Heading = SectionHeadings.Heading

    private let ribbon: Ribbon

    init(_ ribbon: Ribbon) { self.ribbon = ribbon }

    /// How many lines between two headings are headings in other words; nil where text stands there or the numbers start
    /// over.
    func count(behind first: Heading, before second: Heading) -> Int? {
        guard first.number < second.number, first.range.upperBound <= second.range.lowerBound else { return nil }
        var start = behindPageNumber(first.range.upperBound, before: second.range.lowerBound)
        var lines = 0
        while start < second.range.lowerBound {
            guard first.number + lines + 1 < second.number,
                let end = lineEnd(from: start, before: second.range.lowerBound)
            else { return nil }
            (start, lines) = (end, lines + 1)
        }
        return lines
    }

    /// A list with the lines around its headings that are its own: how many lines it has, and from where to where.
    func whole(_ list: [Heading], _ length: Int) -> ([Heading], Int, Range<Int>) {
        guard let first = list.first, let last = list.last else { return (list, length, 0..<0) }
        var (end, lines) = (behindPageNumber(last.range.upperBound, before: ribbon.count), length)
        var (start, number) = (first.range.lowerBound, first.number)
        while number > 1, start > 0, let above = lineStart(before: start),
            let own = self.number(from: above, to: start),
            own < number
        {
            (start, number, lines) = (above, own, lines + 1)
        }
        number = last.number
        while end < ribbon.count, let next = lineEnd(from: end, before: ribbon.count),
            let own = self.number(from: end, to: next), own == number + 1
        {
            (end, number, lines) = (next, own, lines + 1)
        }
        return (list, lines, start..<end)
    }

    /// Behind a line that begins with a number at a place, with its page's.
    private func lineEnd(from start: Int, before limit: Int) -> Int? {
        guard ribbon.startsPiece(start) else { return nil }
        let end = behindPageNumber(min(ribbon.pieceEnd(from: start), limit), before: limit)
        return end - start <= Self.longest && number(from: start, to: end) != nil ? end : nil
    }

    private func number(from start: Int, to end: Int) -> Int? {
        guard end - start <= Self.longest, HeadingNumber.mayOpen(with: ribbon.scalars[start]) else { return nil }
        return HeadingNumber(ribbon, in: start..<min(end, ribbon.pieceEnd(from: start)))?.number
    }

    /// Where the line begins that ends at a place: a page's number may have a cell of its own.
    private func lineStart(before end: Int) -> Int? {
        let last = ribbon.pieceRange(at: end - 1).lowerBound
        let isNumber = (last..<end).allSatisfy { Characters.isDigit(ribbon.scalars[$0]) }
        return isNumber && last > 0 ? ribbon.pieceRange(at: last - 1).lowerBound : last
    }

    /// Behind the dots and the number that end a line, or are its next cells.
    private func behindPageNumber(_ place: Int, before limit: Int) -> Int {
        var (end, digits) = (place, 0)
        while end < limit, digits <= Self.mostDigits {
            let isDigit = Characters.isDigit(ribbon.scalars[end])
            guard isDigit || Self.leaders.contains(ribbon.scalars[end]) else { break }
            (end, digits) = (end + 1, digits + (isDigit ? 1 : 0))
        }
        let isWhole = end == ribbon.count || ribbon.startsPiece(end)
        return isWhole && digits <= Self.mostDigits ? end : place
    }

    private static let leaders = FewCharacters("….·・⋯-—_()")
    private static let mostDigits = 3
    /// The dots may be many.
    private static let longest = NearHeadings.longest + 100
}
