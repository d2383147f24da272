/// Sentences of libraries that say a known thing about changing names.
public enum Wildcards {
    /// The parts that the stars of a pattern stand for; each takes as little as it can. Nil for another sentence.
    public static func match(_ text: String, _ pattern: String) -> [String]? {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        guard pieces.count > 1 else { return rest.isEmpty ? [] : nil }
        var parts: [String] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: piece) else { return nil }
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        parts.append(String(rest.dropLast(last.count)))
        return parts
    }

    /// Whether all of a code fits a pattern; case does not count.
    public static func fits(_ code: String, _ pattern: String) -> Bool {
        match(code.uppercased(), pattern.uppercased()) != nil
    }
}
