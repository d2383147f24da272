import Terminal
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "a text takes as many columns as a terminal gives it",
        arguments: [
            ("", 0), ("abc", 3), ("年报", 4), ("年报 2024", 9), ("，。（）", 8), ("Ａ１", 4), ("ｱ", 1),
            ("“…—·①±", 6), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200B}", 0), ("a\u{7}b\n", 2), ("\u{AD}", 1),
            ("가", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("が", 2), ("か\u{3099}", 2), ("葛\u{E0100}", 2), ("𠮷", 2),
            ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("1\u{FE0F}\u{20E3}", 2), ("🫨", 2),
            ("กำ", 2), ("क्ष", 2), ("\u{2FFC}", 2),
        ])
    func width(text: String, columns: Int) {
        #expect(text.displayWidth == columns)
    }

    @Test(
        "cutting never splits a character",
        arguments: [
            ("年报", 4, "年报"), ("年报表", 4, "年…"), ("年报表", 5, "年报…"), ("年报", 1, "…"), ("年报", 0, ""), ("abc", 2, "a…"),
            ("e\u{301}a\u{301}o", 2, "e\u{301}…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"), ("a👨‍👩‍👧‍👦b", 3, "a…"),
        ])
    func truncation(text: String, width: Int, expected: String) {
        #expect(text.truncated(toWidth: width) == expected)
        #expect(StyledText(text).truncated(toWidth: width).plain == expected)
    }

    @Test(
        "padding counts columns",
        arguments: [
            (Alignment.left, "年报   "), (.right, "   年报"), (.center, " 年报  "),
        ])
    func padding(alignment: Alignment, expected: String) {
        #expect("年报".padded(toWidth: 7, alignment) == expected)
        #expect(StyledText("年报").padded(toWidth: 7, alignment).plain == expected)
        #expect("年报".padded(toWidth: 3, alignment) == "年报")
    }
}

@Suite("Wrapping")
struct WrappingTests {
    @Test(
        "lines break where a Chinese reader expects it",
        arguments: [
            ("本年新收政府信息", 8, ["本年新收", "政府信息"]),
            ("本年新收，政府信息", 8, ["本年新", "收，政府", "信息"]),
            ("本年新收（政府）信息", 10, ["本年新收", "（政府）", "信息"]),
            ("予以公开。”》下文", 8, ["予以公", "开。”》", "下文"]),
            ("公开……之后", 5, ["公", "开……", "之后"]),
            ("共1204件", 4, ["共", "1204", "件"]),
            ("open the report", 8, ["open the", "report"]),
            ("open  report", 5, ["open", "repor", "t"]),
            ("(open) 12.5%", 6, ["(open)", "12.5%"]),
            ("requests.new.total", 15, ["requests.new.", "total"]),
            ("requests.handled_total.total", 17, ["requests.handled_", "total.total"]),
            ("见requests.new.total", 10, ["见", "requests.", "new.total"]),
            ("-1234", 3, ["-12", "34"]),
            ("a\nb\n", 4, ["a", "b", ""]),
            ("", 4, [""]),
            ("年报", 1, ["年", "报"]),
            ("（（（（", 4, ["（（", "（（"]),
            ("本年新收政府信息·自然人", 20, ["本年新收政府信息·", "自然人"]),
            ("本年新收政府信息公开申请数量", 20, ["本年新收政府信息公开", "申请数量"]),
            ("一行有 20 格留空", 12, ["一行有 20 格", "留空"]),
            ("行政许可指 \"行政处罚\"", 18, ["行政许可指", "\"行政处罚\""]),
            ("row 5, cell 4", 12, ["row 5,", "cell 4"]),
            ("见〔第 35 行〕", 12, ["见", "〔第 35 行〕"]),
            ("提示、提示 3 处", 13, ["提示、提示", "3 处"]),
            ("表 2 第 27 行", 9, ["表 2", "第 27 行"]),
            ("数量，“本年新收”多", 12, ["数量，", "“本年新收”多"]),
            ("政府信息公", 8, ["政府信", "息公"]), ("政府信息公，。", 8, ["政府信", "息公，。"]),
            ("政府信息公开", 8, ["政府信息", "公开"]),
            ("  缩进保留", 6, ["  缩进", "保留"]),
        ])
    func wrapping(text: String, width: Int, expected: [String]) {
        #expect(text.wrapped(toWidth: width) == expected)
    }

    @Test("A long text is gone through once, not once for each of its lines", arguments: ["-9", "年", "年，", "x "])
    func longText(piece: String) {
        let lines = String(repeating: piece, count: 100_000 / piece.count).wrapped(toWidth: 80)
        #expect((1_200...2_600).contains(lines.count))
    }

    @Test("roles stay with their characters")
    func roles() {
        let text = StyledText("本年新收", .heading) + StyledText("政府信息", .bad)
        #expect(
            text.wrapped(toWidth: 6) == [
                StyledText("本年新", .heading), StyledText("收", .heading) + StyledText("政府", .bad), StyledText("信息", .bad),
            ])
    }
}
