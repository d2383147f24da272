import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum ComparisonObject {
    typealias Declaration = ObjectDeclaration<Comparison>

    static func declaration(
        _ show: Showing, report: ObjectDeclaration<Report>, cellChange: ObjectDeclaration<CellChange>,
        sectionChange: ObjectDeclaration<SectionChange>, frame: ObjectDeclaration<Frame>
    ) -> Declaration {
        Declaration(
            "Comparison",
            doc: Bilingual(
                zh: "两份报告的比较，每一格都在；c[\"本年新收·总计\"] 是一格的变化。",
                en: "Two reports compared, every cell of them; c[\"本年新收·总计\"] is the change of one."),
            fields: fields(report, cellChange), methods: methods(cellChange, sectionChange, frame),
            behaviour: .with {
                $0.index = { (comparison, member, _) throws(LuaFailure) in
                    try? member.key.string.flatMap { name throws(LuaFailure) in try change(name, in: comparison) }
                        .map(cellChange.wrap)
                }
                $0.unknown = { comparison, member, near in unknown(member, near, in: comparison) }
                $0.description = show.description(ComparisonPresentation.manuscript)
            })
    }

    /// The change of a cell that is named by its id or its labels.
    private static func change(_ name: String, in comparison: Comparison) throws(LuaFailure) -> CellChange? {
        if let change = comparison.cell(name) { return change }
        let form = comparison.new.form
        return comparison.cell(form.fields[try FieldLookup.of(form).index(name)].id)
    }

    /// Why a name is that of no cell, where it is near to one rather than to a field of the comparison's own.
    private static func unknown(_ member: LuaMember, _ near: [String], in comparison: Comparison) -> LuaFailure? {
        guard let name = member.key.string, near.isEmpty else { return nil }
        do throws(LuaFailure) {
            _ = try change(name, in: comparison)
            return nil
        } catch {
            let isNear = error.code != "unknown_field" || !FieldLookup.of(comparison.new.form).near(name).isEmpty
            return isNear ? error : nil
        }
    }

    private static func fields(
        _ report: ObjectDeclaration<Report>, _ cellChange: ObjectDeclaration<CellChange>
    ) -> [Declaration.Field] {
        [
            .init("old", .object("Report"), Bilingual(zh: "旧的报告。", en: "The old report.")) { comparison, _ in
                report.wrap(comparison.old)
            },
            .init("new", .object("Report"), Bilingual(zh: "新的报告。", en: "The new report.")) { comparison, _ in
                report.wrap(comparison.new)
            },
            .init("changed", .list(.object("CellChange")), Bilingual(zh: "有变化的格。", en: "The cells that changed.")) {
                comparison, _ in
                .list(comparison.changed.map(cellChange.wrap))
            },
            .init("cells", .list(.object("CellChange")), Bilingual(zh: "全部格。", en: "All cells.")) { comparison, _ in
                .list(comparison.cells.map(cellChange.wrap))
            },
            .init(
                "similarity", .number,
                Bilingual(
                    zh: "重复率：新文字中至少连续 13 字也在旧文字里的比例，0 到 1；新报告没有计入的文字时为 nil。",
                    en:
                        "Reuse: the share of the new text in runs of at least 13 characters that the old text has too, 0 to 1; nil where no text of the new report counts."
                )
            ) { comparison, _ in LuaNumbers.value(comparison.reuse.ratio) },
        ]
    }

    private static func methods(
        _ cellChange: ObjectDeclaration<CellChange>, _ sectionChange: ObjectDeclaration<SectionChange>,
        _ frame: ObjectDeclaration<Frame>
    ) -> [Declaration.Method] {
        [cell(cellChange), section(sectionChange), table(frame)]
    }

    private static func cell(_ cellChange: ObjectDeclaration<CellChange>) -> Declaration.Method {
        Declaration.Method(
            "cell",
            [
                Parameter(
                    "field", .string, doc: Bilingual(zh: "字段名，或“行·列”。", en: "A field id, or “row·column”."),
                    completes: "field")
            ],
            returns: ReturnDeclaration(
                .object("CellChange"), Bilingual(zh: "这一格的变化。", en: "The change of the cell.")),
            doc: Bilingual(zh: "取一格的变化。", en: "The change of one cell."),
            examples: [
                .onComparison(
                    """
                    change = c:cell("本年新收·总计")
                    print(change.old, change.new, change.delta, string.format("%+.1f%%", change.percent))
                    print(c["本年新收·总计"].delta)
                    """, prints: "2352\t1859\t-493\t-21.0%\n-493")
            ]
        ) { (comparison, call) throws(LuaFailure) in
            try change(try call.string("field"), in: comparison).map(cellChange.wrap) ?? .none
        }
    }

    private static func section(_ sectionChange: ObjectDeclaration<SectionChange>) -> Declaration.Method {
        Declaration.Method(
            "section",
            [SectionObject.numberParameter],
            returns: ReturnDeclaration(
                .object("SectionChange"),
                Bilingual(zh: "这部分文字的变化；两边都没有时为 nil。", en: "The change of the section; nil where neither has it.")),
            doc: Bilingual(zh: "取一个部分文字的变化。", en: "The change of one section's text."),
            examples: [
                .onComparison(
                    """
                    s = c:section("五")
                    print(s.changed, string.format("%.2f", s.similarity))
                    for _, line in ipairs(s.diff) do print(line) end
                    """,
                    prints: """
                        true\t0.62
                          存在的主要问题：一是政策解读以文字为主，形式比较单一；二是跨部门的信息由谁公开，有时需要反复协商。
                        - 下一步，将推动常用数据以表格形式公开，方便下载和比对。
                        + 下一步，将细化公开目录，明确每一类信息的责任科室和更新周期。
                        """)
            ]
        ) { (comparison, call) throws(LuaFailure) in
            comparison.section(try SectionObject.number(try call.value("number"))).map(sectionChange.wrap) ?? .none
        }
    }

    private static func table(_ frame: ObjectDeclaration<Frame>) -> Declaration.Method {
        Declaration.Method(
            "table",
            returns: ReturnDeclaration(
                .object("Frame"),
                Bilingual(
                    zh: "field、label、old、new、delta、percent、kind。",
                    en: "field, label, old, new, delta, percent, kind.")),
            doc: Bilingual(zh: "全部格，一格一行。", en: "All cells as a Frame."),
            examples: [
                .onComparison(
                    """
                    rows = c:table()
                    print(#rows, rows[1].label, rows[1].old, rows[1].new)
                    """, prints: "200\t规章·本年制发件数\t0\t1")
            ]
        ) { (comparison, _) throws(LuaFailure) in frame.wrap(try RowsOf.changes(comparison.cells)) }
    }
}
