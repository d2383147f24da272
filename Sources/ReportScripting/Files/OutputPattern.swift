import ReportModel
import Wording

/// Where a batch writes: `letters/{agency}-{year}.md` is a file for each report.
public struct OutputPattern: Sendable {
    /// The folder up to the first placeholder: everything is written below it.
    public let folder: String
    /// The rest, as seen from that folder.
    public let name: String

    /// A path with any of `{agency}`, `{year}`, `{number}`, `{source}` in it, or none.
    public init(_ path: String) {
        let fixed = path.prefix { $0 != "{" }
        guard let slash = fixed.lastIndex(of: "/") else {
            (folder, name) = (".", path)
            return
        }
        folder = slash == path.startIndex ? "/" : String(path[..<slash])
        name = String(path[path.index(after: slash)...])
    }

    private static let placeholders = ["agency", "year", "number", "source"]

    /// The first word in braces that stands for nothing, `{yaer}`, and what may be meant.
    public var unknownPlaceholder: (name: String, near: [String])? {
        for part in name.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let word = String(part[..<end])
            if !Self.placeholders.contains(word) { return (word, Suggestions.nearest(to: word, in: Self.placeholders)) }
        }
        return nil
    }

    /// The name of one report's file. `number` counts from 1; what is not known is `unknown`.
    public func name(for report: Report, number: Int) -> String {
        let source = report.source.split(separator: "/").last.map { $0.split(separator: ".").first ?? $0 }
        // In this order: a name that holds a placeholder itself gives the same file every time.
        let values: KeyValuePairs = [
            "agency": report.agency ?? "unknown", "year": report.year.map(String.init) ?? "unknown",
            "number": String(number), "source": source.map(String.init) ?? "unknown",
        ]
        return values.reduce(name) { $0.replacing("{\($1.key)}", with: Self.plain($1.value)) }
    }

    /// No separators and no control characters: a name from a report is never a folder.
    private static func plain(_ value: String) -> String {
        String(value.map { $0 == "/" || $0 == "\\" || $0.unicodeScalars.contains { $0.value < 0x20 } ? "_" : $0 })
    }
}
