/// Heads of table 四 in columns so narrow that a text has them as columns of characters.
enum VerticalHazards {
    private static let groups = "四、政府信息公开行政复议、行政诉讼情况\n未出现申请行政复议、提起行政诉讼的情况。\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
    private static let heads = """
        结 结 其 尚
        结 结 其 尚 结 结 其 尚
        果 果 他 未
        总计 果 果 他 未 总 果 果 他 未 总
        维 纠 结 审
        维 纠 结 审 计 维 纠 结 审 计
        持 正 果 结
        持 正 果 结 持 正 果 结

        """
    private static let numbers = "1 0 2 0 3 0 0 0 0 0 4 1 0 0 5\n"
    private static let unread = rows([
        ("proceedings.review", "unreadable"), ("proceedings.litigation_direct", "unreadable"),
        ("proceedings.litigation_after_review", "unreadable"),
    ])

    static let all: [Hazard] = [
        Hazard(
            name: "13: heads of table 四 in columns of characters", text: groups + heads + numbers,
            cells: rows([
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0 0 0 0 0"),
                ("proceedings.litigation_after_review", "4 1 0 0 5"),
            ])),
        Hazard(
            name: "13: heads in columns of characters over numbers that don't add up",
            text: groups + heads + "1 0 2 0 4 0 0 0 0 0 4 1 0 0 5\n", cells: unread, findings: ["R207"]),
        Hazard(
            name: "13: heads in columns of characters of which one is missing",
            text: groups + heads.replacing("持 正 果 结 持", with: "持 正 果 持") + numbers, cells: unread,
            findings: ["R207"]),
        Hazard(
            name: "13: heads in columns of characters in another order",
            text: groups.replacing("未出现申请行政复议、提起行政诉讼的情况。\n", with: "")
                + heads.replacing("维 纠 结 审\n", with: "纠 维 审 结\n").replacing("维 纠 结 审 计", with: "审 纠 维 结 计")
                + numbers, cells: unread, findings: ["R207"]),
    ]
}
