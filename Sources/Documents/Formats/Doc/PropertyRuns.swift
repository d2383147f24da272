/// Which properties the bytes of text have: the formatted disk pages of a Word document ([MS-DOC] 2.9.33, 2.9.175).
struct PropertyRuns {
    /// Pages of paragraphs and pages of characters differ in what stands beside each run.
    enum Kind { case paragraphs, characters }

    struct Run {
        /// Bytes of text in the WordDocument stream.
        var text: Range<Int>
        /// Where the properties lie in it; empty for none.
        var properties: Range<Int>
    }

    private(set) var runs: [Run] = []

    /// - Parameter part: The list of pages: bounds, then page numbers.
    init(_ kind: Kind, stream: [UInt8], table: [UInt8], part: WordHeader.Part) throws(DocumentError) {
        guard part.range.upperBound <= table.count, part.length >= 12 else { throw Self.damage }
        let list = table[part.range]
        let count = (list.count - 4) / 8
        guard count <= stream.count / 512 + 1 else { throw Self.damage }
        for index in 0..<count {
            guard let number = list.int32(at: (count + 1) * 4 + index * 4) else { throw Self.damage }
            let start = (number & 0x3F_FFFF) * 512
            guard start + 512 <= stream.count else { throw Self.damage }
            addPage(kind, stream, at: start)
        }
        runs.sort { $0.text.lowerBound < $1.text.lowerBound }
    }

    /// The run that holds a byte of text.
    func run(at offset: Int) -> Run? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && runs[low].text.contains(offset) ? runs[low] : nil
    }

    private mutating func addPage(_ kind: Kind, _ stream: [UInt8], at start: Int) {
        let page = stream[start..<start + 512]
        let count = Int(page[start + 511])
        let width = kind == .paragraphs ? 13 : 1
        for index in 0..<count {
            let slot = (count + 1) * 4 + index * width
            guard slot < 511, let first = page.int32(at: index * 4), let end = page.int32(at: index * 4 + 4),
                first < end
            else { return }
            let place = Int(page[start + slot]) * 2
            let properties = place == 0 ? 0..<0 : Self.properties(kind, page, at: place)
            runs.append(
                Run(text: first..<end, properties: properties.lowerBound + start..<properties.upperBound + start))
        }
    }

    /// The list's length stands before it: in bytes, or for paragraphs in words, which a 0 sets off.
    private static func properties(_ kind: Kind, _ page: ArraySlice<UInt8>, at place: Int) -> Range<Int> {
        let length = Int(page[page.startIndex + place])
        var range = place + 1..<place + 1 + length
        if kind == .paragraphs {
            range =
                length > 0
                ? place + 1..<place + length * 2
                : place + 2..<place + 2 + Int(page[page.startIndex + place + 1]) * 2
        }
        return range.clamped(to: 0..<511)
    }

    private static let damage = DocumentError.damaged(.doc, detail: "formatted pages")
}
