/// Tables and charts that a run brings in call Word's vocabulary `w:`, whatever the document calls it.
enum WordVocabulary {
    /// The part with `w:` declared at its root, where it is used and was not.
    static func declared(in part: String) -> String {
        guard let root = rootTag(of: part), !part[root].contains("xmlns:w="), part[root.upperBound...].contains("<w:")
        else { return part }
        let name = part[root].dropFirst().prefix { !" />\n\r\t".contains($0) }
        let declaration = name.contains(":") ? "xmlns:\(name.prefix { $0 != ":" })=" : "xmlns="
        guard let quote = part[root].firstRange(of: declaration)?.upperBound,
            let end = part[part.index(after: quote)...].firstIndex(of: part[quote])
        else { return part }
        return part[..<name.endIndex] + " xmlns:w=\(part[quote...end])" + part[name.endIndex...]
    }

    /// The start tag of the outermost element.
    private static func rootTag(of part: String) -> Range<String.Index>? {
        var from = part.startIndex
        while let open = part[from...].firstIndex(of: "<") {
            let next = part.index(after: open)
            guard next < part.endIndex else { return nil }
            if part[next] != "?", part[next] != "!" {
                return part[open...].firstIndex(of: ">").map { open..<part.index(after: $0) }
            }
            from = next
        }
        return nil
    }
}
