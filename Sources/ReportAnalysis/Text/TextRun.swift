/// A stretch of characters in two versions of one sentence.
public struct TextRun: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case equal, removed, added
    }

    public let kind: Kind
    public let text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

extension TextRun {
    /// What was removed and what was added between two versions; numbers are never cut in two.
    static func runs(from old: String, to new: String) -> [TextRun] {
        let (before, after) = (TextToken.tokens(of: old), TextToken.tokens(of: new))
        let matches = SequenceDifference.matches(before, after)
        return merged(readable(script(before, after, matches)))
    }

    /// Removed tokens stand before the added ones between two matches.
    private static func script(_ old: [Substring], _ new: [Substring], _ matches: [(old: Int, new: Int)]) -> [TextRun] {
        var runs: [TextRun] = []
        var (i, j) = (0, 0)
        for match in matches + [(old.count, new.count)] {
            if i < match.old { runs.append(TextRun(.removed, old[i..<match.old].joined())) }
            if j < match.new { runs.append(TextRun(.added, new[j..<match.new].joined())) }
            if match.old < old.count { runs.append(TextRun(.equal, String(old[match.old]))) }
            (i, j) = (match.old + 1, match.new + 1)
        }
        return coalesced(runs)
    }

    /// A single equal character between two changes is chance, and hides what was replaced by what.
    private static func readable(_ runs: [TextRun]) -> [TextRun] {
        runs.enumerated().flatMap { index, run -> [TextRun] in
            let isInside = index > 0 && index < runs.count - 1
            guard run.kind == .equal, isInside, run.text.unicodeScalars.count == 1 else { return [run] }
            return [TextRun(.removed, run.text), TextRun(.added, run.text)]
        }
    }

    /// Neighbours of one kind joined.
    private static func coalesced(_ runs: [TextRun]) -> [TextRun] {
        runs.reduce(into: []) { joined, run in
            if let last = joined.last, last.kind == run.kind {
                joined[joined.count - 1] = TextRun(run.kind, last.text + run.text)
            } else {
                joined.append(run)
            }
        }
    }

    /// Between two equal runs at most one removed and one added run, in this order.
    private static func merged(_ runs: [TextRun]) -> [TextRun] {
        var result: [TextRun] = []
        var (removed, added) = ("", "")
        func flush() {
            if !removed.isEmpty { result.append(TextRun(.removed, removed)) }
            if !added.isEmpty { result.append(TextRun(.added, added)) }
            (removed, added) = ("", "")
        }
        for run in runs {
            switch run.kind {
            case .removed: removed += run.text
            case .added: added += run.text
            case .equal:
                flush()
                result.append(run)
            }
        }
        flush()
        return coalesced(result)
    }
}
