import ReportWriting

/// Marks for the kinds of "no number", and the legend of those that occur.
struct CellMarks {
    /// None of them can be taken for a number. `/` is what reports print themselves.
    private static let all: [(kind: String, mark: String, tone: Tone)] = [
        ("absent", "-", .note), ("blank", "_", .note), ("not_applicable", "/", .note), ("text", "*", .warning),
        ("unreadable", StatutoryTable.unreadable, .error),
    ]

    /// What the kinds that occurred are called.
    private var words: [String: String] = [:]

    /// The mark for a kind, which the legend will call `word`.
    mutating func mark(_ kind: String, word: String) -> (text: RichText, tone: Tone) {
        words[kind] = word
        let found = Self.all.first { $0.kind == kind }
        return (RichText(found?.mark ?? word), found?.tone ?? .neutral)
    }

    var legend: [Manuscript.Block] {
        let parts = Self.all.compactMap { entry in words[entry.kind].map { "\(entry.mark) \($0)" } }
        return parts.isEmpty ? [] : [.paragraph(RichText(parts.joined(separator: "   "), .muted))]
    }
}
