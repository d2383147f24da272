/// What the properties of characters do to the text of a Word document: hide it, or put it above or below the line.
struct CharacterFormats {
    struct Format: Equatable {
        var isHidden = false
        var position = TextPosition.line
    }

    /// The runs with a format of their own, in order.
    private var runs: [(text: Range<Int>, format: Format)] = []

    init(_ pages: PropertyRuns, stream: [UInt8]) {
        for run in pages.runs {
            let format = Self.format(stream[run.properties])
            if format != Format() { runs.append((run.text, format)) }
        }
    }

    /// The format of the character whose bytes start here.
    func format(at offset: Int) -> Format {
        guard !runs.isEmpty else { return Format() }
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < runs.count && runs[low].text.contains(offset) ? runs[low].format : Format()
    }

    /// Hidden is what is marked as hidden, as deleted while changes are tracked, or as struck out once or twice
    /// ([MS-DOC] 2.6.1: sprmCFVanish, sprmCFRMarkDel, sprmCFStrike, sprmCFDStrike, sprmCIss).
    private static func format(_ list: ArraySlice<UInt8>) -> Format {
        var hiding: Set<UInt16> = []
        var format = Format()
        for modifier in PropertyModifiers(list) {
            switch modifier.code {
            case 0x083C, 0x0800, 0x0837, 0x2A53:
                if modifier.byte & 1 != 0 { hiding.insert(modifier.code) } else { hiding.remove(modifier.code) }
            case 0x2A48: format.position = TextPosition(rawValue: modifier.byte) ?? .line
            default: break
            }
        }
        format.isHidden = !hiding.isEmpty
        return format
    }
}
