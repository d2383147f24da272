import ReportChecks
import ReportModel
import Wording

/// What the checks say of a report, as JSON.
struct FindingLines {
    let language: Language

    /// `isWhole`: with its place, its figures and its proposal too.
    func append(_ finding: Finding, to writer: inout JSONWriter, isWhole: Bool = false) {
        writer.beginObject()
        writer.key("code")
        writer.string(finding.code)
        writer.key("severity")
        writer.string(finding.severity.name)
        writer.list("fields", finding.fields) { $0.string($1) }
        writer.key("message")
        writer.string(finding.message[language])
        if isWhole { appendFigures(of: finding, to: &writer) }
        writer.endObject()
    }

    private func appendFigures(of finding: Finding, to writer: inout JSONWriter) {
        writer.list("places", finding.places.filter(\.isKnown)) { writer, place in
            writer.beginObject()
            for (name, number) in [
                ("line", place.line), ("page", place.page), ("table", place.table), ("row", place.row),
                ("column", place.column),
            ] where number > 0 {
                writer.key(name)
                writer.integer(Int(number))
            }
            writer.endObject()
        }
        writer.key("expected")
        writer.number(finding.expected)
        writer.key("actual")
        writer.number(finding.actual)
        writer.key("arithmetic")
        writer.string(finding.arithmetic)
        writer.key("proposal")
        guard let proposal = finding.proposal else { return writer.string(nil) }
        writer.beginObject()
        writer.key("field")
        writer.string(proposal.field)
        writer.key("value")
        writer.number(proposal.value)
        writer.endObject()
    }

    func append(_ outcome: RuleOutcome, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("code")
        writer.string(outcome.code)
        writer.key("state")
        writer.string(outcome.state.rawValue)
        writer.key("reason")
        writer.string(outcome.reason?[language])
        writer.endObject()
    }
}
