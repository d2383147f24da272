/// What keys say in collections of reports, worked out once for each: a collection never changes but for reports that are
/// read later, and when it goes, what was remembered of it goes too.
final class RememberedTexts {
    private struct Entry {
        weak var owner: AnyObject?
        /// With the number of reports that were known.
        var texts: [String: (count: Int, texts: [String])] = [:]
    }

    private var entries: [ObjectIdentifier: Entry] = [:]

    func texts(_ key: String, of owner: AnyObject, count: Int, make: () -> [String]) -> [String] {
        let identifier = ObjectIdentifier(owner)
        if let entry = entries[identifier], entry.owner === owner, let known = entry.texts[key], known.count == count {
            return known.texts
        }
        entries = entries.filter { $0.value.owner != nil }
        let texts = make()
        entries[identifier, default: Entry(owner: owner)].texts[key] = (count, texts)
        return texts
    }
}
