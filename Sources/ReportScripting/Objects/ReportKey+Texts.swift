import Glibc
import ReportModel

/// What a key says in many reports, for completion: it is asked at every Tab, so reports are looked at where they lie.
extension ReportKey {
    /// The different texts that reports have for a key, in the order of their first appearance.
    static func texts(_ name: String, _ reports: some Sequence<Report>) -> [String] {
        switch name {
        case "agency": different(reports) { $0.agency }
        case "year": Set(reports.lazy.compactMap(\.year)).sorted(by: >).map(String.init)
        case "edition": different(reports) { $0.isEditionKnown ? $0.form.edition : nil }
        case "region": different(reports) { $0.region }
        case "level": different(reports) { $0.level?.rawValue }
        case "source": different(reports) { $0.source }
        case "title": different(reports) { $0.title }
        case "published": different(reports) { $0.publicationDate }
        default: []
        }
    }

    @inline(__always)
    private static func different(_ reports: some Sequence<Report>, _ text: (Report) -> String?) -> [String] {
        var seen: Set<ByteText> = []
        var texts: [String] = []
        for report in reports {
            guard let text = text(report), seen.insert(ByteText(text: text)).inserted else { continue }
            texts.append(text)
        }
        return texts
    }
}

/// A text that is told from others by its bytes: Swift's own comparison normalises Chinese, which takes long for many.
struct ByteText: Hashable {
    let text: String

    static func == (a: ByteText, b: ByteText) -> Bool {
        let areEqual = a.text.utf8.withContiguousStorageIfAvailable { a in
            b.text.utf8.withContiguousStorageIfAvailable { b in
                guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
                    return a.count == b.count
                }
                return memcmp(first, second, a.count) == 0
            }
        }
        return (areEqual ?? nil) ?? a.text.utf8.elementsEqual(b.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { hasher.combine(text.utf8.count) }
    }
}
