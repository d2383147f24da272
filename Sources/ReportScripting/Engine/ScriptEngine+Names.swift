import LuaRuntime
import ReportChecks
import ReportModel
import Wording

/// Names that scripts write as text, for completion.
extension ScriptEngine {
    /// The metrics, those of the user's too.
    public var metricNames: [Bilingual] { host.types.metricBook.all.map(\.name) }

    /// The rules of `nb.check` by their codes, those of the user's too, with their titles.
    public var ruleNames: [(code: String, title: Bilingual)] { (Rule.all + rules).map { ($0.code, $0.title) } }

    /// What reports are filtered, sorted and grouped by, without a function.
    public static var reportKeys: [String] { ReportKey.names }

    /// The different values of such a key in the reports that a value holds, in their order; of reports in files in
    /// those that were read.
    public func values(ofKey key: String, in value: LuaValue) -> [String] {
        guard let reports = host.types.reports(in: value), let owner = value.object?.identity else { return [] }
        return remembered.texts(key, of: owner, count: reports.knownCount) { ReportKey.texts(key, reports.atHand) }
    }

    /// Works out the values of all keys, so that whoever waits for them need not.
    public func prepareValues(in value: LuaValue) {
        for key in ReportKey.names { _ = values(ofKey: key, in: value) }
    }

    /// The names of the cells of reports that are not there yet, the newest form first.
    public static var reportLayouts: [RecordLayout] {
        ReportLayout.builtIn.sorted { $0.edition > $1.edition }.map(\.layout)
    }

    /// The sections of a report with their titles; tables of the form stand in some of them.
    public static var sectionNames: [(numeral: String, title: String, hasTable: Bool)] {
        zip(["一", "二", "三", "四", "五", "六"], Form.edition2021.sections).enumerated().map { number, pair in
            let hasTable = Form.edition2021.tables.contains { $0.section == number + 1 }
            return (pair.0, pair.1.heading, hasTable)
        }
    }
}
