/// Page numbers and running heads: the lines at the edges of pages that belong to the paper, not to the text.
struct PageFurniture {
    /// Lines that stand at the same end of every page, their digits aside.
    private let repeated: Set<String>

    init(_ pages: [PageContent]) {
        let ends = pages.map { page in Set(page.outerLines.map { Self.pattern($0) }) }
        repeated = ends.count < 2 ? [] : ends.dropFirst().reduce(ends[0]) { $0.intersection($1) }
    }

    func removed(from page: PageContent) -> PageContent {
        var page = page
        // A head above a head, a number below a foot: at most two at each end.
        for _ in 0..<2 {
            if let line = page.firstLine, isFurniture(line, on: page) { page.items.removeFirst() }
            if let line = page.lastLine, isFurniture(line, on: page) { page.items.removeLast() }
        }
        return page
    }

    private func isFurniture(_ line: GlyphLine, on page: PageContent) -> Bool {
        let isAtEdge = line.baseline < page.height / 8 || line.baseline > page.height * 7 / 8
        return isAtEdge && (Self.isPageNumber(line.text(keepsGaps: false)) || repeated.contains(Self.pattern(line)))
    }

    /// The line with each number as one mark, and where it stands.
    private static func pattern(_ line: GlyphLine) -> String {
        var pattern = ""
        for scalar in line.text(keepsGaps: false).unicodeScalars where !scalar.properties.isWhitespace {
            let isDigit = scalar.properties.numericType == .decimal
            if !isDigit { pattern.unicodeScalars.append(scalar) } else if pattern.last != "#" { pattern += "#" }
        }
        return "\(line.baseline / 1_000) \(pattern)"
    }

    /// `3`, `- 3 -`, `— 3 —`, `3 / 12`, `第 3 页`, `第 3 页 共 12 页`; not `0 0 1 1` or `- - 1 -`, numbers or marks that gaps
    /// alone part: a row.
    static func isPageNumber(_ text: String) -> Bool {
        var digits = 0
        var (followsDigit, followsMark, followsGap) = (false, false, false)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", "０"..."９":
                if followsDigit, followsGap { return false }
                digits += 1
                (followsDigit, followsMark, followsGap) = (true, false, false)
            case "-", "–", "—", "－", "―", "/":
                if followsMark, followsGap { return false }
                (followsDigit, followsMark, followsGap) = (false, true, false)
            case "·", "•", "~", "～", "|", "第", "页", "共", "⻚", "，", ",":
                (followsDigit, followsMark) = (false, false)
            case _ where scalar.properties.isWhitespace: followsGap = true
            default: return false
            }
        }
        return 1...8 ~= digits
    }
}

extension PageContent {
    fileprivate var firstLine: GlyphLine? {
        if case .line(let line)? = items.first { line } else { nil }
    }

    fileprivate var lastLine: GlyphLine? {
        if case .line(let line)? = items.last { line } else { nil }
    }

    /// Up to two lines at each end.
    fileprivate var outerLines: [GlyphLine] {
        (items.prefix(2) + items.suffix(2)).compactMap { if case .line(let line) = $0 { line } else { nil } }
    }
}
