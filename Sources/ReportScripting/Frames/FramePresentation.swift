import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// What a frame looks like when it is shown: names, types, the first rows, and how many more there are.
enum FramePresentation {
    /// More side by side nobody could read.
    private static let widest = 60

    /// What is shown: its first rows, with the types of its columns.
    static func manuscript(_ frame: Frame, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        try manuscript(frame, rows: Manuscript.shownRows, state)
    }

    /// The same with more of them, for a pager.
    static func manuscript(_ frame: Frame, rows limit: Int, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        let language = state.language
        let shown = frame.head(limit)
        try state.checkSize(shown.textBytes)
        let columns = shown.columns.prefix(widest)
        let names = columns.map { ManuscriptTable.Cell(head($0.name, language), .head) }
        let types = columns.map { ManuscriptTable.Cell(RichText(name(of: $0.type)[language], .muted), .head) }
        let rows = (0..<shown.count).map { row in columns.map { cell($0, row, language) } }
        let title = PresentationWords.frame(rows: frame.count, columns: frame.columns.count)[language]
        guard !frame.columns.isEmpty else { return Manuscript(title: title, language: language) }
        var blocks: [Manuscript.Block] = [.table(ManuscriptTable(rows: [names, types] + rows, headRows: 2))]
        if frame.count > limit {
            blocks.append(.paragraph(RichText(PresentationWords.more(frame.count - limit)[language], .muted)))
        }
        if frame.columns.count > widest {
            let more = PresentationWords.moreColumns(frame.columns.count - widest)[language]
            blocks.append(.paragraph(RichText(more, .muted)))
        }
        return Manuscript(title: title, language: language, blocks: blocks)
    }

    /// What is written: all rows, and no types.
    static func document(_ frame: Frame, _ language: Language) -> Manuscript {
        let names = heads(frame, language).map { ManuscriptTable.Cell(RichText($0), .head) }
        let rows = (0..<frame.count).map { row in frame.columns.map { cell($0, row, language) } }
        guard !names.isEmpty else {
            let title = PresentationWords.frame(rows: frame.count, columns: frame.columns.count)[language]
            return Manuscript(title: title, language: language)
        }
        return Manuscript(
            title: "", language: language, blocks: [.table(ManuscriptTable(rows: [names] + rows, headRows: 1))])
    }

    /// The names that every report has, as words.
    private static func head(_ name: String, _ language: Language) -> RichText {
        ReportKey.names.contains(name) ? KeyWords.head(name, language) : RichText(name)
    }

    /// The heads of files for people, which have no room for both: those of reports and of nianbao's own records are
    /// words.
    static func heads(_ frame: Frame, _ language: Language) -> [String] {
        let names = frame.columns.map(\.name)
        guard language == .zh else { return names }
        let isOurs = KeyWords.areAll(names)
        return names.map { isOurs || ReportKey.names.contains($0) ? KeyWords.all[$0] ?? $0 : $0 }
    }

    /// Rates in percent, everything else as it is.
    static func cell(_ column: FrameColumn, _ row: Int, _ language: Language) -> ManuscriptTable.Cell {
        guard column.isRate(at: row), case .decimal(let rate) = column[row] else { return cell(column[row], language) }
        return ManuscriptTable.Cell(RichText(percent(rate), rate == 0 ? .muted : .plain), .number)
    }

    /// Rounded by the digits that the number is written with, as exact rates are.
    static func percent(_ rate: Double) -> String {
        let exact = ExactNumber(parsing: "\(rate)").flatMap { Ratio($0, over: ExactNumber(1)) }
        return exact?.percent() ?? "\((rate * 1_000).rounded() / 10)%"
    }

    private static func cell(_ value: FrameValue, _ language: Language) -> ManuscriptTable.Cell {
        switch value {
        case .missing(let kind): ManuscriptTable.Cell(RichText(missing(kind, language), .muted), .number)
        case .number(let number): ManuscriptTable.Cell(RichText(text(value), number.isZero ? .muted : .plain), .number)
        case .decimal: ManuscriptTable.Cell(RichText(text(value)), .number)
        case .text, .boolean: ManuscriptTable.Cell(RichText(text(value)), .text)
        }
    }

    private static func missing(_ kind: CellKind, _ language: Language) -> String {
        switch kind {
        case .absent: "—"
        case .notApplicable: "/"
        default: KindWording.name(kind)[language]
        }
    }

    /// Computed numbers are shown with four digits after the point, and with all where these would show another one: a
    /// whole number, or 0.
    static func text(_ value: FrameValue) -> String {
        guard case .decimal(let number) = value, number.magnitude < 1e11 else {
            return value.isMissing ? "—" : value.text
        }
        let rounded = (number * 10_000).rounded() / 10_000
        let isNear = (number - rounded).magnitude <= number.magnitude * 1e-13
        return rounded != rounded.rounded() || isNear ? "\(rounded)" : value.text
    }

    static func name(of type: FrameType) -> Bilingual {
        switch type {
        case .integer: Bilingual(zh: "整数", en: "integer")
        case .number: Bilingual(zh: "数字", en: "number")
        case .text: Bilingual(zh: "文字", en: "text")
        case .boolean: Bilingual(zh: "是否", en: "boolean")
        case .mixed: Bilingual(zh: "混合", en: "mixed")
        case .empty: Bilingual(zh: "空", en: "empty")
        }
    }
}
