import ReportModel
import Wording

/// The sum of several reports as a report of its own, and what was missing in it.
public struct ReportSum: Sendable {
    /// Every cell that at least one report has a number for holds the sum of those. The others are what they are in all
    /// reports, or absent where they are not one.
    public let report: Report
    /// For each field without a number in some report: positions of those reports. A sum with a gap is not whole.
    public let gaps: [String: [Int]]
    /// Fields whose sum needs more than 64 bits: unreadable in the report.
    public let overflows: [String]

    public var isWhole: Bool { gaps.isEmpty && overflows.isEmpty }

    public init(of reports: [Report], agency: String? = nil) throws(ReportSumError) {
        guard let first = reports.first else { throw .noReports }
        if let other = reports.first(where: { $0.form != first.form }) {
            throw .mixedEditions(first.form.edition, other.form.edition)
        }
        var (cells, gaps, overflows) = ([Cell](), [String: [Int]](), [String]())
        for field in first.form.fields {
            let numbers = reports.map { $0.cells[field.index].number }
            let missing = numbers.indices.filter { numbers[$0] == nil }
            if !missing.isEmpty { gaps[field.id] = missing }
            let sum = try? ExactNumber.sum(numbers.compactMap { $0 })
            if sum == nil { overflows.append(field.id) }
            guard missing.count < reports.count else {
                let kinds = Set(reports.map { $0.cells[field.index].kind })
                cells.append(kinds.count == 1 ? Cell(kinds.first ?? .absent) : .absent)
                continue
            }
            cells.append(sum.map { Cell($0, origin: .summed) } ?? Cell(.unreadable))
        }
        let years = Set(reports.map(\.year))
        report = Report(
            form: first.form, cells: cells, source: "", agency: agency, year: years.count == 1 ? first.year : nil,
            readingFindings: Self.findings(gaps, reports))
        self.gaps = gaps
        self.overflows = overflows
    }
}

extension ReportSum {
    /// What whoever reads only the sum has to know.
    private static func findings(_ gaps: [String: [Int]], _ reports: [Report]) -> [Finding] {
        var findings: [Finding] = []
        let fields = reports[0].form.fields.filter { (gaps[$0.id]?.count ?? reports.count) < reports.count }
        if !fields.isEmpty {
            let message = AnalysisMessages.gaps(
                fields.map { ($0.label, gaps[$0.id]?.count ?? 0) }, of: reports.count)
            findings.append(Finding(code: "R401", severity: .warning, fields: fields.map(\.id), message: message))
        }
        let years = Set(reports.compactMap(\.year)).sorted()
        if years.count > 1 {
            findings.append(Finding(code: "R402", severity: .warning, message: AnalysisMessages.yearsSummed(years)))
        }
        return findings
    }
}

/// Why reports can't be summed.
public enum ReportSumError: Error, Sendable, Equatable {
    case noReports
    case mixedEditions(String, String)

    public var message: Bilingual {
        switch self {
        case .noReports: AnalysisMessages.nothingToSum
        case .mixedEditions(let first, let other): AnalysisMessages.mixedEditions(first, other)
        }
    }
}
