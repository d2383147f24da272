import ReportAnalysis
import ReportModel
import ReportReading

/// Reports that belong together, and what could not be read among them.
public struct ReportCollection: Sendable {
    public var reports: [Report]
    public var failures: [ReadingError]

    public init(_ reports: [Report], failures: [ReadingError] = []) {
        self.reports = reports
        self.failures = failures
    }

    mutating func append(_ result: Result<Report, ReadingError>) {
        switch result.ofReports {
        case .success(let report): reports.append(report)
        case .failure(let error): failures.append(error)
        }
    }
}

extension Result<Report, ReadingError> {
    /// A text that is no report counts as unread among reports.
    public var ofReports: Self {
        flatMap { report in
            guard let refusal = report.refusalToLoad else { return .success(report) }
            return .failure(ReadingError(code: "no_report", input: report.source, message: refusal))
        }
    }
}
