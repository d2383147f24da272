/// Whether a conditional part of a style sheet holds on a screen as wide as that of a desk.
enum CSSMedia {
    private static let width = 1_280.0

    /// Of rules that begin with `@`, those that hold other rules. Others (fonts, pages, animations) have none for elements.
    static func appliesToScreens(_ prelude: UnsafeBufferPointer<UInt8>) -> Bool {
        if prelude.hasASCII("@supports", at: 0) || prelude.hasASCII("@layer", at: 0) { return true }
        return prelude.hasASCII("@media", at: 0) && holds(prelude.part(6..<prelude.count))
    }

    /// Whether one of the queries holds; none at all holds always.
    static func holds(_ list: UnsafeBufferPointer<UInt8>) -> Bool {
        let queries = list.split(separator: UInt8(ascii: ","))
        return queries.isEmpty || queries.contains { holds(query: UnsafeBufferPointer(rebasing: $0).trimmed) }
    }

    private static func holds(query: UnsafeBufferPointer<UInt8>) -> Bool {
        let value = CSSValue(query)
        if value.contains("print") || value.contains("speech") || value.starts("not") { return false }
        var start = 0
        while let open = query.firstOffset(of: UInt8(ascii: "("), from: start) {
            let close = query.firstOffset(of: UInt8(ascii: ")"), from: open) ?? query.count
            if !holds(condition: query.part(open + 1..<close)) { return false }
            start = close
        }
        return true
    }

    private static func holds(condition: UnsafeBufferPointer<UInt8>) -> Bool {
        let value = CSSValue(condition.trimmed)
        guard let number = value.numbers.first else { return value.starts("min") }
        if value.starts("min-width") || value.starts("min-device-width") { return number <= width }
        if value.starts("max-width") || value.starts("max-device-width") { return number >= width }
        return false
    }
}
