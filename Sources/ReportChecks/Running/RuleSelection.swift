import ReportModel
import Wording

extension Checker {
    /// A checker with the rules that any of `patterns` names: whole codes, or with `*` for any characters (`NB1*`).
    /// What the reader noticed is chosen likewise (`R*`, `R101`).
    public func selecting(_ patterns: [String]) throws(RuleSelectionError) -> Checker {
        let known = rules.map(\.code) + Finding.readerCodes
        for pattern in patterns where !known.contains(where: { Wildcard.matches($0, pattern) }) {
            throw .unknown(pattern, suggestions: Suggestions.nearest(to: pattern, in: known))
        }
        return Checker(
            rules: rules.filter { rule in patterns.contains { Wildcard.matches(rule.code, $0) } },
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

enum Wildcard {
    /// Whether all of `text` fits `pattern`, in which `*` stands for any characters; case does not count.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let pieces = pattern.uppercased().split(separator: "*", omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last else { return false }
        var rest = Substring(text.uppercased())
        guard pieces.count > 1 else { return rest == first }
        guard rest.hasPrefix(first) else { return false }
        rest = rest.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let end = end(of: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        return rest.hasSuffix(last)
    }

    private static func end(of piece: Substring, in text: Substring) -> Substring.Index? {
        text.indices.first { text[$0...].hasPrefix(piece) }.map { text.index($0, offsetBy: piece.count) }
    }
}
