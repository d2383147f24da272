/// Control-R: entries that contain the query first, then those that contain its characters in this order; newest
/// first in both. Case of ASCII letters doesn't count, nor do spaces that an entry lacks.
struct HistorySearch: Sendable {
    /// What was being typed, to come back to.
    let original: EditBuffer
    private(set) var query = ""
    private var matches: [String] = []
    private var position = 0

    init(from buffer: EditBuffer) {
        original = buffer
    }

    var match: String? { matches.indices.contains(position) ? matches[position] : nil }
    var isWithoutMatch: Bool { !query.isEmpty && matches.isEmpty }

    mutating func change(query new: String, in history: [String]) {
        query = new
        position = 0
        matches = Self.matches(for: new, in: history)
    }

    /// Goes to the next match, stays at the last.
    mutating func next() {
        position = min(position + 1, max(0, matches.count - 1))
    }

    private static func matches(for query: String, in history: [String]) -> [String] {
        let wanted = query.unicodeScalars.map(folded)
        let needed = wanted.filter { $0 != 0x20 }
        guard !wanted.isEmpty else { return [] }
        var seen = Set<String>()
        var whole: [String] = []
        var scattered: [String] = []
        for entry in history.reversed() where seen.insert(entry).inserted {
            let scalars = entry.unicodeScalars.map(folded)
            guard isSubsequence(needed, of: scalars) else { continue }
            if contains(scalars, wanted) { whole.append(entry) } else { scattered.append(entry) }
        }
        return whole + scattered
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
    }

    private static func isSubsequence(_ wanted: [UInt32], of scalars: [UInt32]) -> Bool {
        var rest = wanted[...]
        for scalar in scalars where scalar == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    private static func contains(_ scalars: [UInt32], _ wanted: [UInt32]) -> Bool {
        guard scalars.count >= wanted.count else { return false }
        return (0...scalars.count - wanted.count).contains { scalars[$0...].starts(with: wanted) }
    }
}
