import ReportModel

/// The reports of one body in the order of their years.
public struct YearChain: Sendable {
    public let agency: String
    public let region: String?
    /// One for each year, ascending.
    public let reports: [Report]
    /// Further reports on a year that the chain already has, in the order given: which is right is for a person.
    public let duplicates: [Report]

    /// Neighbours whose years follow each other; a gap in the years makes no pair.
    public var pairs: [(old: Report, new: Report)] {
        zip(reports, reports.dropFirst()).filter { old, new in
            guard let before = old.year, let after = new.year else { return false }
            return before + 1 == after
        }.map { (old: $0, new: $1) }
    }

    /// A chain for each body, in the order of their first reports. Reports without agency or year are in none.
    ///
    /// Bodies are told apart by name, then by region code where several regions have a body of that name.
    /// `renamed` leads from a former name to the present one.
    public static func chains(of reports: [Report], renamed: [String: String] = [:]) -> [YearChain] {
        let names = Dictionary(renamed.map { (LabelFolding.fold($0.key), $0.value) }) { first, _ in first }
        let bodies = reports.enumerated().compactMap { BodyReport($1, order: $0, names: names) }
        let byName = Dictionary(grouping: bodies, by: \.key)
        return byName.values.flatMap(regions).sorted { $0[0].order < $1[0].order }.map(YearChain.init)
    }

    /// Reports of one name by region; those without a code belong to the only region, or stay by themselves.
    private static func regions(_ bodies: [BodyReport]) -> [[BodyReport]] {
        let codes = Set(bodies.compactMap(\.report.region))
        guard codes.count > 1 else { return [bodies] }
        return Array(Dictionary(grouping: bodies, by: \.report.region).values)
    }

    private init(_ bodies: [BodyReport]) {
        agency = bodies[0].agency
        region = bodies.lazy.compactMap(\.report.region).first
        let sorted = bodies.sorted { ($0.year, $0.order) < ($1.year, $1.order) }
        let isFirst = sorted.indices.map { $0 == 0 || sorted[$0 - 1].year != sorted[$0].year }
        reports = zip(sorted, isFirst).filter(\.1).map(\.0.report)
        duplicates = zip(sorted, isFirst).filter { !$0.1 }.map(\.0.report)
    }

    /// A report whose body and year are known.
    private struct BodyReport {
        let report: Report
        let order: Int
        let agency: String
        let key: String
        let year: Int

        init?(_ report: Report, order: Int, names: [String: String]) {
            guard let written = report.agency, let year = report.year else { return nil }
            self.report = report
            self.order = order
            self.year = year
            agency = names[LabelFolding.fold(written)] ?? written
            key = LabelFolding.fold(agency)
        }
    }
}
