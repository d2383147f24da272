import LuaRuntime
import ReportModel
import Wording

/// Whose report it is, on which year, and from which file: what tells it from others.
struct ReportIdentity: Sendable {
    let agency: String?
    let year: Int?
    let region: String?
    let source: String

    init(_ report: Report) {
        (agency, year, region, source) = (report.agency, report.year, report.region, report.source)
    }
}

/// Reports of one body and year that are in a list more than once.
struct RepeatedReports: Sendable {
    let agency: String
    let year: Int
    /// Where they stand in the list, and their files.
    private(set) var positions: [Int]
    private(set) var sources: [String]

    /// In the order of their first reports. Bodies of one name are told apart by the codes of their regions.
    static func all(_ identities: [ReportIdentity]) -> [RepeatedReports] {
        var (bodies, first, groups) = (BodyNumbers(), [BodyYear: Int](), [BodyYear: [Int]]())
        for (position, identity) in identities.enumerated() {
            guard let agency = identity.agency, let year = identity.year else { continue }
            let key = BodyYear(body: bodies.number(of: agency), year: year)
            guard let earlier = first[key] else {
                first[key] = position
                continue
            }
            groups[key, default: [earlier]].append(position)
        }
        return groups.values.flatMap { byRegion($0, identities) }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
            .compactMap { RepeatedReports($0, identities) }
    }

    private init?(_ positions: [Int], _ identities: [ReportIdentity]) {
        guard let agency = identities[positions[0]].agency, let year = identities[positions[0]].year else { return nil }
        (self.agency, self.year, self.positions) = (agency, year, positions)
        sources = positions.map { identities[$0].source }
    }

    /// As chains of years have it: a report without a code belongs to the only region, or stays by itself.
    private static func byRegion(_ positions: [Int], _ identities: [ReportIdentity]) -> [[Int]] {
        let codes = Set(positions.compactMap { identities[$0].region })
        guard codes.count > 1 else { return [positions] }
        return Array(Dictionary(grouping: positions) { identities[$0].region }.values)
    }

    private struct BodyYear: Hashable {
        let body: Int
        let year: Int
    }
}

/// A number for each body: most of many reports bear a name that was met before, as it stands.
private struct BodyNumbers {
    private var written: [ByteText: Int] = [:]
    private var folded: [ByteText: Int] = [:]

    mutating func number(of agency: String) -> Int {
        let text = ByteText(text: agency)
        if let known = written[text] { return known }
        let name = ByteText(text: LabelFolding.fold(agency))
        let number = folded[name] ?? folded.count
        folded[name] = number
        written[text] = number
        return number
    }
}

extension ReportList {
    /// Looked for once.
    func repeated(_ state: LuaState) throws(LuaFailure) -> [RepeatedReports] {
        if let found = repeats.found { return found }
        let found = RepeatedReports.all(try identities(state))
        repeats.found = found
        return found
    }

    /// One of each body and year: the first. Also those of the others that have other numbers than it.
    func distinct(_ state: LuaState) throws(LuaFailure) -> (list: ReportList, unlike: [RepeatedReports]) {
        let repeated = try repeated(state)
        guard !repeated.isEmpty else { return (self, []) }
        let further = Set(repeated.flatMap { $0.positions.dropFirst() })
        var unlike: [RepeatedReports] = []
        for group in repeated where try areUnlike(group, state) { unlike.append(group) }
        return (choosing((0..<(try count(state))).filter { !further.contains($0) }), unlike)
    }

    private func areUnlike(_ group: RepeatedReports, _ state: LuaState) throws(LuaFailure) -> Bool {
        guard let first = try report(group.positions[0], state) else { return false }
        for position in group.positions.dropFirst() {
            if let other = try report(position, state), !other.hasNumbers(of: first) { return true }
        }
        return false
    }
}

/// What a list remembers of its repeated reports.
///
/// Belongs to the thread of one state, as its list does.
final class RepeatsFound: @unchecked Sendable {
    var found: [RepeatedReports]?
}
