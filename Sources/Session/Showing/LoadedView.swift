import ReportScripting
import Terminal
import Wording

/// What was loaded: one table, the first few failures, a hint.
struct LoadedView {
    private static let shownFailures = 3

    let width: Int
    let language: Language

    func lines(of loaded: ReportCollection) -> [StyledText] {
        summary(loaded) + failures(loaded) + [StyledText(SessionMessages.loadedHint[language], .quiet)]
    }

    private func summary(_ loaded: ReportCollection) -> [StyledText] {
        let bodies = Set(loaded.reports.compactMap(\.agency)).count
        let failed = loaded.failures.count
        let columns: [(head: Bilingual, text: StyledText, column: TextTable.Column)] = [
            (SessionMessages.variable, Highlighter.styled("reports"), .text),
            (SessionMessages.reports, StyledText("\(loaded.reports.count)", .number), .number),
            (SessionMessages.bodies, StyledText("\(bodies)", .number), .number),
            (SessionMessages.years, StyledText(years(loaded)), .text),
            (SessionMessages.failures, StyledText("\(failed)", failed > 0 ? .bad : .quiet), .number),
        ]
        let table = TextTable(
            columns: columns.map(\.column),
            head: [columns.map { TextTable.Cell(StyledText($0.head[language], .heading)) }],
            rows: [columns.map { TextTable.Cell($0.text) }])
        return table.lines(width: width, border: .box)
    }

    private func years(_ loaded: ReportCollection) -> String {
        let years = loaded.reports.compactMap(\.year)
        guard let first = years.min(), let last = years.max() else { return "" }
        return first == last ? "\(first)" : "\(first)–\(last)"
    }

    /// The first of the files that were not read, and why.
    func failures(_ loaded: ReportCollection) -> [StyledText] {
        let told = UnreadSentence.all(loaded.failures).prefix(Self.shownFailures)
        let shown = told.flatMap { StyledText($0.message[language], .bad).wrapped(toWidth: width) }
        let more = told.reduce(loaded.failures.count) { $0 - $1.count }
        return shown + (more > 0 ? [StyledText(SessionMessages.moreFailures(more)[language], .quiet)] : [])
    }
}
