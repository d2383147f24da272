/// The `<style>` elements of a page, wherever they stand: those further down hold for what is above them too.
enum HTMLStyleElements {
    static func rules(in bytes: UnsafeBufferPointer<UInt8>) -> CSSRules {
        var rules = CSSRules()
        var offset = 0
        guard let last = lastStart(in: bytes) else { return rules }
        while let place = bytes.nextOffset(of: UInt8(ascii: "<"), from: offset), place <= last {
            offset = place + 1
            if bytes.has("<!--", at: place) {
                offset = bytes.firstOffset(of: "-->", from: place + 4).map { $0 + 3 } ?? bytes.count
            } else if mayBeRaw(bytes, at: offset), let name = raw.first(where: { bytes.hasASCII($0, at: offset) }) {
                offset = read(bytes, name, from: offset + name.utf8CodeUnitCount, into: &rules)
            }
        }
        return rules
    }

    /// Where the last of them may begin: pages mostly have them in front of their text, which is then passed over.
    private static func lastStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        func last(in range: Range<Int>) -> Int? { range.last { bytes.hasASCII("<style", at: $0) } }
        guard let base = bytes.baseAddress else { return nil }
        var (found, index): (Int?, Int) = (nil, 0)
        while index + 5 * ByteBlock.width <= bytes.count {
            let (place, next) = (base + index, index + 4 * ByteBlock.width)
            let marks = marks(place) | marks(place + 16) | marks(place + 32) | marks(place + 48)
            if ByteBlock.holdsTopBit(marks) { found = last(in: index..<next) ?? found }
            index = next
        }
        return last(in: index..<bytes.count) ?? found
    }

    /// The top bits of brackets that have a `y` three bytes behind them, as `<style` has.
    @inline(__always)
    private static func marks(_ place: UnsafeRawPointer) -> ByteBlock.Bytes {
        let lower = ByteBlock.load(place, 3) | ByteBlock.Bytes(repeating: 0x20)
        return ByteBlock.tops(
            (ByteBlock.load(place) .== ByteBlock.Bytes(repeating: UInt8(ascii: "<")))
                .& (lower .== ByteBlock.Bytes(repeating: UInt8(ascii: "y"))))
    }

    /// Whether one may stand in a picture: its rules hold for all of the page.
    static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while let place = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset) {
            if bytes.hasASCII("<style", at: place) { return true }
            offset = place + 1
        }
        return false
    }

    /// Elements whose content is no markup.
    private static let raw: [StaticString] = [
        "style", "script", "textarea", "title", "noscript", "template", "iframe", "xmp", "noframes",
    ]

    /// By two letters: pages hold thousands of tags.
    @inline(__always)
    private static func mayBeRaw(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset + 1 < bytes.count else { return false }
        switch (bytes[offset] | 0x20, bytes[offset + 1] | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "s"), UInt8(ascii: "c")),
            (UInt8(ascii: "t"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "i")),
            (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "i"), UInt8(ascii: "f")),
            (UInt8(ascii: "x"), UInt8(ascii: "m")):
            return true
        default: return false
        }
    }

    /// Passes over an element, or takes the rules of a style sheet, from behind its name; returns where it ends.
    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ name: StaticString, from start: Int, into rules: inout CSSRules
    ) -> Int {
        guard start < bytes.count, isASCIIWhitespace(bytes[start]) || bytes[start] == UInt8(ascii: ">"),
            let open = bytes.firstOffset(of: UInt8(ascii: ">"), from: start)
        else { return start }
        var end = open + 1
        while end < bytes.count {
            guard let bracket = bytes.firstOffset(of: UInt8(ascii: "<"), from: end) else { return bytes.count }
            if bytes.has("</", at: bracket), bytes.hasASCII(name, at: bracket + 2) {
                end = bracket
                break
            }
            end = bracket + 1
        }
        if bytes.hasASCII("style", at: start - name.utf8CodeUnitCount), isForScreens(bytes.part(start..<open)) {
            rules.read(bytes.part(open + 1..<end))
        }
        return end
    }

    private static func isForScreens(_ attributes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let media = attributes.indices.first(where: { attributes.hasASCII("media", at: $0) }) else { return true }
        let value = attributes.part(media + 5..<attributes.count).drop {
            $0 == 0x3D || $0 == 0x22 || $0 == 0x27 || $0 == 0x20
        }
        let end = value.firstIndex { $0 == 0x22 || $0 == 0x27 || $0 == 0x3E } ?? value.endIndex
        return CSSMedia.holds(UnsafeBufferPointer(rebasing: value[..<end]))
    }
}
