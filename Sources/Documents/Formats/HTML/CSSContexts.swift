/// Where an element stands for style sheets, and what they ask of those around others.
struct CSSPlace {
    /// Where its attributes `class` and `id` stand in the page.
    var classes = 0..<0
    var id = 0..<0
    /// The number of its context; that of the document is 0.
    var context = 0
}

/// Numbers what elements stand within: those with one number have elements of the same kinds around them, and so fall under
/// the same rules. The rows of a table are many and their contexts few.
struct CSSContexts {
    private var numbers: [UInt64: Int] = [:]
    private var lastNumbers = WordMemory<Int>()
    private var count = 0

    /// Stands for all contexts, or kinds, that have no number of their own.
    static let unknown = -1
    /// A page with more contexts than this is hostile, or none of them comes again.
    private static let limit = 10_000

    /// One word for a kind of elements in a context; nil where one of them is not known.
    @inline(__always)
    static func key(_ kind: Int, in context: Int) -> UInt64? {
        kind == unknown || context == unknown ? nil : UInt64(kind) << 32 | UInt64(context)
    }

    /// The number for what stands within an element of a kind in a context.
    mutating func number(within kind: Int, in context: Int) -> Int {
        guard let key = Self.key(kind, in: context) else { return Self.unknown }
        if let known = lastNumbers[key] { return known }
        let number = numbers[key] ?? new()
        if number != Self.unknown { (numbers[key], lastNumbers[key]) = (number, number) }
        return number
    }

    /// The number of a context that is like no other.
    mutating func new() -> Int {
        guard count < Self.limit else { return Self.unknown }
        count += 1
        return count
    }
}
