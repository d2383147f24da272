/// What portals, mirrors and bodies do to the page around the tables, and to what it says.
enum PageHazards {
    private static let section = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let new = ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"]
    private static let newCells = row("requests.new", "5 3 0 0 0 0 8")
    private static let title2021 = "青禾市教育局2021年政府信息公开工作年度报告"
    private static let title = "<h1>青禾市教育局2021年政府信息公开工作年度报告</h1>"

    static let all: [Hazard] = [
        Hazard(
            name: "13: a line of marks and numbers below its label is a row, and a number between dashes is a page's",
            text: "三、收到和处理政府信息公开申请情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
                + "一、本年新收政府信息公开申请\n数量\n— 0 0 — — — —\n— 12 —\n二、上年结转政府信息公开申请\n数量\n- - - 0 - - -\n",
            cells: rows([
                ("requests.new", "not_applicable 0 0 not_applicable not_applicable not_applicable not_applicable"),
                (
                    "requests.carried_in",
                    "not_applicable not_applicable not_applicable 0 not_applicable not_applicable not_applicable"
                ),
            ])),
        Hazard(
            name: "13: lines that count the pages, without anything else that tells them",
            text: title2021 + "\n一、总体情况\n公开。\n1/4\n二、主动公开政府信息情况\n信息内容   本年收费金额\n行政事业性收费   24.25\n2/4\n"
                + "三、收到和处理政府信息公开申请情况\n" + requestHead.joined(separator: "   ") + "\n"
                + new.joined(separator: "   ") + "\n3/4\n四、政府信息公开行政复议、行政诉讼情况\n无。\n4/4\n",
            cells: newCells.merging(row("disclosure.fees", "24.25")) { $1 }, agency: "青禾市教育局", year: 2021),
        Hazard(
            name: "4: headings and prose without tables: absent, whatever the prose says",
            text: "青禾市教育局2021年政府信息公开工作年度报告\n一、总体情况\n全年公开信息320条。\n二、主动公开政府信息情况\n制发规章3件，行政许可50件。\n"
                + "三、收到和处理政府信息公开申请情况\n本年新收政府信息公开申请12件，上年结转政府信息公开申请3件，予以公开5件。\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n行政复议2件，结果维持1件。\n",
            findings: ["R201", "R203"], agency: "青禾市教育局", year: 2021),
        Hazard(
            name: "4: a report that says its second table does not apply", format: .html,
            text: title + "<p>二、主动公开政府信息情况</p><p>本单位无此项职能。</p>" + section + htmlTable([requestHead, new])
                + "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>无。</p>",
            cells: newCells, findings: ["R203"]),
        Hazard(
            name: "16: lost digits of dates are no years", format: .html,
            text: "<title>青禾市教育局政府信息公开工作年度报告</title><p>发布时间：202111日</p><p>青禾市教育局</p>"
                + "<p>202020年政府信息公开工作年度报告</p><p>统计期限自2020年1月1日起至2020年12月31日止。</p>" + section
                + htmlTable([requestHead, new]),
            cells: newCells, agency: "青禾市教育局", year: 2020),
        Hazard(
            name: "16: a title doubled and broken over lines", format: .html,
            text: "<p>青禾市教育局2021年政府信息公开工作年度报告</p><p>青禾市教育局</p><p>2021年政府信息公开</p><p>工作年度报告</p>" + section
                + htmlTable([requestHead, new]),
            cells: newCells, agency: "青禾市教育局", year: 2021),
        Hazard(
            name: "17: menus, share buttons, attachments and links to other years around the report", format: .html,
            text: "<ul><li>首页</li><li>政务公开</li><li>政府信息公开年报</li></ul><p>字体：大 中 小 浏览次数：1234 来源：本站</p>"
                + "<div>分享到：微信 微博</div>" + title + section + htmlTable([requestHead, new])
                + "<p>相关附件：1. 青禾市教育局2021年年报.docx 2. 3件.pdf</p><p>上一篇：青禾市教育局2020年政府信息公开工作年度报告</p>"
                + "<p>下一篇：青禾市民政局2021年政府信息公开工作年度报告</p><table><tr><td>访问量</td><td>99</td></tr></table>",
            cells: newCells, agency: "青禾市教育局", year: 2021),
        Hazard(
            name: "17: a mirror that replaced words in labels", format: .html,
            text: title + section
                + htmlTable([
                    requestHead, new, ["二、上年结转**信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
                    ["1.属于某某秘密", "2", "0", "0", "0", "0", "0", "2"],
                ]),
            cells: newCells.merging(row("requests.carried_in", "1 0 0 0 0 0 1")) { $1 }),
        Hazard(
            name: "17: fonts that draw radicals for characters", format: .html,
            text: title + "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead, ["⼀、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"],
                    ["⼆、上年结转政府信息公开申请数量", "１", "0", "0", "0", "0", "0", "１"],
                    ["1.属于国家秘密", "0", "0", "0", "0", "0", "0", "0"],
                ]),
            cells: newCells.merging(
                rows([("requests.carried_in", "1 0 0 0 0 0 1"), ("requests.refused.state_secret", "0")])
            ) { $1 }),
        Hazard(
            name: "18: prose that says otherwise changes no cell", format: .html,
            text: title + "<p>一、总体情况</p><p>全年受理申请3259件（含上年度结转77件），其中自然人3000件。</p>" + section
                + "<p>本年新收政府信息公开申请9件。</p>" + htmlTable([requestHead, new]) + "<p>本年新收 9 件，总计 10 件。</p>",
            cells: newCells),
        Hazard(
            name: "19: sums that the body got wrong are read as they stand", format: .html,
            text: title + section
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "9"],
                    ["二、上年结转政府信息公开申请数量", "1", "1", "1", "0", "0", "0", "1"],
                ]),
            cells: rows([("requests.new", "5 3 0 0 0 0 9"), ("requests.carried_in", "1 1 1 0 0 0 1")])),
        Hazard(
            name: "19: and so they are in a text of one cell a line",
            text: "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n一、本年新收政府信息公开申请数量\n"
                + "5\n3\n0\n0\n0\n0\n9\n二、上年结转政府信息公开申请数量\n1\n1\n1\n0\n0\n0\n1\n",
            cells: rows([("requests.new", "5 3 0 0 0 0 9"), ("requests.carried_in", "1 1 1 0 0 0 1")])),
        Hazard(
            name: "20: two reports in one file: the first is read and the second said", format: .html,
            text: report("青禾市教育局", "5", "8") + report("青禾市民政局", "6", "9"), cells: newCells, findings: ["R308"],
            agency: "青禾市教育局", year: 2021),
    ]

    private static func report(_ agency: String, _ persons: String, _ total: String) -> String {
        "<h1>\(agency)2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年度工作平稳开展，各项制度得到落实，公开内容不断丰富。</p>"
            + "<p>二、主动公开政府信息情况</p><p>本年度公开的信息见网站的专栏，内容较往年有所增加。</p>" + section
            + htmlTable([requestHead, ["一、本年新收政府信息公开申请数量", persons, "3", "0", "0", "0", "0", total]])
            + "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>本年度没有发生行政复议和行政诉讼案件。</p>"
            + "<p>五、存在的主要问题及改进情况</p><p>公开内容有待进一步丰富，将加强培训。</p><p>六、其他需要报告的事项</p><p>无其他需要报告的事项。</p>"
    }
}
