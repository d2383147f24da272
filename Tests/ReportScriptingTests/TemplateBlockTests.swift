import LuaRuntime
import Testing
import Wording

@Suite("What a template would lose or print without a word")
struct TemplateBlockTests {
    /// Renders `child`, which extends `base`.
    private func rendered(_ child: String, base: String) throws -> (text: String?, failure: LuaFailure?) {
        let analyst = try Analyst()
        _ = try analyst.write(base, to: "base.html")
        let own = try analyst.write("{% extends \"base.html\" %}\n" + child, to: "child.html")
        do throws(LuaFailure) {
            try analyst.run("print(nb.render('\(own)', {}))")
            return (analyst.output, nil)
        } catch {
            return (nil, error)
        }
    }

    @Test("A block that replaces none is an error where it stands")
    func strayBlocks() throws {
        let base = "<p>{% block body %}{% block side %}旁{% endblock %}{% endblock %}</p>"
        let failure = try rendered("\n{% block boddy %}正文{% endblock %}", base: base).failure
        #expect(failure?.code == "template_syntax" && failure?.place?.line == 3)
        #expect(failure?.message.zh == "extends 的模板里没有名称为“boddy”的 block，它的内容不会出现。")
        #expect(
            failure?.message.en == "The template that is extended has no block “boddy”: nothing of it would be seen.")
        #expect(failure?.hint == Bilingual(zh: "是否指“body”？", en: "Did you mean “body”?"))
        let far = try rendered("{% block 附录 %}正文{% endblock %}", base: base).failure
        #expect(far?.hint == Bilingual(zh: "那份模板里有“body”、“side”。", en: "It has “body”, “side”."))
        let none = try rendered("{% block 附录 %}正文{% endblock %}", base: "<p></p>").failure
        #expect(none?.hint?.zh == "在那份模板里写上 {% block 附录 %}{% endblock %}。")
        #expect(none?.hint?.en == "Write {% block 附录 %}{% endblock %} into that template.")
    }

    @Test("Blocks of the template that is extended, and new ones within them, are seen")
    func knownBlocks() throws {
        let base = "<p>{% block body %}{% block side %}旁{% endblock %}{% endblock %}</p>"
        let own = "{% block body %}甲{% block inner %}乙{% endblock %}{% endblock %}{% block side %}{% endblock %}"
        #expect(try rendered(own, base: base).text == "<p>甲乙</p>")
    }

    @Test(
        "What is no text and no number is not printed",
        arguments: [
            (
                "0/0", "这里算不出数（除以 0）：先看除数是不是 0。",
                "There is no number here (a division by 0): see first whether the divisor is 0."
            ),
            (
                "-1/0", "这里算不出数（除以 0）：先看除数是不是 0。",
                "There is no number here (a division by 0): see first whether the divisor is 0."
            ),
            ("last", "这里没有值（false）。", "There is no value here (false)."),
            (
                "{1, 2}", "这里是表，有 2 个元素，不是文字或数字：写它的哪一项，如 {{ t.name }} 或 {{ t[1] }}。",
                "Here stands a table with 2 elements, no text or number: write which part of it, as in {{ t.name }} or {{ t[1] }}."
            ),
            (
                "math.floor", "这里是函数，不是文字或数字：写它的哪一项，如 {{ t.name }} 或 {{ t[1] }}。",
                "Here stands a function, no text or number: write which part of it, as in {{ t.name }} or {{ t[1] }}."
            ),
        ])
    func noValues(expression: String, zh: String, en: String) throws {
        let failure = try failure("nb.render('甲\\n{{ \(expression) }}', {last = false})")
        #expect(failure?.code == "template_value" && failure?.place?.line == 2)
        #expect(failure?.message == Bilingual(zh: zh, en: en))
    }

    @Test("What says itself how it prints is printed")
    func printableValues() throws {
        let script = """
            t = setmetatable({}, {__tostring = function() return "自己" end})
            print(nb.render("{{ t }}{{ true }}{{ 1.5 }}{{ d }}", {t = t, d = nb.date("2024-01-05")}))
            """
        #expect(try printed(script) == "自己true1.52024-01-05")
    }

    @Test("A column is that of the template, and scripts see it")
    func columns() throws {
        let script = """
            ok, e = pcall(nb.render, "ab {{ 机关 }}", {})
            print(e.line, e.column, e.message)
            """
        #expect(try printed(script) == "1\t7\t第 7 列的“机关”不能作 Lua 的名称")
    }

    @Test(
        "Text is not written under a name that can't be text",
        arguments: [
            ("nb.render('{{ 1 }}', {}, 'x.docx')", "nb.render", "x.docx", "docx"),
            ("nb.render('{{ 1 }}', {}, 'x.PDF')", "nb.render", "x.PDF", "pdf"),
            ("nb.frame{{a = 1}}:to_csv('x.xlsx')", "Frame:to_csv", "x.xlsx", "xlsx"),
            ("nb.frame{{a = 1}}:to_json('x.zip')", "Frame:to_json", "x.zip", "zip"),
        ])
    func packedNames(script: String, function: String, path: String, ending: String) throws {
        let failure = try failure(script)
        #expect(failure?.code == "unknown_format")
        #expect(failure?.message.zh == "\(function) 写的是文字，“\(path)”不能是 .\(ending) 文件。")
        #expect(failure?.message.en == "\(function) writes text, and “\(path)” can't be a .\(ending) file.")
    }
}
