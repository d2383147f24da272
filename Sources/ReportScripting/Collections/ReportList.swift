import LuaRuntime
import ReportModel
import ReportReading

/// What stands behind `Reports`: reports that are there, or that are read when a script touches them.
///
/// Whoever goes through it one by one holds one report at a time; `all` holds every one.
struct ReportList: Sendable {
    private let source: any ReportSource
    let repeats = RepeatsFound()

    init(_ source: any ReportSource) { self.source = source }

    init(_ reports: [Report], failures: [ReadingError] = []) {
        self.init(ReadReports(reports: reports, unread: failures))
    }

    /// The report at a position counted from 0; nil beyond the last.
    func report(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report? {
        position < 0 ? nil : try source.report(position, state)
    }

    /// The same as scripts have it.
    func object(
        _ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue? {
        position < 0 ? nil : try source.object(position, type, state)
    }

    func count(_ state: LuaState) throws(LuaFailure) -> Int { try source.count(state) }

    func failures(_ state: LuaState) throws(LuaFailure) -> [ReadingError] { try source.failures(state) }

    /// How many reports are known without any reading.
    var knownCount: Int { source.knownCount }

    /// The reports that are there without any reading.
    var atHand: some Sequence<Report> { (0..<source.knownCount).lazy.compactMap { [source] in source.atHand($0) } }

    /// What `body` makes of each report, in order.
    func map<Result>(
        _ state: LuaState, limit: Int = .max, _ body: (Report) throws(LuaFailure) -> Result
    ) throws(LuaFailure) -> [Result] {
        var results: [Result] = []
        while results.count < limit, let report = try source.report(results.count, state) {
            try state.checkpoint()
            results.append(try body(report))
        }
        return results
    }

    /// Every report at once, for what needs them side by side.
    func all(_ state: LuaState) throws(LuaFailure) -> [Report] {
        try map(state) { (report) throws(LuaFailure) in report }
    }

    /// The forms of its reports, in order of first appearance.
    func forms(_ state: LuaState) throws(LuaFailure) -> [Form] {
        var (forms, position) = ([Form](), 0)
        while let form = try source.form(position, state) {
            if !forms.contains(where: { $0 == form }) { forms.append(form) }
            position += 1
        }
        return forms
    }

    func identities(_ state: LuaState) throws(LuaFailure) -> [ReportIdentity] {
        var identities: [ReportIdentity] = []
        while let identity = try source.identity(identities.count, state) { identities.append(identity) }
        return identities
    }

    /// The reports at some positions, with the same failures.
    func choosing(_ positions: [Int]) -> ReportList { ReportList(source.choosing(positions)) }

    /// The reports that fit, with the same failures. Looked for when somebody asks for them.
    func fitting(_ fits: @escaping @Sendable (Report) -> Bool) -> ReportList {
        ReportList(source.fitting(fits))
    }
}
