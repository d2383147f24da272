import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// A row of a frame: read by the names of the columns, `row.year`, `row["本年新收·总计"]`.
struct FrameRow: Sendable {
    let frame: Frame
    let index: Int

    func value(_ name: String) -> FrameValue? { FrameLookup.column(name, in: frame)?[index] }
}

/// Finds a column by its name, its field, or labels of its field.
enum FrameLookup {
    static func column(_ name: String, in frame: Frame) -> FrameColumn? {
        if let column = frame.column(named: name) { return column }
        let fields = frame.columns.compactMap(\.field)
        guard !fields.isEmpty else { return nil }
        for lookup in FieldLookup.builtIn {
            guard let index = try? lookup.index(name) else { continue }
            if let column = frame.column(named: lookup.form.fields[index].id) { return column }
        }
        return nil
    }

    /// What the frame shows above a column, asked for in the place of the column's name.
    static func shownName(_ name: String, in frame: Frame) -> LuaFailure? {
        guard let key = ReportKey.words[name], frame.column(named: key) != nil else { return nil }
        return ScriptMessages.shownName(name, of: key, code: "unknown_column")
    }

    /// The name by which the frame itself knows it; throws with the nearest ones.
    static func name(_ name: String, in frame: Frame) throws(LuaFailure) -> String {
        if let column = column(name, in: frame) { return column.name }
        if let failure = shownName(name, in: frame) { throw failure }
        return try framing { () throws(FrameError) in try frame.column(name).name }
    }
}

enum FrameRowObject {
    typealias Declaration = ObjectDeclaration<FrameRow>

    static func declaration() -> Declaration {
        Declaration(
            "Row",
            doc: Bilingual(
                zh: "表的一行，按列名读取，如 row.year、row[\"本年新收·总计\"]；没有这一列会报错，没有数值是 nil。",
                en:
                    "A row of a table, read by the names of its columns: row.year, row[\"本年新收·总计\"]. A column that is not there raises; no value is nil."
            ),
            behaviour: .with {
                $0.index = { (row, member, _) throws(LuaFailure) in row.value(member.name)?.lua }
                $0.lack = { row, member in
                    switch row.value(member.name) {
                    case .missing(let kind):
                        LuaLack(
                            member.name, reason: FrameMessages.missingValue(KindWording.name(kind), row: row.index + 1))
                    case .text(let text):
                        LuaLack(
                            member.name, reason: FrameMessages.textValue(text, row: row.index + 1),
                            hint: FrameMessages.numberType(member.name, text))
                    default: nil
                    }
                }
                $0.unknown = { row, member, near in
                    FrameLookup.shownName(member.name, in: row.frame)
                        ?? FrameMessages.failure(.noColumn(member.name, near: near))
                }
                $0.names = { row, _ in row.frame.columns.map(\.name) }
                $0.description = { row, _, state in
                    row.frame.columns.map { column in
                        "\(column.name)=\(FramePresentation.cell(column, row.index, state.language).text.text)"
                    }.joined(separator: " ")
                }
            })
    }
}
