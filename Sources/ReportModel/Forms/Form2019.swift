extension Form {
    /// The form for reports on 2019 and 2020: 国办公开办函〔2019〕60号. 198 cells.
    public static let edition2019 = Form(
        edition: "2019", regulation: "国办公开办函〔2019〕60号", sections: FormSection.statutory,
        tables: [
            FormTable(key: "disclosure", section: 2, blocks: disclosure2019),
            FormTable(
                key: "requests", section: 3,
                blocks: [
                    FormBlock(
                        columns: RequestTable.columns,
                        rows: RequestTable.incoming + RequestTable.handling + [otherHandling] + RequestTable.closing)
                ]),
            ProceedingTable.table,
        ])

    /// The built-in editions, the newest first.
    public static let all: [Form] = [edition2021, edition2019]

    /// The first year on which reports have a form: 国办公开办函〔2019〕60号.
    public static let firstYear = 2019

    /// The built-in form of an edition (`"2021"`, `"2019"`).
    public static func named(_ edition: String) -> Form? { all.first { $0.edition == edition } }

    private static let disclosure2019: [FormBlock] = [
        FormBlock(
            title: "第二十条第（一）项",
            columns: [
                FormColumn(
                    "made", ["本年新制作数量"], gloss: "made in the year", aliases: ["新制作数量", "本年新制作", "本年度新制作数量"]),
                FormColumn(
                    "published", ["本年新公开数量"], gloss: "published in the year", aliases: ["新公开数量", "本年新公开", "本年度新公开数量"]),
                FormColumn("public_total", ["对外公开总数量"], gloss: "public in total", aliases: ["对外公开总数", "公开总数量"]),
            ],
            rows: [
                FormRow("regulations", ["规章"], gloss: "regulations", aliases: ["规章（设区的市、自治州人民政府应提供相关数据）"]),
                FormRow(
                    "normative_documents", ["规范性文件"], gloss: "normative documents",
                    aliases: ["行政规范性文件", explainedDocuments]),
            ]),
        FormBlock(
            title: "第二十条第（五）项", columns: [previousItems, change, decisions],
            rows: [
                FormRow("licensing", ["行政许可"], gloss: "licensing"),
                FormRow(
                    "other_services", ["其他对外管理服务事项"], gloss: "other services to the public",
                    aliases: ["对外管理服务事项", "其他对外管理和服务事项", explainedServices]),
            ]),
        FormBlock(
            title: "第二十条第（六）项", columns: [previousItems, change, decisions],
            rows: [
                FormRow("penalties", ["行政处罚"], gloss: "penalties"),
                FormRow("coercion", ["行政强制"], gloss: "coercive measures"),
            ]),
        FormBlock(
            title: "第二十条第（八）项", columns: [previousItems, change],
            rows: [FormRow("fees", ["行政事业性收费"], gloss: "fees")]),
        FormBlock(
            title: "第二十条第（九）项",
            columns: [
                FormColumn("projects", ["采购项目数量"], gloss: "purchases", aliases: ["采购项目数"], unit: .items),
                FormColumn("amount", ["采购总金额"], gloss: "amount spent", aliases: ["采购金额"], unit: .tenThousandYuan),
            ],
            rows: [FormRow("procurement", ["政府集中采购"], gloss: "central procurement", aliases: ["集中采购"])]),
    ]

    private static let previousItems = FormColumn(
        "previous_items", ["上一年项目数量"], gloss: "items last year", aliases: ["上年项目数量", "上一年项目数", "上一年度项目数量"], unit: .items
    )
    private static let change = FormColumn(
        "change", ["本年增/减"], gloss: "change in the year", aliases: ["本年增减", "增/减"], unit: .items, isSigned: true)
    private static let decisions = FormColumn(
        "decisions", ["处理决定数量"], gloss: "decisions", aliases: ["本年处理决定数量", "处理决定数"])

    /// As notices of provinces and cities explain the rows to their bodies, which print what they were sent.
    private static let explainedDocuments =
        "规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”"
        + "等字样的公文，一般情况下属于规范性文件）"
    private static let explainedServices =
        "其他对外管理服务事项（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政裁决、行政给付、行政处罚、行政强制、"
        + "行政检查、行政征收和其他类，以及公共服务事项）"

    private static let otherHandling = FormRow(
        "other_handling", [RequestTable.results, "（六）其他处理"], gloss: "other handling", role: .handling)
}
