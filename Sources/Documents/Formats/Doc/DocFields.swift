/// The fields that are open: each has a code, which is not shown, and mostly a result, which is.
struct DocFields {
    /// For each whether its code is being read.
    private var codes: [Bool] = []
    private var openCodes = 0

    var isInCode: Bool { openCodes > 0 }

    mutating func begin(limits: ReadingLimits) throws(DocumentError) {
        if codes.count >= limits.depth { throw .limitExceeded(what: "depth", limit: limits.depth) }
        codes.append(true)
        openCodes += 1
    }

    mutating func separate() {
        guard codes.last == true else { return }
        codes[codes.count - 1] = false
        openCodes -= 1
    }

    mutating func end() {
        if codes.popLast() == true { openCodes -= 1 }
    }

    /// A code that has not ended by now has lost its end: the text behind it must not go with it.
    mutating func endParagraph() {
        guard openCodes > 0 else { return }
        codes.removeAll { $0 }
        openCodes = 0
    }
}
