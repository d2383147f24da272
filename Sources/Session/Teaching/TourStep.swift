import LuaRuntime
import ReportScripting
import Wording

/// What was entered, and what there is after it.
struct TourEvidence {
    let entry: String
    let input: SessionInput
    let session: InteractiveSession

    /// The last result.
    var result: LuaValue { global("_") }

    func global(_ name: String) -> LuaValue { (try? session.engine.state.global(name)) ?? .none }

    func isObject(_ value: LuaValue, _ type: String, group: String = "") -> Bool {
        value.object.map { $0.typeName == type && $0.groupPath == group } ?? false
    }
}

/// A step of the tour.
struct TourStep: Sendable {
    let title: Bilingual
    /// What it is about.
    let text: Bilingual
    /// What to type; the text is the folder of the samples.
    let task: @Sendable (String) -> String
    /// Whether that, or something as good, was done.
    let isDone: @Sendable (TourEvidence) -> Bool
    let praise: Bilingual
    /// The variable that what is typed speaks of.
    var needs = ""
    /// The keys to press behind what is typed.
    var keys: Bilingual?

    static let all = reading + asking + judging

    private static let reading = [
        TourStep(
            title: TourMessages.loadTitle, text: TourMessages.loadText, task: { ".load \(quotedPath($0))" },
            isDone: { (try? $0.session.engine.hasReports(in: $0.global("reports"))) == true },
            praise: TourMessages.loadPraise),
        TourStep(
            title: TourMessages.pickTitle, text: TourMessages.pickText, task: { _ in "r = reports[1]" },
            isDone: { $0.isObject($0.global("r"), "Report") }, praise: TourMessages.pickPraise, needs: "reports"),
        TourStep(
            title: TourMessages.lookTitle, text: TourMessages.lookText, task: { _ in "r" },
            isDone: { $0.isLua && $0.isObject($0.result, "Report") }, praise: TourMessages.lookPraise, needs: "r"),
    ]

    private static let asking = [
        TourStep(
            title: TourMessages.tableTitle, text: TourMessages.tableText, task: { _ in "r.requests" },
            isDone: { $0.isLua && $0.isObject($0.result, "Report", group: "requests") },
            praise: TourMessages.tablePraise, needs: "r"),
        TourStep(
            title: TourMessages.cellTitle, text: TourMessages.cellText, task: { _ in "r[\"本年新收\"][\"总计\"]" },
            isDone: { $0.isLua && $0.result.number != nil }, praise: TourMessages.cellPraise, needs: "r"),
        TourStep(
            title: TourMessages.pinyinTitle, text: TourMessages.pinyinText, task: { _ in "r[\"xzfy" },
            isDone: { $0.isLua && $0.entry.contains("行政复议") }, praise: TourMessages.pinyinPraise, needs: "r",
            keys: TourMessages.pinyinKeys),
        TourStep(
            title: TourMessages.helpTitle, text: TourMessages.helpText, task: { _ in "?nb.check" },
            isDone: { if case .help(let name) = $0.input { !name.isEmpty } else { false } },
            praise: TourMessages.helpPraise),
    ]

    private static let judging = [
        TourStep(
            title: TourMessages.checkTitle, text: TourMessages.checkText, task: { _ in "nb.check(reports)" },
            isDone: { $0.isLua && $0.entry.contains("nb.check(") }, praise: TourMessages.checkPraise, needs: "reports"),
        TourStep(
            title: TourMessages.compareTitle, text: TourMessages.compareText,
            task: { _ in "nb.compare(reports[1], reports[2])" },
            isDone: { $0.isLua && $0.entry.contains("nb.compare(") }, praise: TourMessages.comparePraise,
            needs: "reports"),
        TourStep(
            title: TourMessages.chartTitle, text: TourMessages.chartText,
            task: { _ in ".chart reports:column(\"requests.new.total\"):by(\"year\")" },
            isDone: { if case .command("chart", _) = $0.input { true } else { false } },
            praise: TourMessages.chartPraise, needs: "reports"),
    ]

    private static func quotedPath(_ path: String) -> String {
        path.contains(where: \.isWhitespace) ? "\"\(path)\"" : path
    }
}

extension TourEvidence {
    fileprivate var isLua: Bool {
        if case .lua = input { true } else { false }
    }
}
