extension Form {
    /// The form for reports on 2021 and later: 国办公开办函〔2021〕30号. 200 cells.
    public static let edition2021 = Form(
        edition: "2021", regulation: "国办公开办函〔2021〕30号", sections: FormSection.statutory,
        tables: [
            FormTable(key: "disclosure", section: 2, blocks: disclosure2021),
            FormTable(
                key: "requests", section: 3,
                blocks: [
                    FormBlock(
                        columns: RequestTable.columns,
                        rows: RequestTable.incoming + RequestTable.handling
                            + RequestTable.group("other_handling", "（六）其他处理", otherHandling) + RequestTable.closing)
                ]),
            ProceedingTable.table,
        ])

    private static let disclosure2021: [FormBlock] = [
        FormBlock(
            title: "第二十条第（一）项",
            columns: [
                FormColumn(
                    "issued", ["本年制发件数"], gloss: "issued in the year", aliases: ["制发件数", "本年制发数", "本年制发数量", "本年度制发件数"]),
                FormColumn(
                    "repealed", ["本年废止件数"], gloss: "repealed in the year",
                    aliases: ["废止件数", "本年废止数", "本年废止数量", "本年度废止件数"]),
                FormColumn("in_force", ["现行有效件数"], gloss: "in force", aliases: ["现行有效数", "现行有效", "现行有效数量"]),
            ],
            rows: [
                FormRow("regulations", ["规章"], gloss: "regulations"),
                FormRow("normative_documents", ["行政规范性文件"], gloss: "normative documents", aliases: ["规范性文件"]),
            ]),
        FormBlock(title: "第二十条第（五）项", columns: [decisions], rows: [FormRow("licensing", ["行政许可"], gloss: "licensing")]),
        FormBlock(
            title: "第二十条第（六）项", columns: [decisions],
            rows: [
                FormRow("penalties", ["行政处罚"], gloss: "penalties"),
                FormRow("coercion", ["行政强制"], gloss: "coercive measures"),
            ]),
        FormBlock(
            title: "第二十条第（八）项",
            columns: [
                FormColumn(
                    "amount", ["本年收费金额"], gloss: "amount collected", aliases: ["收费金额", "本年收费金额（单位：万元）"],
                    unit: .tenThousandYuan)
            ],
            rows: [FormRow("fees", ["行政事业性收费"], gloss: "fees")]),
    ]

    private static let decisions = FormColumn(
        "decisions", ["本年处理决定数量"], gloss: "decisions", aliases: ["处理决定数量", "本年处理决定数"])

    private static let otherHandling: [FormRow] = [
        FormRow(
            "not_corrected", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"], gloss: "request not corrected",
            aliases: ["申请人无正当理由逾期不补正", "逾期不补正"]),
        FormRow(
            "fee_unpaid", ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"], gloss: "fee not paid",
            aliases: ["申请人逾期未按收费通知要求缴纳费用", "逾期未缴纳费用", "逾期未缴费"]),
        FormRow("other", ["3.其他"], gloss: "other in other handling", name: "其他处理中的其他"),
    ]
}
