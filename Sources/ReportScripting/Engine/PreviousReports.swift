import ReportModel
import Wording

/// Finds the same body's reports on the year before among many.
public struct PreviousReports: Sendable {
    private let byBody: [String: [Int: [Report]]]

    public init(_ reports: [Report]) {
        var byBody: [String: [Int: [Report]]] = [:]
        for report in reports {
            guard let agency = report.agency, let year = report.year else { continue }
            let body = LabelFolding.fold(agency)
            if byBody[body]?[year]?.contains(where: { $0.hasNumbers(of: report) }) == true { continue }
            byBody[body, default: [:]][year, default: []].append(report)
        }
        self.byBody = byBody
    }

    /// Where rules that compare years had several reports of a body on one year, with other numbers each: sentences for
    /// people, by the names of the files.
    public var complaints: [Bilingual] {
        byBody.values.flatMap { years in
            years.filter { $0.value.count > 1 && years[$0.key + 1] != nil }.map { $0.value.map(\.source) }
        }
        .sorted { $0[0] < $1[0] }.map(ScriptMessages.rivals)
    }

    /// One, or several with other numbers each; none where there is none.
    public func reports(before report: Report) -> [Report] {
        guard let agency = report.agency, let year = report.year else { return [] }
        return byBody[LabelFolding.fold(agency)]?[year - 1] ?? []
    }
}

extension Report {
    /// Whether both have the same form, and the same number or kind of none in every cell.
    func hasNumbers(of other: Report) -> Bool {
        form === other.form
            && zip(cells, other.cells).allSatisfy { $0.kind == $1.kind && $0.number == $1.number }
    }
}
