import ReportModel
import Wording

/// Two forms of one name: nobody could tell which of them a report has.
public struct FormConflict: Error, Sendable, Equatable {
    /// The name that two forms have.
    public let edition: String

    /// What is wrong, and what to do.
    public var message: Bilingual { ReadingMessages.formTwice(edition) }

    /// Nil where all names differ.
    init?(among forms: [Form]) {
        var seen: Set<String> = []
        guard let twice = forms.first(where: { !seen.insert($0.edition).inserted }) else { return nil }
        edition = twice.edition
    }
}
