import ReportModel
import Wording

extension Comparison {
    /// How the columns of both sides are headed: “last year” only over two years of one body that follow each other,
    /// else the years themselves; where these say nothing, old and new.
    public var sideNames: (old: Bilingual, new: Bilingual) {
        guard let first = old.year, let second = new.year, first != second else {
            return (AnalysisMessages.oldSide, AnalysisMessages.newSide)
        }
        let isOneBody = old.agency == nil || new.agency == nil || old.agency == new.agency
        return isOneBody && second == first + 1
            ? (AnalysisMessages.lastYear, AnalysisMessages.thisYear)
            : (AnalysisMessages.year(first), AnalysisMessages.year(second))
    }
}

extension Report {
    /// Why it is no side of a comparison: a text that shows nothing of the form, or one without body, year and
    /// headings of which fewer than half the cells were read, as a text that quotes tables. Nil where it can be one.
    public var refusalToCompare: Bilingual? {
        let name = source.isEmpty ? AnalysisMessages.unnamedText : AnalysisMessages.quoted(source)
        guard showsForm else { return AnalysisMessages.showsNoForm(name) }
        let numbers = cells.reduce(0) { $0 + ($1.number == nil ? 0 : 1) }
        let isNamed = agency != nil || year != nil || sections.contains { $0.number > 0 }
        guard !isNamed, numbers * 2 < form.fields.count else { return nil }
        return AnalysisMessages.quotesTables(name, numbers: numbers, of: form.fields.count)
    }

    /// Why it is no report at all, as a page or a script that was named by mistake: neither a body nor a year, and
    /// nothing to compare. Nil where it may be one.
    public var refusalToLoad: Bilingual? { agency == nil && year == nil ? refusalToCompare : nil }
}
