/// The rules of a page's style sheets that may change what its text says.
struct CSSRules {
    struct Rule {
        var selector: CSSSelector
        var declarations: [UInt8]
    }

    /// In the order in which they stand.
    private(set) var rules: [Rule] = []

    var isEmpty: Bool { rules.isEmpty }

    /// More rules than this on a page are not looked at.
    private static let limit = 5_000

    /// Reads a style sheet. Rules that do nothing to text are left out.
    mutating func read(_ sheet: UnsafeBufferPointer<UInt8>) {
        Self.withoutComments(sheet).withUnsafeBufferPointer { take($0, depth: 0) }
    }

    private mutating func take(_ sheet: UnsafeBufferPointer<UInt8>, depth: Int) {
        var offset = 0
        while let part = Self.nextPart(sheet, from: offset) {
            let prelude = sheet.part(part.prelude).trimmed
            offset = part.end
            guard let block = part.block.map({ sheet.part($0) }) else { continue }
            if prelude.first == UInt8(ascii: "@") {
                if depth < 8, CSSMedia.appliesToScreens(prelude) { take(block, depth: depth + 1) }
            } else {
                add(prelude, block)
            }
        }
    }

    private mutating func add(_ selectors: UnsafeBufferPointer<UInt8>, _ block: UnsafeBufferPointer<UInt8>) {
        var style = HTMLStyle()
        style.read(block)
        guard style != HTMLStyle() else { return }
        for part in Self.list(selectors) where rules.count < Self.limit {
            let selector = CSSSelector(part.trimmed)
            if selector.isAddition, !style.addsNumber { continue }
            guard !selector.neverMatches, !selector.compounds.isEmpty else { continue }
            rules.append(Rule(selector: selector, declarations: Array(block)))
        }
    }

    /// The selectors of a list; a comma within parentheses parts none.
    private static func list(_ selectors: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        var (parts, start, depth): ([UnsafeBufferPointer<UInt8>], Int, Int) = ([], 0, 0)
        for (place, byte) in selectors.enumerated() {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            guard byte == UInt8(ascii: ","), depth == 0 else { continue }
            parts.append(selectors.part(start..<place))
            start = place + 1
        }
        return parts + [selectors.part(start..<selectors.count)]
    }

    /// With a blank for each comment, and for the marks that hide a sheet from very old browsers.
    private static func withoutComments(_ sheet: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sheet.count)
        var index = 0
        while index < sheet.count {
            if sheet.has("/*", at: index) {
                index = sheet.firstOffset(of: "*/", from: index + 2).map { $0 + 2 } ?? sheet.count
                bytes.append(0x20)
            } else if sheet.has("<!--", at: index) || sheet.has("-->", at: index) {
                index += sheet[index] == UInt8(ascii: "<") ? 4 : 3
            } else {
                bytes.append(sheet[index])
                index += 1
            }
        }
        return bytes
    }

    /// The next prelude with its block; without one for what ends with a semicolon.
    private static func nextPart(
        _ sheet: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (prelude: Range<Int>, block: Range<Int>?, end: Int)? {
        guard start < sheet.count else { return nil }
        var index = start
        while index < sheet.count, sheet[index] != UInt8(ascii: "{"), sheet[index] != UInt8(ascii: ";") { index += 1 }
        let prelude = start..<index
        guard index < sheet.count, sheet[index] == UInt8(ascii: "{") else { return (prelude, nil, index + 1) }
        let open = index + 1
        var depth = 0
        while index < sheet.count {
            if sheet[index] == UInt8(ascii: "{") { depth += 1 }
            if sheet[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return (prelude, open..<index, index + 1) }
            index += 1
        }
        return (prelude, open..<sheet.count, sheet.count)
    }
}
