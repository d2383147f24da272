/// Table 四, the same in both editions: three kinds of proceedings with four outcomes and their sum.
enum ProceedingTable {
    static let table = FormTable(
        key: "proceedings", section: 4,
        blocks: [
            FormBlock(
                columns: [
                    FormColumn("upheld", ["结果维持"], gloss: "upheld", aliases: ["维持"]),
                    FormColumn("corrected", ["结果纠正"], gloss: "corrected", aliases: ["纠正", "结果被纠正"]),
                    FormColumn("other", ["其他结果"], gloss: "other result"),
                    FormColumn("pending", ["尚未审结"], gloss: "pending", aliases: ["未审结", "尚未结案"]),
                    FormColumn("total", ["总计"], gloss: "total", aliases: ["合计"], isTotal: true),
                ],
                rows: [
                    FormRow("review", ["行政复议"], gloss: "administrative review", aliases: ["复议"], role: .proceedings),
                    FormRow(
                        "litigation_direct", ["行政诉讼", "未经复议直接起诉"], gloss: "litigation without review",
                        aliases: ["直接起诉"], role: .proceedings),
                    FormRow(
                        "litigation_after_review", ["行政诉讼", "复议后起诉"], gloss: "litigation after review",
                        role: .proceedings),
                ])
        ],
        printsRowsSideBySide: true)
}
