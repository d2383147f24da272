/// Table 四, the same in both editions: three kinds of proceedings with four outcomes and their sum.
enum ProceedingTable {
    static let table = FormTable(
        key: "proceedings", section: 4,
        blocks: [
            FormBlock(
                columns: [
                    FormColumn("upheld", ["结果维持"], aliases: ["维持"]),
                    FormColumn("corrected", ["结果纠正"], aliases: ["纠正"]),
                    FormColumn("other", ["其他结果"]),
                    FormColumn("pending", ["尚未审结"], aliases: ["未审结"]),
                    FormColumn("total", ["总计"], aliases: ["合计"], isTotal: true),
                ],
                rows: [
                    FormRow("review", ["行政复议"], aliases: ["复议"], role: .proceedings),
                    FormRow(
                        "litigation_direct", ["行政诉讼", "未经复议直接起诉"], aliases: ["直接起诉"], role: .proceedings),
                    FormRow("litigation_after_review", ["行政诉讼", "复议后起诉"], role: .proceedings),
                ])
        ],
        printsRowsSideBySide: true)
}
