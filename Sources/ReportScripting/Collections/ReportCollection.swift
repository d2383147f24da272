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
        switch result {
        case .success(let report): reports.append(report)
        case .failure(let error): failures.append(error)
        }
    }
}
