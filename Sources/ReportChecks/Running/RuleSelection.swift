import ReportModel
import Wording

extension Checker {
    /// A checker with the rules that any of `patterns` names: whole codes, or with `*` for any characters (`NB1*`).
    /// What the reader noticed is chosen likewise (`R*`, `R101`).
    public func selecting(_ patterns: [String]) throws(RuleSelectionError) -> Checker {
        let known = rules.map(\.code) + Finding.readerCodes
        for pattern in patterns where !known.contains(where: { Wildcards.fits($0, pattern) }) {
            throw .unknown(pattern, suggestions: Suggestions.nearest(to: pattern, in: known))
        }
        return Checker(
            rules: rules.filter { rule in patterns.contains { Wildcards.fits(rule.code, $0) } },
            readerPatterns: patterns)
    }

    /// A checker with further rules after its own. A code may be used once.
    public func adding(_ further: [Rule]) throws(RuleSelectionError) -> Checker {
        var codes = Set(rules.map(\.code))
        for rule in further where !codes.insert(rule.code).inserted { throw .duplicate(rule.code) }
        return Checker(rules: rules + further, readerPatterns: readerPatterns)
    }
}

/// Why rules could not be chosen or added.
public enum RuleSelectionError: Error, Sendable, Equatable {
    case unknown(String, suggestions: [String])
    case duplicate(String)

    public var message: Bilingual { CheckMessages.selection(self) }
}
