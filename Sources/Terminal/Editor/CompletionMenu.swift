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

    /// At most `height` lines, scrolled to the selected one: the candidate and its doc in two columns, or the candidates
    /// alone over the whole width.
    func lines(width: Int, height: Int) -> [StyledText] {
        let isWhole = cut == nil && candidates.count <= height
        let shown = min(candidates.count, isWhole ? height : max(1, height - 1))
        let first = max(0, (selected ?? 0) - max(0, shown - 1))
        let visible = first..<min(candidates.count, first + shown)
        let room = hasDocs ? max(8, width / 2) : width
        let column = min(candidates[visible].map(\.text.displayWidth).reduce(self.width, max), room)
        var lines = visible.map { line(candidates[$0], $0 == selected, column, width) }
        if !isWhole, height > 1 { lines.append(rest(candidates.count - shown).truncated(toWidth: width)) }
        return lines
    }

    private func rest(_ count: Int) -> StyledText {
        let parts = [count > 0 ? "… +\(count)" : nil, cut].compactMap { $0 }
        return StyledText(parts.joined(separator: " · "), .quiet)
    }

    private func line(
        _ candidate: Completions.Candidate, _ isSelected: Bool, _ column: Int, _ width: Int
    ) -> StyledText {
        let name = StyledText(candidate.text, isSelected ? .match : .keyword).truncated(toWidth: column)
        let doc = StyledText(candidate.doc.split(whereSeparator: \.isNewline).first.map(String.init) ?? "", .quiet)
        return (name.padded(toWidth: column) + "  " + doc).truncated(toWidth: width).withoutTrailingSpaces
    }
}
