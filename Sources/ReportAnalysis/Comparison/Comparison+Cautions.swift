import Wording

extension Comparison {
    /// What a reader must know before the differences: two bodies, or years the wrong way round. Empty where neither
    /// is so, or body or year is not known.
    public var cautions: [Bilingual] {
        var cautions: [Bilingual] = []
        if let first = old.agency, let second = new.agency, first != second {
            cautions.append(AnalysisMessages.twoBodies(first, second))
        }
        if let first = old.year, let second = new.year, first > second {
            cautions.append(AnalysisMessages.yearsReversed(first, second))
        }
        return cautions
    }
}
