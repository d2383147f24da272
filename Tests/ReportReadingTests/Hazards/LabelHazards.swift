import ReportModel

/// Labels and heads that resemble those of the form and are others: order alone makes none of them the form's.
enum LabelHazards {
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let heads = "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
    private static let numbers = "5 3 0 0 0 0 8"

    private static func unreadable(_ key: String) -> [String: String] { row(key, "unreadable") }

    private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    /// A label of table 三 that is none of the form, in a line, with a cell a line, and in a table.
    private static func requestLabel(_ label: String, _ key: String, kind: String) -> [Hazard] {
        let cells = ReportReadingTests.row(key, kind)
        let texts = [
            requests + heads + "\(label) \(numbers)\n",
            requests + words("\(heads)\(label) \(numbers)").joined(separator: "\n") + "\n",
        ]
        return texts.map { Hazard(name: "11: \(label) is no row of the form: \($0.count)", text: $0, cells: cells) } + [
            Hazard(
                name: "11: \(label) is no row of the form, in a table", format: .html,
                text: "<p>\(requests)</p>" + htmlTable([requestHead, [label] + words(numbers)]), cells: cells)
        ]
    }

    /// A label of table 二.
    private static func disclosureLabel(_ label: String, _ key: String) -> [Hazard] {
        [
            Hazard(
                name: "11: \(label) is no row of the form", text: disclosure + "信息内容 本年处理决定数量\n\(label) 12\n",
                cells: unreadable(key)),
            Hazard(
                name: "11: \(label) is no row of the form, in a table", format: .html,
                text: "<p>\(disclosure)</p>" + htmlTable([["信息内容", "本年处理决定数量"], [label, "12"]]),
                cells: unreadable(key)),
        ]
    }

    private static func table(heads: [String]) -> String {
        "<p>\(requests)</p>" + htmlTable([heads, ["一、本年新收政府信息公开申请数量"] + words(numbers)])
    }

    /// Lines of table 三, each a label and numbers.
    private static func inTable(_ name: String, _ lines: [String], _ cells: [(String, String)]) -> Hazard {
        Hazard(
            name: "11: \(name)", format: .html,
            text: "<p>\(requests)</p>" + htmlTable([requestHead] + lines.map(words)),
            cells: rows(cells))
    }

    /// A table of ten columns whose cells are not merged, with a label of the third that is a head above too.
    private static let headAsLabel = Hazard(
        name: "11: 其他 without its number labels a row and heads no column", format: .html,
        text: "<p>\(requests)</p>"
            + htmlTable([
                ["", "", "", "申请人情况", "", "", "", "", "", ""], ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"],
                ["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
                ["三、本年度办理结果", "（六）其他处理", "1.申请人无正当理由逾期不补正"] + words("0 1 0 0 0 0 1"),
                ["", "", "2.申请人逾期未按收费通知要求缴纳费用"] + words("5 0 0 0 0 0 5"), ["", "", "其他"] + words("0 0 0 4 0 0 4"),
                ["", "（七）总计", ""] + words("5 1 0 4 0 0 10"), ["四、结转下年度继续办理", "", ""] + words(numbers),
            ]),
        cells: rows([
            ("requests.other_handling.not_corrected", "0 1 0 0 0 0 1"),
            ("requests.other_handling.fee_unpaid", "5 0 0 0 0 0 5"),
            ("requests.other_handling.other", "0 0 0 4 0 0 4"), ("requests.handled_total", "5 1 0 4 0 0 10"),
            ("requests.carried_out", numbers),
        ]))

    private static let briefLabels = [
        "国家秘密 refused.state_secret", "禁止公开 refused.prohibited_by_law", "三安全一稳定 refused.security_and_stability",
        "第三方权益 refused.third_party_rights", "内部事务 refused.internal_affairs", "过程性 refused.process_information",
        "执法案卷 refused.enforcement_files", "行政查询 refused.administrative_inquiry", "不掌握 unavailable.not_held",
        "需另行制作 unavailable.needs_creation", "不明确 unavailable.still_unclear",
    ].enumerated().map { index, line in
        let (label, key) = (words(line)[0], words(line)[1])
        return (label, "\(index) 1 0 0 0 0 \(index + 1)", "requests.\(key)")
    }

    static let all: [Hazard] =
        disclosureLabel("行政处罚（简易程序）", "disclosure.penalties") + disclosureLabel("行政许可事项", "disclosure.licensing")
        + disclosureLabel("行政强制执行", "disclosure.coercion")
        + requestLabel("3.补正后申请内容已明确", "requests.unavailable.still_unclear", kind: "unreadable")
        + requestLabel("一、本年新收政府信息公开申请数量（其中网上申请）", "requests.new", kind: "unreadable") + [
            headAsLabel,
            Hazard(
                name: "11: quotes of another font stand beside the number of a label, above its words",
                text: requests + heads + "2.其他法律行政法规禁\n止公开\n\(numbers)\n3. “ ”\n危及 三安全一稳定 \(numbers)\n",
                cells: rows([
                    ("requests.refused.prohibited_by_law", numbers),
                    ("requests.refused.security_and_stability", numbers),
                ])),
            Hazard(
                name: "11: a word in the place of a number, on a line of its own",
                text: "二、主动公开政府信息情况\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n免收\n",
                cells: row("disclosure.fees", "unreadable")),
            Hazard(
                name: "11: 没有 in the place of a number, which begins a label too", format: .html,
                text: "<p>\(requests)</p>"
                    + htmlTable([requestHead, ["（一）予以公开", "没有", "1", "0", "0", "0", "0", "1"]]),
                cells: row("requests.granted", "not_applicable 1 0 0 0 0 1")),
            Hazard(
                name: "11: 同意公开 behind 三、本年度办理结果 is no 予以公开",
                text: requests + heads + "三、本年度办理结果 （一）同意公开 \(numbers)\n（二）部分公开 \(numbers)\n",
                cells: row("requests.partly_granted", numbers)),
            Hazard(
                name: "11: 法人 in the place of 自然人, in a line",
                text: requests + "法人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n一、本年新收政府信息公开申请数量 \(numbers)\n",
                cells: unreadable("requests.new"), findings: ["R207"]),
            Hazard(
                name: "11: 外资企业 in the place of 商业企业", format: .html,
                text: table(heads: ["", "自然人", "外资企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]),
                cells: unreadable("requests.new"), findings: ["R207"]),
            Hazard(
                name: "14: fees counted in 件 are no amount", format: .html,
                text: "<p>\(disclosure)</p>"
                    + htmlTable([["信息内容", "本年收费金额（件）"], ["行政事业性收费", "160"]]),
                cells: ["disclosure.fees.amount": "unreadable"]),
            Hazard(
                name: "11: remarks that change no figure, and labels with a character left out", format: .html,
                text: "<p>\(requests)</p>"
                    + htmlTable([
                        requestHead, ["一、本年新收政府信息公开申请数量（件）"] + words(numbers),
                        ["2.没有现成信息需另行制作"] + words(numbers), ["3.补正后申请内容不明确"] + words(numbers),
                        ["（七）总计（第三项各行之和）"] + words(numbers),
                    ]),
                cells: rows([
                    ("requests.new", numbers), ("requests.unavailable.needs_creation", numbers),
                    ("requests.unavailable.still_unclear", numbers), ("requests.handled_total", numbers),
                ])),
            Hazard(
                name: "11: a label and heads that lines cut, with the numbers beside the first of them",
                text: requests + "自然       法人或其他组织\n人 商业  科研 社会公益 法律服务 其 总\n企业 机构 组织 机构 他 计\n"
                    + "1.申请人无正当理由逾期不补正、行政 \(numbers)\n机关不再处理其政府信息公开申请\n",
                cells: row("requests.other_handling.not_corrected", numbers)),
            inTable(
                "结转 behind 收到 is no 新收", ["收到 \(numbers)", "结转 1 0 0 0 0 0 1", "（一）予以公开 2 0 0 0 0 0 2"],
                [("requests.new", "unreadable"), ("requests.granted", "2 0 0 0 0 0 2")]),
            inTable(
                "结转 behind 办结 is no 总计", ["3.其他 \(numbers)", "办结 6 0 0 0 0 0 6", "结转 1 0 0 0 0 0 1"],
                [("requests.other_handling.other", numbers), ("requests.handled_total", "unreadable")]),
            inTable(
                "安全一稳定 behind 涉密 in the cell behind a group is no 国家秘密",
                ["（三）不予公开 涉密 6 0 0 0 0 0 6", "安全一稳定 1 0 0 0 0 0 1", "4.保护第三方合法权益 2 0 0 0 0 0 2"],
                [
                    ("requests.refused.state_secret", "absent"),
                    ("requests.refused.third_party_rights", "2 0 0 0 0 0 2"),
                ]),
            inTable("short labels", briefLabels.map { "\($0.0) \($0.1)" }, briefLabels.map { ($0.2, $0.1) }),
            inOrder("2.重复申请", without: []), inOrder("2.撤销申请", without: ["repeated"]),
        ]
}

extension LabelHazards {
    /// The rows of table 三 of the form, each with its label.
    private static let formRows = Form.edition2021.tables[1].blocks[0].rows

    private static func value(_ row: FormRow) -> Int {
        switch row.role {
        case .incoming: row.key == "new" ? 23 : 0
        case .handling: 1
        case .handledTotal: 22
        default: 1
        }
    }

    private static var ordered: [(String, String)] {
        formRows.flatMap { row in
            RequestColumns.keys.map { key in
                ("requests.\(row.key).\(key)", String(value(row) * (key == "total" ? 6 : 1)))
            }
        }
    }

    /// Running text with the numbers of all rows in order, of which one stands behind another label. The row before it
    /// may have lost its own.
    private static func inOrder(_ label: String, without lost: [String]) -> Hazard {
        let lines = formRows.map { row -> String in
            let number = value(row)
            let numbers = Array(repeating: String(number), count: 6) + [String(number * 6)]
            return ([row.label == "2.重复申请" ? label : row.label] + numbers).joined(separator: " ")
        }
        let cells = ordered.filter { cell in !lost.contains { cell.0.contains(".\($0).") } }
        return Hazard(
            name: "11: all rows in order, the sums hold, one behind \(label)",
            text: requests + heads + lines.joined(separator: "\n") + "\n",
            cells: Dictionary(uniqueKeysWithValues: cells))
    }
}

private enum RequestColumns {
    static let keys = ["natural_person", "commercial", "research", "nonprofit", "legal_service", "other_org", "total"]
}
