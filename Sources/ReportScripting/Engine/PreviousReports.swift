import ReportModel

/// Finds the same body's report on the year before among many.
public struct PreviousReports: Sendable {
    private let byBody: [String: [Int: Report]]

    public init(_ reports: [Report]) {
        var byBody: [String: [Int: Report]] = [:]
        for report in reports {
            guard let agency = report.agency, let year = report.year else { continue }
            if byBody[LabelFolding.fold(agency), default: [:]][year] == nil {
                byBody[LabelFolding.fold(agency), default: [:]][year] = report
            }
        }
        self.byBody = byBody
    }

    public func report(before report: Report) -> Report? {
        guard let agency = report.agency, let year = report.year else { return nil }
        return byBody[LabelFolding.fold(agency)]?[year - 1]
    }
}
