import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// `Report`: what scripts read most.
enum ReportObject {
    typealias Declaration = ObjectDeclaration<Report>

    static func declaration(
        _ show: Showing, cell: ObjectDeclaration<ReportCell>, section: ObjectDeclaration<TextSection>,
        finding: ObjectDeclaration<ReportedFinding>, frame: ObjectDeclaration<Frame>, forms: FormBook
    ) -> Declaration {
        Declaration(
            "Report",
            doc: Bilingual(
                zh: "一个机关一年的报告。格用 r.requests.new.total 或 r[\"本年新收\"][\"总计\"] 读取。",
                en: "One body's report on one year. Cells are read as r.requests.new.total or r[\"本年新收\"][\"总计\"]."),
            fields: fields, methods: cellMethods(cell, forms) + textMethods(section, finding, frame) + [correcting],
            behaviour: .with {
                $0.record = { report in
                    HotRecord(
                        layout: forms.layout(of: report.form), cells: report.cells.baseAddress,
                        count: report.cells.count
                    )
                }
                $0.description = ReportPresentation.description(show)
                $0.index = { report, member, state throws(LuaFailure) in try number(report, member, state) }
                $0.unknown = unknown
                $0.gloss = gloss
                $0.instead = ScriptMessages.takeOneCell
                $0.insteadOfSetting = ScriptMessages.correctInstead
                $0.missing = { report, index in MissingNumber.reason(report, index) }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("agency", .string, Bilingual(zh: "机关名称。", en: "The name of the body.")) { report, _ in
            .optional(report.agency)
        },
        .init("year", .integer, Bilingual(zh: "报告的年份。", en: "The year reported on.")) { report, _ in
            .optional(report.year)
        },
        .init("edition", .string, Bilingual(zh: "格式：\"2021\" 或 \"2019\"。", en: "The form: \"2021\" or \"2019\".")) {
            report, _ in
            report.isEditionKnown ? .string(report.form.edition) : .none
        },
        .init("title", .string, Bilingual(zh: "标题。", en: "The title.")) { report, _ in .optional(report.title) },
        .init("source", .string, Bilingual(zh: "来自哪个文件。", en: "The file that it came from.")) { report, _ in
            .string(report.source)
        },
        .init(
            "region", .string,
            Bilingual(
                zh: "行政区划代码，原文或机关名称说明时。",
                en: "The region code, where the source or the body's name says.")
        ) { report, _ in .optional(report.region) },
        .init(
            "level", .string,
            Bilingual(
                zh: "级别，已知时：state、province、prefecture、county、township 或 department。",
                en: "The level, where known: state, province, prefecture, county, township or department.")
        ) { report, _ in
            .optional(report.level?.rawValue)
        },
        .init("published", .string, Bilingual(zh: "发布日期，原文写明时。", en: "The date of publication, where the source says."))
        {
            report, _ in .optional(report.publicationDate)
        },
    ]

    /// `r["本年新收·总计"]`: fields may be written so wherever one is wanted.
    private static func number(
        _ report: Report, _ member: LuaMember, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue? {
        guard member.group.isEmpty, case .string(let name) = member.key,
            let index = try FieldLookup.of(report.form).known(name)
        else { return nil }
        return number(report, index, state)
    }

    /// The number of a cell; where it has none, what arithmetic on it will say is noted.
    static func number(_ report: Report, _ index: Int, _ state: LuaState) -> LuaValue {
        if let number = report.cells[index].number { return LuaNumbers.value(number) }
        state.note(LuaLack(report.form.fields[index].id, reason: MissingNumber.reason(report, index)))
        return .none
    }

    /// A label that names several rows is no name: it raises with all that it may mean.
    private static func unknown(_ report: Report, _ member: LuaMember, _ near: [String]) -> LuaFailure? {
        let lookup = FieldLookup.of(report.form)
        let targets = lookup.labels.targets(member.name)
        if member.group.isEmpty, targets.count > 1 {
            return ScriptMessages.ambiguousLabel(member.name, targets.map(\.path))
        }
        if member.group.isEmpty, let failure = lookup.rowOrColumn(member.name) { return failure }
        if member.group.isEmpty, Metric.all.contains(where: { [$0.name.zh, $0.name.en].contains(member.name) }) {
            return ScriptMessages.metricNotField(member.name)
        }
        if member.group.isEmpty, let key = ReportKey.words[member.name] {
            return ScriptMessages.keyNotField(member.name, key)
        }
        let whole = member.group.isEmpty ? member.name : "\(member.group).\(member.name)"
        let glossed = lookup.glossed(member.name, in: member.group)
        if !glossed.isEmpty { return ScriptMessages.unknownField(whole, near: Array(glossed.prefix(3))) }
        if member.group.isEmpty, lookup.labels.isColumn(member.name) {
            return ScriptMessages.unknownField(whole, near: lookup.inColumn(member.name))
        }
        if let other = lookup.otherForm(having: whole) ?? lookup.otherForm(withRow: whole) {
            return ScriptMessages.fieldOfOtherForm(whole, form: report.form, other: other)
        }
        if let other = lookup.otherForm(withColumn: member.name, in: member.group) {
            return ScriptMessages.fieldOfOtherForm(
                other.field.label, form: report.form, other: other.form, word: member.name)
        }
        guard !member.group.isEmpty || near.isEmpty else { return nil }
        let isLabel = !member.group.isEmpty && !member.name.utf8.allSatisfy { $0 < 0x80 }
        let columns = isLabel ? lookup.columns(near: member.name, in: member.group) : []
        let fields = columns.isEmpty ? lookup.near(whole) : Array(columns.prefix(3))
        return fields.isEmpty ? nil : ScriptMessages.unknownField(whole, near: fields)
    }
}

extension ReportObject {
    /// A row's label in a report, a column's in a row.
    private static func gloss(_ report: Report, _ name: String, in group: String) -> String? {
        let (form, labels) = (report.form, FieldLookup.of(report.form).labels)
        guard group.isEmpty else {
            return labels.columnKeys(name).lazy.compactMap { form.field("\(group).\($0)") }.first?.columnGloss
        }
        switch labels.targets(name).first {
        case .row(let id): return form.fields.first { $0.id.hasPrefix("\(id).") }?.rowGloss
        case .group(let id):
            let field = form.fields.first { $0.id.hasPrefix("\(id).") }
            return field.flatMap { FormGloss.headings[$0.rowPath.dropLast().last ?? ""] }
        case .table, nil: return nil
        }
    }
}

extension LabelIndex.Target {
    var path: String {
        switch self {
        case .row(let id), .group(let id), .table(let id): id
        }
    }
}

/// Why a cell has no number, for the error of arithmetic on it.
enum MissingNumber {
    static func reason(_ report: Report, _ index: Int) -> Bilingual? {
        guard report.form.fields.indices.contains(index) else { return nil }
        return reason(report.form.fields[index], report.cells[index], in: report.source)
    }

    static func reason(_ field: Field, _ cell: Cell, in source: String) -> Bilingual {
        reason(field, cell.kind, in: source)
    }

    static func reason(_ field: Field, _ kind: CellKind, in source: String) -> Bilingual {
        let kind = KindWording.name(kind)
        // A text that a script has parsed has no file.
        let (zh, en) = source.isEmpty ? ("", "") : ("；\(source)", "; \(source)")
        return Bilingual(
            zh: "没有数字（“\(field.label)”：\(kind.zh)\(zh)）",
            en: "has no number (“\(field.label)”: \(kind.en)\(en))")
    }
}
