/// What keys say in collections of reports, worked out once for each: a collection never changes, and when it goes, what
/// was remembered of it goes too.
final class RememberedTexts {
    private struct Entry {
        weak var owner: AnyObject?
        var texts: [String: [String]] = [:]
    }

    private var entries: [ObjectIdentifier: Entry] = [:]

    func texts(_ key: String, of owner: AnyObject, make: () -> [String]) -> [String] {
        let identifier = ObjectIdentifier(owner)
        if let entry = entries[identifier], entry.owner === owner, let texts = entry.texts[key] { return texts }
        entries = entries.filter { $0.value.owner != nil }
        let texts = make()
        entries[identifier, default: Entry(owner: owner)].texts[key] = texts
        return texts
    }
}
