/// Numbers the places that elements of a page stand at: those of one number have the same names, classes and ids around
/// them, and so fall under the same rules. The rows of a table are many and their places few.
struct CSSContexts {
    private struct Step: Hashable {
        var around: Int
        var element: UInt64
        var classes: [UInt8]
        var id: [UInt8]
    }

    private var numbers: [Step: Int] = [:]
    /// Those of the open elements, from the outermost, as far as they have been asked for.
    private var known: [(serial: Int, number: Int)] = []

    /// A page with more places than this is hostile, or none of them comes again.
    private static let limit = 10_000

    /// The number of the place within the innermost open element; nil where there are too many.
    mutating func number(within stack: borrowing HTMLOpenElements, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var depth = min(known.count, stack.count)
        while depth > 0, known[depth - 1].serial != stack[depth - 1].serial { depth -= 1 }
        known.removeLast(known.count - depth)
        while depth < stack.count {
            let open = stack[depth]
            let step = Step(
                around: known.last?.number ?? -1, element: open.key, classes: Array(bytes.part(open.classPlace)),
                id: Array(bytes.part(open.idPlace)))
            guard let number = numbers[step] ?? add(step) else { return nil }
            known.append((open.serial, number))
            depth += 1
        }
        return known.last?.number
    }

    private mutating func add(_ step: Step) -> Int? {
        guard numbers.count < Self.limit else { return nil }
        numbers[step] = numbers.count
        return numbers.count - 1
    }
}
