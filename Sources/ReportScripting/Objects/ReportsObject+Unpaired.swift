import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// `rs:unpaired()`: what `rs:pairs()` leaves out.
extension ReportsObject {
    static func unpaired(_ report: ObjectDeclaration<Report>) -> Declaration.Method {
        Declaration.Method(
            "unpaired",
            returns: ReturnDeclaration(
                .list(.table), Bilingual(zh: "每项有 report、reason。", en: "Each with report and reason.")),
            doc: Bilingual(
                zh: "没有上年可比的报告，以及原因；rs:pairs() 里没有它们。",
                en: "The reports that have no year before to compare with, and why; rs:pairs() leaves them out."),
            examples: [
                .onReports(
                    "for _, u in ipairs(rs:filter{agency = \"澄岭县柳汀镇人民政府\"}:unpaired()) do print(u.report.year, u.reason) end",
                    prints: """
                        2020\t没有 2019 年的报告
                        2022\t没有 2021 年的报告
                        """)
            ]
        ) { (list, call) throws(LuaFailure) in
            let reports = try list.all(call.state)
            let paired = Set(YearChain.chains(of: reports).flatMap(\.pairs).map { Identity($0.new) })
            let known = Set(reports.map { BodyYear($0.agency, $0.year) })
            return .list(
                reports.filter { !paired.contains(Identity($0)) }.map { each in
                    let reason = reason(each, among: known)[call.state.language]
                    return .strict([("report", report.wrap(each)), ("reason", .string(reason))])
                })
        }
    }

    private struct Identity: Hashable {
        let agency: String?
        let year: Int?
        let source: String

        init(_ report: Report) { (agency, year, source) = (report.agency, report.year, report.source) }
    }

    private struct BodyYear: Hashable {
        let body: String?
        let year: Int?

        init(_ agency: String?, _ year: Int?) { (body, self.year) = (agency.map(LabelFolding.fold), year) }
    }

    private static func reason(_ report: Report, among known: Set<BodyYear>) -> Bilingual {
        guard let agency = report.agency else { return ScriptMessages.bodyUnknown }
        guard let year = report.year else { return ScriptMessages.yearUnknown }
        return known.contains(BodyYear(agency, year - 1))
            ? ScriptMessages.severalOfOneYear : ScriptMessages.noReportOn(year - 1)
    }
}
