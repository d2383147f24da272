extension String {
    /// As messages quote a name that nobody would write: its beginning, and how many bytes it has. A script may ask for
    /// one of megabytes.
    public var shortened: String { utf8.count <= 1_000 ? self : "\(prefix(40))…(\(utf8.count) B)" }
}

extension Bilingual {
    /// A sentence with both its ends, where something quoted in it is longer than all that anybody reads: what is left
    /// out is counted.
    public var abridged: Bilingual {
        Bilingual(
            zh: Self.abridged(zh) { "…（略去 \($0) 字）…" }, en: Self.abridged(en) { "… (\($0) characters left out) …" })
    }

    private static func abridged(_ text: String, _ gap: (_ count: Int) -> String) -> String {
        guard text.utf8.count > 4_000 else { return text }
        let scalars = text.unicodeScalars
        let (start, end) = (scalars.prefix(200), scalars.suffix(200))
        return String(start) + gap(scalars.count - 400) + String(end)
    }
}
