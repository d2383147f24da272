/// The candidates listed under the entry; Tab walks through them.
struct CompletionMenu: Sendable, Hashable {
    /// Where the candidate begins in the entry.
    let start: Int
    let candidates: [Completions.Candidate]
    private(set) var selected: Int?
    /// Says that there may be others.
    private let cut: String?
    private let hasDocs: Bool
    /// The columns of the widest of the first candidates: thousands are not measured.
    private let width: Int
    private static let measured = 500
    private static let gap = 2

    init(_ completions: Completions) {
        start = completions.range.lowerBound
        candidates = completions.candidates
        cut = completions.cut
        hasDocs = candidates.contains { !$0.doc.isEmpty }
        width = candidates.prefix(Self.measured).map(\.text.displayWidth).max() ?? 0
    }

    /// Goes on to the next candidate, or back; round and round.
    mutating func move(by step: Int) -> Completions.Candidate? {
        guard !candidates.isEmpty else { return nil }
        let from = selected ?? (step > 0 ? -1 : 0)
        let next = (from + step + candidates.count) % candidates.count
        selected = next
        return candidates[next]
    }

    /// Goes to the first candidate of the next page, or of the one before; from the last page to the end.
    mutating func turn(by step: Int, in size: ScreenSize) -> Completions.Candidate? {
        guard !candidates.isEmpty else { return nil }
        let page = page(in: size)
        let end = candidates.count - 1
        let isLast = page.first + page.capacity > end
        let next = step > 0 && isLast ? end : min(max(page.first + step * page.capacity, 0), end)
        selected = next
        return candidates[next]
    }

    /// What fits into `size`, the page with the selected one. With their docs where all fit so, one below the other;
    /// else in columns that fill the width, and below them the doc of the selected one, or the `hint` on how many more
    /// there are.
    func lines(in size: ScreenSize, hint: (_ more: Int) -> String) -> [StyledText] {
        let page = page(in: size)
        let lines = (0..<page.rows).map { line($0, of: page, size.columns) }
        guard page.hasRemark, let remark = remark(on: page, hint) else { return lines }
        return lines + [StyledText(remark, .quiet).truncated(toWidth: size.columns)]
    }

    // MARK: pages

    /// Rows and columns; the candidates go down the first column, then the next.
    private struct Page {
        var rows: Int
        var columns: Int
        var showsDocs = false
        var hasRemark = false
        var first = 0

        var capacity: Int { rows * columns }
    }

    private func page(in size: ScreenSize) -> Page {
        let count = candidates.count
        if hasDocs, cut == nil, count <= size.lines { return Page(rows: count, columns: 1, showsDocs: true) }
        let columns = max(1, (size.columns + Self.gap) / (width + Self.gap))
        let needed = (count + columns - 1) / columns
        let hasRemark = size.lines > 1 && (needed > size.lines || hasDocs || cut != nil)
        let rows = min(needed, hasRemark ? size.lines - 1 : size.lines)
        var page = Page(rows: rows, columns: columns, showsDocs: hasDocs && columns == 1, hasRemark: hasRemark)
        page.first = first(of: page)
        return page
    }

    /// Page by page, in whole columns; the last page is full.
    private func first(of page: Page) -> Int {
        guard let selected, page.rows > 0 else { return 0 }
        if page.columns == 1 {
            return max(0, min(selected / page.rows * page.rows, candidates.count - page.rows))
        }
        let column = selected / page.rows / page.columns * page.columns
        let last = (candidates.count + page.rows - 1) / page.rows - page.columns
        return max(0, min(column, last)) * page.rows
    }

    /// The doc of the selected candidate where it stands nowhere else, or what is not seen here.
    private func remark(on page: Page, _ hint: (Int) -> String) -> String? {
        if !page.showsDocs, let doc = selected.map({ candidates[$0].docLine }), !doc.isEmpty { return doc }
        let more = max(0, candidates.count - page.capacity)
        let parts = [more > 0 || hasDocs && !page.showsDocs ? hint(more) : "", cut ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    // MARK: lines

    private func line(_ row: Int, of page: Page, _ width: Int) -> StyledText {
        let places = (0..<page.columns).map { page.first + $0 * page.rows + row }.filter { $0 < candidates.count }
        let room = page.showsDocs ? max(8, width / 2) : width
        let column = min(page.showsDocs ? widest(on: page) : self.width, room)
        let line = places.reduce(into: StyledText()) { line, place in
            if place != places.first { line.append("  ") }
            line.append(name(place).truncated(toWidth: column).padded(toWidth: column))
            if page.showsDocs { line.append("  " + candidates[place].docLine, .quiet) }
        }
        return line.truncated(toWidth: width).withoutTrailingSpaces
    }

    private func name(_ place: Int) -> StyledText {
        StyledText(candidates[place].text, place == selected ? .match : .keyword)
    }

    /// As wide as the widest that is seen, though it was not measured.
    private func widest(on page: Page) -> Int {
        candidates[page.first..<min(candidates.count, page.first + page.capacity)].map(\.text.displayWidth)
            .reduce(width, max)
    }
}

extension Completions.Candidate {
    fileprivate var docLine: String { doc.split(whereSeparator: \.isNewline).first.map(String.init) ?? "" }
}
