/// The things that one wording of a label may stand for; most stand for one.
///
/// Tokens and rows hold thousands of these lists, so a list is a look into the memory of its vocabulary, which it
/// must not outlive, and costs no counting of references.
struct TermList: Sequence, Equatable {
    fileprivate let terms: UnsafePointer<Term>?
    /// Which of the terms at the place belong to the list.
    private var members: UInt64

    static var none: TermList { TermList(nil, count: 0) }

    fileprivate init(_ terms: UnsafePointer<Term>?, count: Int) {
        self.terms = terms
        members = count == 0 ? 0 : UInt64.max >> UInt64(64 - count)
    }

    var isEmpty: Bool { members == 0 }
    var count: Int { members.nonzeroBitCount }

    var first: Term? {
        guard let terms, members != 0 else { return nil }
        return terms[members.trailingZeroBitCount]
    }

    static func == (a: TermList, b: TermList) -> Bool { a.elementsEqual(b) }

    func names(_ id: TermID) -> Bool { contains { $0.id == id } }

    /// The list without the terms that a condition does not hold for.
    func keeping(_ condition: (Term) -> Bool) -> TermList {
        var kept = self
        var left = members
        while left != 0 {
            let index = left.trailingZeroBitCount
            left &= left - 1
            if let terms, !condition(terms[index]) { kept.members &= ~(1 << UInt64(index)) }
        }
        return kept
    }

    struct Iterator: IteratorProtocol {
        fileprivate let terms: UnsafePointer<Term>?
        fileprivate var left: UInt64

        mutating func next() -> Term? {
            guard left != 0, let terms else { return nil }
            let index = left.trailingZeroBitCount
            left &= left - 1
            return terms[index]
        }
    }

    func makeIterator() -> Iterator { Iterator(terms: terms, left: members) }
}

/// The terms of all wordings, side by side.
final class TermStorage: @unchecked Sendable {
    /// A list has a bit for each term.
    private static let longestList = 64

    private let terms: UnsafeMutablePointer<Term>
    private let starts: [Int32]

    init(_ lists: [[Term]]) {
        let all = lists.map { $0.prefix(Self.longestList) }
        starts = all.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        terms = .allocate(capacity: max(Int(starts[lists.count]), 1))
        for (index, term) in all.joined().enumerated() { (terms + index).initialize(to: term) }
    }

    deinit { terms.deallocate() }

    func isEmpty(_ list: Int) -> Bool { starts[list] == starts[list + 1] }

    @inline(__always)
    subscript(list: Int) -> TermList {
        TermList(terms + Int(starts[list]), count: Int(starts[list + 1] - starts[list]))
    }
}
