import ReportModel

/// Labels and heads that a notice explained to the bodies, which print what they were sent.
enum ExplainedHazards {
    private static let section = "二、主动公开政府信息情况\n"

    private static let documents = [
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章（设区的市、自治州人民政府应提供相关数据）", "1", "2", "30"],
        [
            "规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”"
                + "等字样的公文，一般情况下属于规范性文件）", "4", "5", "60",
        ],
        [
            "其他主动公开文件（含以本单位或本单位办公室名义正式签发的、除规范性文件以外的主动公开文件，可参考本单位政府信息公开平台"
                + "“其他主动公开文件”栏目数据）", "186", "86", "255",
        ],
    ]

    private static let services = [
        [
            "信息内容", "上一年项目数量（指2019年事项数）", "本年增/减（指2020年增加或减少的事项数，减用负值表示，如-8）",
            "处理决定数量（指2020年办件量）",
        ],
        ["行政许可", "8", "-5", "93"],
        [
            "其他对外管理服务事项（指行政许可以外的政务服务事项，含行政确认、行政奖励、行政裁决、行政给付、行政处罚、行政强制、"
                + "行政检查、行政征收和其他类，以及公共服务事项）", "117", "3", "165",
        ],
        ["信息内容", "上一年项目数量（指2019年事项数）", "本年增/减", "处理决定数量（指2020年办件量）"], ["行政处罚", "90", "0", "22"],
    ]

    private static let cells = rows(
        [
            ("disclosure.regulations", "1 2 30"), ("disclosure.normative_documents", "4 5 60"),
            ("disclosure.licensing", "8 -5 93"), ("disclosure.other_services", "117 3 165"),
            ("disclosure.penalties", "90 0 22"),
        ], in: .edition2019)

    private static let years = [
        ["信息内容", "本年（2022）制发件数", "本年（2022年）废止件数", "现行有效件数"], ["规章", "1", "2", "30"],
        ["信息内容", "本年（2022）处理决定数量"], ["行政许可", "12"],
    ]

    private static func lines(_ rows: [[String]]) -> String {
        section + rows.map { $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
    }

    private static func page(_ rows: [[String]]) -> String { "<p>\(section)</p>" + htmlTable(rows) }

    static let all: [Hazard] = [
        Hazard(name: "8: explained rows and heads", format: .html, text: page(documents + services), cells: cells),
        Hazard(name: "8: explained rows and heads in lines", text: lines(documents + services), cells: cells),
        Hazard(
            name: "8: explained rows with a cell a paragraph, and one more than the form has",
            text: section + documents.map { $0.joined(separator: "\n\n") + "\n\n" }.joined(),
            cells: rows(
                [("disclosure.regulations", "1 2 30"), ("disclosure.normative_documents", "4 5 60")],
                in: .edition2019)),
        Hazard(
            name: "8: the year in brackets within heads", format: .html, text: page(years),
            cells: rows([("disclosure.regulations", "1 2 30"), ("disclosure.licensing", "12")])),
        Hazard(
            name: "8: the year in brackets within heads of lines", text: lines(years),
            cells: rows([("disclosure.regulations", "1 2 30"), ("disclosure.licensing", "12")])),
        Hazard(
            name: "14: two years in brackets within heads", format: .html,
            text: page([["信息内容", "本年（2021）处理决定数量", "本年（2022）处理决定数量"], ["行政许可", "11", "12"]]),
            cells: rows([("disclosure.licensing", "unreadable")])),
        Hazard(
            name: "14: two years explained behind heads", format: .html,
            text: page([["信息内容", "处理决定数量（指2021年）", "处理决定数量（指2022年）"], ["行政许可", "11", "12"]])),
    ]
}
