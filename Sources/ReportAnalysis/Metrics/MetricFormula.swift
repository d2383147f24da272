import ReportModel
import Wording

/// A share as data: what is summed above the line and what below.
struct MetricFormula: Sendable {
    /// Field ids, or all rows of a group in one column: `requests.refused.*.total`.
    let parts: [String]
    let base: [String]

    /// As printed: `(granted + partly_granted) ÷ handled_total`.
    var text: String { "\(Self.side(parts)) ÷ \(Self.side(base))" }

    func value(of report: Report) -> MetricValue {
        do {
            let top = try Self.sum(parts, in: report)
            let bottom = try Self.sum(base, in: report)
            guard !bottom.isZero else { return .missing(.baseIsZero) }
            return Ratio(top, over: bottom).map(MetricValue.ratio) ?? .missing(.overflow)
        } catch {
            return .missing(error)
        }
    }

    private static func side(_ terms: [String]) -> String {
        terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " + ")))"
    }

    private static func sum(_ terms: [String], in report: Report) throws(MetricGap) -> ExactNumber {
        var total = ExactNumber.zero
        for term in terms {
            for index in try positions(of: term, in: report.form) {
                guard let number = report.cells[index].number else {
                    throw .notANumber(field: report.form.fields[index].id, kind: report.cells[index].kind)
                }
                guard let sum = try? total + number else { throw .overflow }
                total = sum
            }
        }
        return total
    }

    private static func positions(of term: String, in form: Form) throws(MetricGap) -> [Int] {
        guard let star = term.firstIndex(of: "*") else {
            guard let index = form.index(of: term) else { throw .noSuchField(term) }
            return [index]
        }
        let (prefix, suffix) = (term[..<star], term[term.index(after: star)...])
        let found = form.fields.filter { $0.id.hasPrefix(prefix) && $0.id.hasSuffix(suffix) }.map(\.index)
        guard !found.isEmpty else { throw .noSuchField(term) }
        return found
    }
}

extension Metric {
    init(_ zh: String, _ en: String, _ parts: [String], over base: [String], caveat: Bilingual? = nil) {
        let formula = MetricFormula(parts: parts, base: base)
        self.init(
            name: Bilingual(zh: zh, en: en), formula: formula.text, caveat: caveat, computation: formula.value)
    }
}
