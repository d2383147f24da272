extension FormSection {
    /// The six sections, which both editions share but for the wording of the fourth.
    static let statutory: [FormSection] = [
        FormSection(
            1, "总体情况", gloss: "overview",
            aliases: ["概述", "基本情况", "总体概况", "总体概述", "工作概述", "工作基本情况", "政府信息公开工作总体情况", "政务公开工作总体情况"]),
        FormSection(
            2, "主动公开政府信息情况", gloss: "disclosure on the body's own initiative",
            aliases: ["主动公开情况", "主动公开政府信息的情况", "政府信息主动公开情况"]),
        FormSection(
            3, "收到和处理政府信息公开申请情况", gloss: "requests received and handled",
            aliases: ["依申请公开情况", "收到和处理政府信息公开申请的情况", "依申请公开政府信息情况", "收到和处理信息公开申请情况"]),
        FormSection(
            4, "政府信息公开行政复议、行政诉讼情况", gloss: "administrative review and litigation",
            aliases: [
                "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼的情况",
                "政府信息公开行政复议和行政诉讼情况", "行政复议、行政诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼情况",
            ]),
        FormSection(
            5, "存在的主要问题及改进情况", gloss: "main problems and improvements",
            aliases: ["政府信息公开工作存在的主要问题及改进情况", "存在的问题及改进情况", "存在问题及改进情况", "存在的主要问题和改进情况", "存在的主要问题及改进措施"]),
        FormSection(6, "其他需要报告的事项", gloss: "other matters to report", aliases: ["其他需要报告的情况", "需要报告的其他事项", "其他需报告的事项"]),
    ]
}
