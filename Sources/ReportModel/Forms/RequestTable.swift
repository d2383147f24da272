/// Table 三: seven columns and the rows that both editions share.
enum RequestTable {
    static let columns: [FormColumn] = [
        FormColumn("natural_person", ["自然人"], gloss: "natural persons"),
        FormColumn("commercial", [organisations, "商业企业"], gloss: "commercial enterprises", aliases: ["企业"]),
        FormColumn("research", [organisations, "科研机构"], gloss: "research institutions", aliases: ["科研单位"]),
        FormColumn(
            "nonprofit", [organisations, "社会公益组织"], gloss: "non-profit organisations", aliases: ["公益组织", "社会公益"]),
        FormColumn("legal_service", [organisations, "法律服务机构"], gloss: "legal services", aliases: ["法律服务"]),
        FormColumn("other_org", [organisations, "其他"], gloss: "other organisations"),
        FormColumn("total", ["总计"], gloss: "total", aliases: ["合计"], isTotal: true),
    ]

    static let incoming: [FormRow] = [
        FormRow(
            "new", ["一、本年新收政府信息公开申请数量"], gloss: "new requests",
            aliases: ["本年新收", "新收", "本年新收申请数量", "本年新收政府信息公开申请", "本年新收政府信息公开申请数", "本年度新收政府信息公开申请数量"], role: .incoming),
        FormRow(
            "carried_in", ["二、上年结转政府信息公开申请数量"], gloss: "carried over from last year",
            aliases: ["上年结转", "上年结转申请数量", "上年结转政府信息公开申请", "上年度结转政府信息公开申请数量"], role: .incoming),
    ]

    /// （一）…（五）.
    static let handling: [FormRow] =
        [
            FormRow("granted", [results, "（一）予以公开"], gloss: "granted", role: .handling),
            FormRow(
                "partly_granted", [results, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"], gloss: "partly granted", aliases: ["部分公开"],
                role: .handling),
        ]
        + group("refused", "（三）不予公开", refused) + group("unavailable", "（四）无法提供", unavailable)
        + group("not_processed", "（五）不予处理", notProcessed)

    static let closing: [FormRow] = [
        FormRow(
            "handled_total", [results, "（七）总计"], gloss: "handled in total", aliases: ["合计"], role: .handledTotal,
            name: "办理结果总计"),
        FormRow(
            "carried_out", ["四、结转下年度继续办理"], gloss: "carried over to next year",
            aliases: [
                "结转下年度", "结转下年继续办理", "结转下年", "结转下年度办理", "结转至下年度继续办理", "结转到下年度继续办理", "结转下一年度继续办理",
            ],
            role: .carriedOut),
    ]

    static let results = "三、本年度办理结果"
    private static let organisations = "法人或其他组织"

    static func group(_ key: String, _ label: String, _ rows: [FormRow]) -> [FormRow] {
        rows.map {
            FormRow(
                "\(key).\($0.key)", [results, label] + $0.path, gloss: $0.gloss, aliases: $0.aliases, role: .handling,
                name: $0.name)
        }
    }

    private static let refused: [FormRow] = [
        FormRow("state_secret", ["1.属于国家秘密"], gloss: "state secret", aliases: ["国家秘密"]),
        FormRow(
            "prohibited_by_law", ["2.其他法律行政法规禁止公开"], gloss: "prohibited by other laws",
            aliases: ["其他法律法规禁止公开", "法律行政法规禁止公开", "法律法规禁止公开", "其他法律、行政法规禁止公开"]),
        FormRow("security_and_stability", ["3.危及“三安全一稳定”"], gloss: "security and stability", aliases: ["三安全一稳定"]),
        FormRow("third_party_rights", ["4.保护第三方合法权益"], gloss: "third-party rights", aliases: ["第三方合法权益", "涉及第三方合法权益"]),
        FormRow(
            "internal_affairs", ["5.属于三类内部事务信息"], gloss: "internal affairs",
            aliases: ["三类内部事务信息", "内部事务信息", "属于内部事务信息", "属于三类内部管理信息"]),
        FormRow(
            "process_information", ["6.属于四类过程性信息"], gloss: "process information",
            aliases: ["四类过程性信息", "过程性信息", "属于过程性信息"]),
        FormRow("enforcement_files", ["7.属于行政执法案卷"], gloss: "enforcement files", aliases: ["行政执法案卷", "属于行政执法案卷信息"]),
        FormRow("administrative_inquiry", ["8.属于行政查询事项"], gloss: "administrative inquiry", aliases: ["行政查询事项"]),
    ]

    private static let unavailable: [FormRow] = [
        FormRow("not_held", ["1.本机关不掌握相关政府信息"], gloss: "not held", aliases: ["不掌握相关政府信息", "本机关不掌握相关信息", "本机关不掌握"]),
        FormRow("needs_creation", ["2.没有现成信息需要另行制作"], gloss: "needs creation", aliases: ["没有现成信息", "需要另行制作"]),
        FormRow("still_unclear", ["3.补正后申请内容仍不明确"], gloss: "still unclear", aliases: ["申请内容仍不明确", "补正后仍不明确"]),
    ]

    private static let notProcessed: [FormRow] = [
        FormRow(
            "petition_complaint", ["1.信访举报投诉类申请"], gloss: "petition or complaint", aliases: ["信访举报投诉类", "信访、举报、投诉类申请"]),
        FormRow("repeated", ["2.重复申请"], gloss: "repeated request"),
        FormRow("public_publication", ["3.要求提供公开出版物"], gloss: "public publication", aliases: ["公开出版物"]),
        FormRow("excessive", ["4.无正当理由大量反复申请"], gloss: "excessive requests", aliases: ["大量反复申请"]),
        FormRow(
            "confirm_or_reissue", ["5.要求行政机关确认或重新出具已获取信息"], gloss: "confirm or reissue",
            aliases: ["要求行政机关确认或者重新出具已获取信息", "要求确认或重新出具已获取信息", "确认或重新出具已获取信息"]),
    ]
}
