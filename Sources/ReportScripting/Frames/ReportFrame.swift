import LuaRuntime
import ReportAnalysis
import ReportModel
import Synchronization
import Wording

/// Makes columns and frames of reports: keys, fields by id or by their Chinese labels, metrics, computed columns.
struct ReportFrames: Sendable {
    let report: ObjectDeclaration<Report>
    let frame: ObjectDeclaration<Frame>
    let metrics: MetricBook
    let forms: FormBook
    /// Hears what counts twice.
    let notice: Notice?
    /// What of it was said of the reports that are there now.
    let told = ToldSentences()

    /// Says which reports of one body and year are among some that are about to be summed, or made a table of.
    func tellRepeated(_ reports: ReportList, _ state: LuaState) throws(LuaFailure) {
        guard let notice else { return }
        let repeated = try reports.repeated(state)
        guard !repeated.isEmpty else { return }
        let sentence = ScriptMessages.repeated(repeated)
        if told.isNew(sentence) { notice(sentence) }
    }

    /// Says of a sum what only some of the reports had a number for, and the like.
    func tell(_ findings: [Finding], by function: String) {
        for finding in findings {
            let sentence = Bilingual(
                zh: "\(function): \(finding.message.zh)", en: "\(function): \(finding.message.en)")
            if told.isNew(sentence) { notice?(sentence) }
        }
    }

    func frame(
        of reports: ReportList, _ specification: FrameSpecification, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        let forms = try reports.forms(state)
        var columns: [ReportColumnBuilder] = []
        for (name, source) in specification.columns {
            switch source {
            case .named(let wanted): columns.append(ReportColumnBuilder(name, try content(wanted, in: forms)))
            case .computed(let function): columns.append(ReportColumnBuilder(name, .computed(function)))
            }
        }
        let built = try build(columns, of: reports, state)
        return try framing { () throws(FrameError) in try Frame(built) }
    }

    /// A key such as `year`, a field, or a metric; throws with what is near.
    func column(
        _ wanted: String, named name: String, of reports: ReportList, _ state: LuaState
    ) throws(LuaFailure) -> FrameColumn {
        let content = try content(wanted, in: try reports.forms(state))
        return try build([ReportColumnBuilder(name, content)], of: reports, state)[0]
    }

    /// All columns at once: reports may have to be read for it.
    private func build(
        _ columns: [ReportColumnBuilder], of reports: ReportList, _ state: LuaState
    ) throws(LuaFailure) -> [FrameColumn] {
        var columns = columns
        _ = try reports.map(state) { (reported) throws(LuaFailure) in
            for index in columns.indices { try columns[index].add(reported, report, state) }
        }
        var built: [FrameColumn] = []
        for column in columns { built.append(try column.column()) }
        return built
    }

    private func content(_ wanted: String, in forms: [Form]) throws(LuaFailure) -> ReportColumnBuilder.Content {
        if ReportKey.names.contains(wanted) { return .key(wanted) }
        do throws(LuaFailure) {
            return .field(try FieldLookup.id(wanted, in: forms))
        } catch {
            guard error.code == "unknown_field" else { throw error }
            guard let metric = metrics.named(wanted) else { throw unknown(wanted, error) }
            return .metric(metric, metrics)
        }
    }

    private func unknown(_ wanted: String, _ failure: LuaFailure) -> LuaFailure {
        if let key = ReportKey.words[wanted] { return ScriptMessages.shownName(wanted, of: key) }
        let near = Suggestions.nearest(to: wanted, in: ReportKey.names + metrics.names)
        return near.isEmpty ? failure : FrameMessages.unknownColumnSource(wanted, near: near)
    }
}

/// Sentences that are said once, until something changes what they are about.
final class ToldSentences: Sendable {
    private let sentences = Mutex<Set<Bilingual>>([])

    func isNew(_ sentence: Bilingual) -> Bool { sentences.withLock { $0.insert(sentence).inserted } }

    func forget() { sentences.withLock { $0 = [] } }
}
