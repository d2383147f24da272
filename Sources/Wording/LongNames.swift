extension String {
    /// As messages quote a name that nobody would write: its beginning. A script may ask for one of megabytes.
    public var shortened: String { utf8.count <= 1_000 ? self : prefix(40) + "…" }
}
