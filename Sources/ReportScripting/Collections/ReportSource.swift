import LuaRuntime
import ReportModel
import ReportReading

/// Where the reports of a list come from. Whoever asks may have to wait for files to be read, so asking can fail: the
/// evaluation is to end, or a file is no longer what it was.
///
/// Belongs to the thread of one state, as that state does.
protocol ReportSource: Sendable {
    /// The report at a position counted from 0; nil beyond the last.
    func report(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report?
    /// The same as scripts have it. One that stays in memory is made once: a report holds many things that are counted
    /// anew with every copy.
    func object(
        _ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue?
    /// The form of the report there, which is known without reading it once more.
    func form(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Form?
    /// The identity of the report there, known in the same way.
    func identity(_ position: Int, _ state: LuaState) throws(LuaFailure) -> ReportIdentity?
    func count(_ state: LuaState) throws(LuaFailure) -> Int
    /// What was not read on the way, of all files.
    func failures(_ state: LuaState) throws(LuaFailure) -> [ReadingError]
    /// How many reports are known so far.
    var knownCount: Int { get }
    /// A known report that needs no reading; nil for others.
    func atHand(_ position: Int) -> Report?
    /// The reports at some positions that were looked at, and those that fit: of the source itself, however often some
    /// were chosen of it before.
    func choosing(_ positions: [Int]) -> any ReportSource
    func fitting(_ fits: @escaping @Sendable (Report) -> Bool) -> any ReportSource
}

extension ReportSource {
    func choosing(_ positions: [Int]) -> any ReportSource { ChosenReports(all: self, positions: positions) }
    func fitting(_ fits: @escaping @Sendable (Report) -> Bool) -> any ReportSource {
        FittingReports(of: self, where: [fits])
    }
}

/// The objects of reports that stay, by their positions.
///
/// Belongs to the thread of one state, as its source does.
final class ReportObjects: @unchecked Sendable {
    private var objects: [LuaValue?] = []

    func object(_ position: Int, of report: @autoclosure () -> Report, _ type: ObjectDeclaration<Report>) -> LuaValue {
        if position < objects.count, let object = objects[position] { return object }
        if position >= objects.count {
            objects += [LuaValue?](repeating: nil, count: position + 1 - objects.count)
        }
        let object = type.wrapElement(report())
        objects[position] = object
        return object
    }

    /// The one that was made.
    subscript(_ position: Int) -> LuaValue? { position < objects.count ? objects[position] : nil }
}

/// Reports that are there.
struct ReadReports: ReportSource {
    let reports: [Report]
    let unread: [ReadingError]
    private let objects = ReportObjects()

    init(reports: [Report], unread: [ReadingError]) {
        self.reports = reports
        self.unread = unread
    }

    func object(_ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState) -> LuaValue? {
        reports.indices.contains(position) ? objects.object(position, of: reports[position], type) : nil
    }
    func report(_ position: Int, _ state: LuaState) -> Report? {
        reports.indices.contains(position) ? reports[position] : nil
    }
    func form(_ position: Int, _ state: LuaState) -> Form? { report(position, state)?.form }
    func identity(_ position: Int, _ state: LuaState) -> ReportIdentity? {
        reports.indices.contains(position) ? ReportIdentity(reports[position]) : nil
    }
    func count(_ state: LuaState) -> Int { reports.count }
    var knownCount: Int { reports.count }
    func atHand(_ position: Int) -> Report? { reports[position] }
    func failures(_ state: LuaState) -> [ReadingError] { unread }
}

/// Some reports of another source, in an order of their own.
struct ChosenReports: ReportSource {
    let all: any ReportSource
    let positions: [Int]

    func report(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report? {
        positions.indices.contains(position) ? try all.report(positions[position], state) : nil
    }
    func object(
        _ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue? {
        positions.indices.contains(position) ? try all.object(positions[position], type, state) : nil
    }
    func form(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Form? {
        positions.indices.contains(position) ? try all.form(positions[position], state) : nil
    }
    func identity(_ position: Int, _ state: LuaState) throws(LuaFailure) -> ReportIdentity? {
        positions.indices.contains(position) ? try all.identity(positions[position], state) : nil
    }
    func count(_ state: LuaState) -> Int { positions.count }
    var knownCount: Int { positions.count }
    func atHand(_ position: Int) -> Report? { all.atHand(positions[position]) }
    func failures(_ state: LuaState) throws(LuaFailure) -> [ReadingError] { try all.failures(state) }
    func choosing(_ positions: [Int]) -> any ReportSource { all.choosing(positions.map { self.positions[$0] }) }
}

/// Those reports of another source that fit, found as far as somebody asks.
final class FittingReports: ReportSource, @unchecked Sendable {
    private let all: any ReportSource
    private let conditions: [@Sendable (Report) -> Bool]
    private var positions: [Int] = []
    /// The first position that was not looked at.
    private var next = 0

    init(of all: any ReportSource, where conditions: [@Sendable (Report) -> Bool]) {
        self.all = all
        self.conditions = conditions
    }

    private func fits(_ report: Report) -> Bool { conditions.allSatisfy { $0(report) } }

    func fitting(_ fits: @escaping @Sendable (Report) -> Bool) -> any ReportSource {
        guard conditions.count < Self.mostConditions else { return FittingReports(of: self, where: [fits]) }
        return FittingReports(of: all, where: conditions + [fits])
    }

    /// Sources within each other take the stack of Swift's functions; these conditions take memory, which is limited.
    private static let mostConditions = 1_000

    func choosing(_ positions: [Int]) -> any ReportSource {
        guard positions.allSatisfy(self.positions.indices.contains) else {
            return ChosenReports(all: self, positions: positions)
        }
        return all.choosing(positions.map { self.positions[$0] })
    }

    func report(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report? {
        if positions.indices.contains(position) { return try all.report(positions[position], state) }
        while let report = try all.report(next, state) {
            next += 1
            guard fits(report) else { continue }
            positions.append(next - 1)
            if positions.count > position { return report }
        }
        return nil
    }

    func object(
        _ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue? {
        if !positions.indices.contains(position), try report(position, state) == nil { return nil }
        return try all.object(positions[position], type, state)
    }

    func form(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Form? {
        guard positions.indices.contains(position) else { return try report(position, state)?.form }
        return try all.form(positions[position], state)
    }

    func identity(_ position: Int, _ state: LuaState) throws(LuaFailure) -> ReportIdentity? {
        if !positions.indices.contains(position), try report(position, state) == nil { return nil }
        return try all.identity(positions[position], state)
    }

    /// Looks at reports that need no reading: of a list in memory all are known.
    var knownCount: Int {
        while next < all.knownCount, let report = all.atHand(next) {
            if fits(report) { positions.append(next) }
            next += 1
        }
        return positions.count
    }

    func atHand(_ position: Int) -> Report? { all.atHand(positions[position]) }

    func count(_ state: LuaState) throws(LuaFailure) -> Int {
        _ = try report(.max, state)
        return positions.count
    }

    func failures(_ state: LuaState) throws(LuaFailure) -> [ReadingError] { try all.failures(state) }
}
