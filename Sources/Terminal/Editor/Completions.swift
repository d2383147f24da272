/// What could stand at the cursor.
public struct Completions: Sendable, Hashable {
    /// One possibility.
    public struct Candidate: Sendable, Hashable {
        /// What is put into the entry.
        public var text: String
        /// A line that explains it, for the menu.
        public var doc: String

        public init(_ text: String, doc: String = "") {
            self.text = text
            self.doc = doc
        }
    }

    /// The typed part that a candidate replaces, in UTF-8 offsets; it ends at the cursor.
    public var range: Range<Int>
    /// All that fit what is typed, in the order of the menu. How they fit (prefix, pinyin initials) is the host's.
    public var candidates: [Candidate]

    public init(range: Range<Int>, candidates: [Candidate]) {
        self.range = range
        self.candidates = candidates
    }

    /// Nothing to offer.
    public static let none = Completions(range: 0..<0, candidates: [])

    /// The beginning that all candidates have in common.
    var commonPrefix: String {
        guard let first = candidates.first?.text else { return "" }
        return candidates.dropFirst().reduce(first) { prefix, candidate in
            String(zip(prefix, candidate.text).prefix { $0 == $1 }.map(\.0))
        }
    }
}
