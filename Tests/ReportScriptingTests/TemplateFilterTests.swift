import LuaRuntime
import Testing

@Suite("Numbers and dates in templates")
struct TemplateFilterTests {
    private static let data = """
        q = nb.open('Samples/青禾市人民政府-2021.html')
        r = nb.open('Samples/澄岭县柳汀镇人民政府-2022.md')

        """

    private static func render(_ template: String) -> String {
        data + "print(nb.render([==[\(template)]==], {q = q, r = r}))"
    }

    @Test(
        "Each is a function, with the report's own numbers",
        arguments: [
            ("nb.text.thousands(q.requests.new.total)", "2,352"),
            ("nb.text.wan(q:get('行政事业性收费·本年收费金额'))", "339.4930 万元"),
            ("nb.text.percent(nb.metrics(q)['公开率'])", "42.8%"),
            ("nb.text.percent(nb.metrics(q)['公开率'], {digits = 2})", "42.83%"),
            ("nb.text.chinese(q.requests.new.total)", "二千三百五十二"),
            ("nb.text.chinese_digits(q.year)", "二〇二一"),
            ("nb.text.change(q.requests.carried_in.total, q.requests.carried_out.total)", "同比下降 64.9%"),
            ("nb.text.change(0, 5, {unit = '件'})", "由 0 件增至 5 件"), ("nb.text.change(7, 7)", "与上年持平"),
            ("nb.date('2022-01-31').chinese", "2022年1月31日"), ("nb.date('2022年1月31日')", "2022-01-31"),
            ("nb.text.pad('甲', 4) .. '|'", "甲  |"), ("5 | 2", "7"),
        ])
    func values(expression: String, text: String) throws {
        #expect(try printed(Self.render("{{ \(expression) }}")) == text)
    }

    @Test(
        "What they can't say is an error at the template's line, with what to do",
        arguments: [
            ("nb.text.percent(nb.metrics(r)['复议纠错率'])", "nb.text.percent: 第 1 个参数 ratio 应为数字或字符串，得到 nil", "and"),
            ("nb.date(r.published).chinese", "nb.date: 第 1 个参数 text 应为字符串，得到 nil", "and"),
            ("r.published", "这里没有值（nil）：这一格没有数字，或者原文没有写明。", "or"),
            ("nb.text.percent(1 / 0)", "nb.text.percent: 应为数字，或写成文字的小数，得到 inf。", ""),
            ("nb.text.percent('甲')", "nb.text.percent: 应为数字，或写成文字的小数，得到“甲”。", ""),
            ("nb.text.thousand(5)", "nb.text 里没有 \"thousand\"，是否指 \"thousands\"？", ""),
            ("nb.text.percent(0.5, {digit = 2})", "nb.text.percent: 没有选项 \"digit\"，是否指 \"digits\"？", ""),
            ("1234 | thousands", "模板里用了“thousands”，但没有给出这个名字。", "函数"),
            ("1234 | nb.text.thousands", "字段 thousands 是函数，不能按位运算", "函数"),
            ("q.agency | nb.text.trim", "字段 agency 是字符串，不能按位运算", "函数"),
        ])
    func mistakes(expression: String, message: String, hint: String) throws {
        let error = try #require(try failure(Self.render("甲\n| {{ \(expression) }} |")))
        #expect(error.message.zh == message)
        #expect(error.place?.script == "模板" && error.place?.line == 2)
        #expect(hint.isEmpty || error.hint?.zh.contains(hint) == true, "\(String(describing: error.hint))")
    }

    @Test("Hints word for word")
    func hints() throws {
        let bar = try #require(try failure(Self.render("{{ 1 | percent }}")))
        #expect(bar.hint?.zh == "过滤器在这里是函数：写 {{ nb.text.percent(x) }}，不写 {{ x | percent }}。")
        #expect(bar.hint?.en == "Filters are functions here: write {{ nb.text.percent(x) }}, not {{ x | percent }}.")
        let none = try #require(try failure(Self.render("{{ nb.text.percent(nil) }}")))
        #expect(none.hint?.zh == "没有数字的地方写明代替的文字：{{ x and nb.text.percent(x) or \"—\" }}。")
        #expect(none.hint?.en == "Say what stands there without a number: {{ x and nb.text.percent(x) or \"—\" }}.")
        // The bars of a table are none of a tag.
        #expect(try failure(Self.render("| {{ totl }} |"))?.hint?.zh == "在 nb.render 的数据里写上 totl=…，或改正名字。")
    }
}
