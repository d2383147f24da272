/// What bodies and portals do to whole tables.
enum TableHazards {
    private static let section = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let new = ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"]
    private static let newCells = row("requests.new", "5 3 0 0 0 0 8")

    static let all: [Hazard] = [
        Hazard(
            name: "a cell of a table is one number, however many columns it covers", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "^3:123"], ["行政规范性文件", "4", "0", "56"],
                ]),
            cells: row("disclosure.normative_documents", "4 0 56").merging(
                row("disclosure.regulations", "unreadable")
            ) { $1 }),
        Hazard(
            name: "the header says which column is which, where some print the total first", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    ["", "总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
                    ["一、本年新收政府信息公开申请数量", "8", "5", "3", "0", "0", "0", "0"],
                ]),
            cells: row("requests.new", "5 3 0 0 0 0 8")),
        Hazard(
            name: "text that is struck out is no text of the report, and a footnote's mark no digit", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead,
                    [
                        "一、本年新收政府信息公开申请数量", "<del>5</del>3", "<s>5</s>3", "3<strike>1</strike>", "3<sup>1</sup>", "0",
                        "0",
                        "12",
                    ],
                ]),
            cells: row("requests.new", "3 3 3 text 0 0 12")),
        Hazard(
            name: "a row may have very many empty cells", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
                    ["二、上年结转政府信息公开申请数量"] + Array(repeating: "", count: 200_000),
                ]),
            cells: rows([("requests.new", "1 0 0 0 0 0 1"), ("requests.carried_in", "blank")])),
        Hazard(
            name: "4: a lost table leaves absent cells", format: .html,
            text: "<h1>某局2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><p>本年新收申请3件。</p>",
            findings: ["R201", "R203"]),
        Hazard(
            name: "12: extra rows and notes below the table", format: .html,
            text: section
                + htmlTable([
                    requestHead, new, ["9.属于工作秘密", "4", "0", "0", "0", "0", "0", "4"],
                    ["其中：网络申请", "2", "0", "0", "0", "0", "0", "2"], ["备注：以上含2020年结转3件", "", "", "", "", "", "", ""],
                ]),
            cells: newCells),
        Hazard(
            name: "2021: a single （六）其他处理 row", format: .html,
            text: "<p>二、主动公开政府信息情况</p>" + htmlTable([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"]])
                + section + htmlTable([requestHead, new, ["（六）其他处理", "2", "0", "0", "0", "0", "0", "2"]]),
            cells: newCells.merging(row("disclosure.regulations", "0")) { $1 }
                .merging(row("requests.other_handling.other", "absent")) { $1 },
            findings: ["R105"]),
        Hazard(
            name: "a row for a whole group, with rows of its own", format: .html,
            text: section
                + htmlTable([
                    requestHead, new, ["（三）不予公开", "3", "0", "0", "0", "0", "0", "3"],
                    ["1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"],
                    ["2.其他法律行政法规禁止公开", "2", "0", "0", "0", "0", "0", "2"],
                ]),
            cells: newCells.merging(
                rows([
                    ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                    ("requests.refused.prohibited_by_law", "2 0 0 0 0 0 2"),
                ])
            ) { $1 }),
        Hazard(
            name: "11: labels altered, broken, glued to their group", format: .html,
            text: section
                + htmlTable([
                    requestHead, ["一、本年新收<br>政府信息公开<br>申请数量", "5", "3", "0", "0", "0", "0", "8"],
                    ["予以公开", "1", "0", "0", "0", "0", "0", "1"],
                    ["（三）不予公开1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"],
                    ["2．其他法律法规禁止公开", "2", "0", "0", "0", "0", "0", "2"],
                    ["3.危及\"三安全一稳定\"", "0", "0", "0", "0", "0", "0", "0"],
                    ["(五) 不予处理", "1.信访、举报、投诉类申请", "1", "0", "0", "0", "0", "0", "1"],
                    ["(七)总计", "5", "0", "0", "0", "0", "0", "5"],
                ]),
            cells: newCells.merging(
                rows([
                    ("requests.granted", "1 0 0 0 0 0 1"), ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                    ("requests.refused.prohibited_by_law", "2 0 0 0 0 0 2"),
                    ("requests.refused.security_and_stability", "0"),
                    ("requests.not_processed.petition_complaint", "1 0 0 0 0 0 1"),
                    ("requests.handled_total", "5 0 0 0 0 0 5"),
                ])
            ) { $1 }),
        Hazard(
            name: "20: two years side by side are never mixed", format: .html,
            text: section
                + htmlTable([
                    ["", "^7:2020年", "^7:2021年"], [""] + requestHead.dropFirst() + requestHead.dropFirst(),
                    new + ["4", "0", "0", "0", "0", "0", "4"],
                ])),
        Hazard(
            name: "20: two years below each other agree or are not read", format: .html,
            text: section + "<p>2020年</p>"
                + htmlTable(
                    [
                        requestHead, new, ["二、上年结转政府信息公开申请数量", "0", "0", "0", "0", "0", "0", "0"],
                        ["（一）予以公开", "1", "0", "0", "0", "0", "0", "1"],
                    ] + filler) + "<p>2021年</p>"
                + htmlTable(
                    [
                        requestHead, ["一、本年新收政府信息公开申请数量", "4", "3", "0", "0", "0", "0", "7"],
                        ["二、上年结转政府信息公开申请数量", "0", "0", "0", "0", "0", "0", "0"],
                        ["（一）予以公开", "2", "0", "0", "0", "0", "0", "2"],
                    ] + filler),
            cells: rows([
                ("requests.new", "unreadable 3 0 0 0 0 unreadable"), ("requests.carried_in", "0"),
                ("requests.granted", "unreadable 0 0 0 0 0 unreadable"),
            ]).merging(fillerCells) { $1 },
            findings: ["R204"]),
        Hazard(
            name: "a table inside a table for layout", format: .html,
            text: "<table><tr><td>" + section + htmlTable([requestHead, new]) + "</td></tr></table>", cells: newCells),
        Hazard(
            name: "images instead of tables", format: .html,
            text: section + "<table><tr><td><img src=a.png></td><td><img src=b.png></td></tr></table>",
            findings: ["R203", "R306"]),
        Hazard(
            name: "a table under the wrong heading", format: .html,
            text: "<p>一、总体情况</p>" + htmlTable([requestHead, new])
                + section + "<p>见上表。</p><p>六、其他需要报告的事项</p>"
                + htmlTable([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "1", "2"]]),
            cells: newCells.merging(row("disclosure.regulations", "0 1 2")) { $1 }),
        Hazard(
            name: "mixed editions: the header decides and the mixture is said", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "1", "2"],
                    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "5", "6", "7"],
                ]),
            cells: row("disclosure.regulations", "0 1 2").merging(row("disclosure.licensing", "unreadable")) { $1 },
            findings: ["R202"]),
        Hazard(
            name: "2: a table cut in two, one row shifted",
            text: "三、收到和处理政府信息公开申请情况\n\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                + "一、本年新收政府信息公开申请数量\t\t\t5\t3\t0\t0\t0\t0\t8\n\n\n"
                + "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\t\t\n",
            cells: newCells.merging(row("requests.carried_in", "1 0 0 0 0 0 1")) { $1 }),
    ]

    /// Rows enough that the table counts as a whole printing.
    private static let fillerKeys = [
        ("1.属于国家秘密", "requests.refused.state_secret"), ("4.保护第三方合法权益", "requests.refused.third_party_rights"),
        ("5.属于三类内部事务信息", "requests.refused.internal_affairs"),
        ("6.属于四类过程性信息", "requests.refused.process_information"),
        ("7.属于行政执法案卷", "requests.refused.enforcement_files"),
        ("8.属于行政查询事项", "requests.refused.administrative_inquiry"),
        ("2.重复申请", "requests.not_processed.repeated"), ("四、结转下年度继续办理", "requests.carried_out"),
    ]
    private static let filler = fillerKeys.map { [$0.0, "0", "0", "0", "0", "0", "0", "0"] }
    private static let fillerCells = rows(fillerKeys.map { ($0.1, "0") })
}
