import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// The rows of findings, changes, cells and figures.
extension RowsOf {
    typealias Column = (id: String, word: Bilingual, values: [FrameValue])

    /// `rates` are the columns whose numbers people read in percent.
    func frame(_ columns: [Column], rates: Set<String> = []) throws(LuaFailure) -> Frame {
        try Self.frame(columns, rates: rates, wordedIn: isWorded ? state.language : nil)
    }

    private static func frame(
        _ columns: [Column], rates: Set<String> = [], wordedIn language: Language?
    ) throws(LuaFailure) -> Frame {
        let made = columns.map { column in
            FrameColumn(
                language.map { column.word[$0] } ?? column.id, isRate: rates.contains(column.id), column.values)
        }
        return try framing { () throws(FrameError) in try Frame(made) }
    }

    /// Objects of one kind; nil for a kind that has no rows, and for kinds that are mixed.
    func frame(ofAlike values: [LuaValue]) throws(LuaFailure) -> Frame? {
        func all<Payload>(_ type: ObjectDeclaration<Payload>) -> [Payload]? {
            let found = values.compactMap { type.value(of: $0.object) }
            return found.count == values.count ? found : nil
        }
        if let found = all(types.finding) { return try findings(found) }
        if let found = all(types.cellChange) { return try changes(found) }
        if let found = all(types.cell) { return try cells(found) }
        if let found = all(types.section) { return try sections(found) }
        if let found = all(types.sectionChange) { return try differences(found) }
        return nil
    }

    /// Whether an object is one row rather than many.
    static func isOne(_ object: LuaObject, _ types: ScriptTypes) -> Bool {
        types.finding.value(of: object) != nil || types.cellChange.value(of: object) != nil
    }

    func findings(_ found: [ReportedFinding]) throws(LuaFailure) -> Frame {
        try framing { () throws(FrameError) in
            try Frame(FindingRows.columns(found, language: state.language, isWorded: isWorded))
        }
    }

    /// Changes, of a comparison with the names of its sides.
    func changes(
        _ found: [CellChange], sides: (old: Bilingual, new: Bilingual) = (PresentationWords.old, PresentationWords.new)
    ) throws(LuaFailure) -> Frame {
        try Self.changes(found, sides: sides, wordedIn: isWorded ? state.language : nil)
    }

    /// With names for programs where no language is given.
    static func changes(
        _ found: [CellChange], sides: (old: Bilingual, new: Bilingual) = (PresentationWords.old, PresentationWords.new),
        wordedIn language: Language? = nil
    ) throws(LuaFailure) -> Frame {
        func column(_ id: String, _ word: Bilingual, _ value: (CellChange) -> FrameValue) -> Column {
            (id, word, found.map(value))
        }
        return try frame(
            [
                column("field", PresentationWords.fields) { .text($0.field) },
                column("label", PresentationWords.item) { .text($0.label) },
                column("old", sides.old) { FrameValue($0.old ?? .absent) },
                column("new", sides.new) { FrameValue($0.new ?? .absent) },
                column("delta", PresentationWords.delta) { FrameValue($0.delta) },
                column("percent", PresentationWords.percent) {
                    FrameValue(CellChangeObject.percent($0)) ?? .missing(.absent)
                },
                column("kind", PresentationWords.kind) {
                    change in .text(language.map { PresentationWords.change(change.kind)[$0] } ?? change.kind.rawValue)
                },
            ], wordedIn: language)
    }

    func cells(_ found: [ReportCell]) throws(LuaFailure) -> Frame {
        func column(_ id: String, _ word: Bilingual, _ value: (ReportCell) -> FrameValue) -> Column {
            (id, word, found.map(value))
        }
        return try frame([
            column("field", PresentationWords.fields) { .text($0.field.id) },
            column("label", PresentationWords.item) { .text($0.field.label) },
            column("value", PresentationWords.value) { FrameValue($0.cell) },
            column("kind", PresentationWords.kind) {
                .text(isWorded ? KindWording.name($0.cell.kind)[state.language] : $0.cell.kind.name)
            },
            column("text", PresentationWords.sourceText) { .text($0.text) },
            column("place", PresentationWords.place) {
                FrameValue(PlaceWording.text($0.place, source: "", state.language))
            },
        ])
    }

    private func sections(_ found: [TextSection]) throws(LuaFailure) -> Frame {
        let lines = found.flatMap { section in section.paragraphs.map { (section.number, section.heading, $0.text) } }
        return try frame([
            ("number", PresentationWords.section, lines.map { FrameValue($0.0) }),
            ("heading", PresentationWords.heading, lines.map { .text($0.1) }),
            ("text", PresentationWords.text, lines.map { .text($0.2) }),
        ])
    }

    private func differences(_ found: [SectionChange]) throws(LuaFailure) -> Frame {
        let lines = found.flatMap { change in SectionChangeObject.lines(change).map { (change.number, $0) } }
        return try frame([
            ("number", PresentationWords.section, lines.map { FrameValue($0.0) }),
            ("diff", PresentationWords.text, lines.map { .text($0.1) }),
        ])
    }

    func frame(of metrics: ReportMetrics) throws(LuaFailure) -> Frame {
        let language = state.language
        return try frame(
            [
                ("metric", PresentationWords.metric, metrics.values.map { .text($0.metric.name[language]) }),
                ("value", PresentationWords.value, metrics.values.map(\.reading.value)),
                ("note", PresentationWords.note, metrics.values.map { FrameValue($0.reading.reason?[language]) }),
            ], rates: metrics.values.allSatisfy(\.reading.isRateOrMissing) ? ["value"] : [])
    }

    func frame(of column: ReportColumn) throws(LuaFailure) -> Frame {
        var (agencies, years): ([FrameValue], [FrameValue]) = ([], [])
        _ = try column.reports.map(state) { (report) throws(LuaFailure) in
            agencies.append(FrameValue(report.agency))
            years.append(FrameValue(report.year))
        }
        let label = Bilingual(zh: column.head, en: column.field)
        return try frame(
            [
                ("agency", PresentationWords.agency, agencies), ("year", PresentationWords.year, years),
                (column.field, label, column.column.values),
            ], rates: column.column.isRate ? [column.field] : [])
    }
}

extension FrameValue {
    init(_ number: ExactNumber?) { self = number.map(FrameValue.number) ?? .missing(.absent) }
    init(_ integer: Int?) { self = integer.map { .number(ExactNumber(Int64($0))) } ?? .missing(.absent) }
}
