import LuaRuntime
import ReportScripting

/// Cells of a report by their names: all of them, or a group such as `requests.new`.
struct CellGroup {
    /// A report that is not there yet may be of either form.
    let layouts: [RecordLayout]
    /// Dotted; "" for the whole report.
    let path: String

    static let ofNewReport = CellGroup(layouts: ScriptEngine.reportLayouts, path: "")

    /// The names of cells and of groups, in every wording.
    var names: [String] {
        var seen: Set<String> = []
        return layouts.flatMap { $0.allNames(in: path) }.filter { seen.insert($0).inserted }
    }

    /// The group that a name in this one stands for.
    func group(named name: String) -> CellGroup? {
        layouts.lazy.compactMap { $0.group(named: name, in: path) }.first.map { CellGroup(layouts: layouts, path: $0) }
    }
}
