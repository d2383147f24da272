import Glibc

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
    /// Where there may be others that nobody has looked for, a line that says so.
    public var cut: String?

    public init(range: Range<Int>, candidates: [Candidate], cut: String? = nil) {
        self.range = range
        self.candidates = candidates
        self.cut = cut
    }

    /// Nothing to offer.
    public static let none = Completions(range: 0..<0, candidates: [])

    /// The beginning that all candidates have in common, in whole characters: none where others are not known. Bytes tell where it ends: there may be
    /// thousands of candidates.
    var commonPrefix: String {
        guard cut == nil, let first = candidates.first?.text else { return "" }
        let bytes = candidates.dropFirst().reduce(first.utf8.count) { first.sharedBytes($0, with: $1.text) }
        var prefix = first[..<first.utf8.index(first.startIndex, offsetBy: bytes)]
        while !candidates.allSatisfy({ $0.text.hasBoundary(at: prefix.utf8.count) }) { prefix = prefix.dropLast() }
        return String(prefix)
    }
}

extension String {
    /// How many of the first `count` bytes both texts begin with.
    fileprivate func sharedBytes(_ count: Int, with other: String) -> Int {
        let shared = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { other -> Int? in
                let end = Swift.min(count, other.count)
                guard let here = own.baseAddress, let there = other.baseAddress else { return 0 }
                return memcmp(here, there, end) == 0 ? end : (0..<end).first { own[$0] != other[$0] }
            }
        }
        return shared?.flatMap { $0 } ?? zip(utf8.prefix(count), other.utf8).prefix { $0 == $1 }.count
    }

    /// Whether a character begins at an offset that all bytes before agree on.
    fileprivate func hasBoundary(at offset: Int) -> Bool {
        let position = utf8.index(startIndex, offsetBy: offset)
        guard position < endIndex else { return true }
        // Neither ASCII nor the common Han characters join what stands before them.
        if utf8[position] < 0x80 || (0xE4...0xE9).contains(utf8[position]) { return true }
        guard utf8[position] >= 0xC0 else { return false }
        return self[..<position].count + self[position...].count == count
    }
}
