/// Names near to a misspelt one, for "did you mean …?".
public enum Suggestions {
    /// At most `limit` of `names`, each once, nearest first: those that differ from `name` by at most a third of its
    /// length (at least one) in insertions, deletions, replacements and neighbouring swaps, that contain it, that it begins with, or
    /// that it leaves out less than half of. Something of the name must be right: a single letter is near only to itself in the other case.
    public static func nearest(to name: String, in names: some Sequence<String>, limit: Int = 3) -> [String] {
        // Distances take the product of two lengths; nothing is near to what is as long as this.
        guard name.utf8.count <= 1_000 else { return [] }
        let wanted = Array(name.lowercased().unicodeScalars)
        let tolerance = max(1, wanted.count / 3)
        // Two letters of ASCII stand in half of all names, two characters of Chinese are a word.
        let isWord = name.utf8.count > 2
        var ranked: [(distance: Int, order: Int, name: String)] = []
        for (order, candidate) in names.enumerated() {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let distance = editDistance(wanted, letters)
            if distance <= min(tolerance, wanted.count - 1) {
                ranked.append((distance, order, candidate))
            } else if isWord, wanted.count >= 2,
                contains(letters, wanted) || shortens(letters, wanted)
                    || letters.count > 2 && wanted.starts(with: letters)
            {
                ranked.append((tolerance + 1, order, candidate))
            }
        }
        ranked.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
        var found: [String] = []
        for entry in ranked where found.count < limit && !found.contains(entry.name) { found.append(entry.name) }
        return found
    }

    /// Optimal string alignment distance: insert, delete, replace, or swap two neighbours, at a cost of 1 each.
    static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                row[j] = min(last[j] + 1, row[j - 1] + 1, replace)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    /// 政府采购 for 政府集中采购.
    private static func shortens(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard whole.count < 2 * part.count else { return false }
        var rest = part[...]
        for letter in whole where letter == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    private static func contains(_ whole: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
