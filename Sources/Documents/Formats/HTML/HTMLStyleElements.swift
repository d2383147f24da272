/// The `<style>` elements of a page, wherever they stand: those further down hold for what is above them too.
enum HTMLStyleElements {
    static func rules(in bytes: UnsafeBufferPointer<UInt8>) -> CSSRules {
        var rules = CSSRules()
        var offset = 0
        while let place = bytes.nextOffset(of: UInt8(ascii: "<"), from: offset) {
            offset = place + 1
            if bytes.has("<!--", at: place) {
                offset = bytes.firstOffset(of: "-->", from: place + 4).map { $0 + 3 } ?? bytes.count
            } else if mayBeRaw(bytes, at: offset), let name = raw.first(where: { bytes.hasASCII($0, at: offset) }) {
                offset = read(bytes, name, from: offset + name.utf8CodeUnitCount, into: &rules)
            }
        }
        return rules
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
