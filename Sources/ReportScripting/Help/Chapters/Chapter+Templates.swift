import LuaRuntime
import Wording

extension Chapter {
    /// What stands in a template of `nb.render`.
    static let templates = Chapter(
        "templates", Bilingual(zh: "模板", en: "Templates"),
        Bilingual(
            zh: """
                模板是一份写好的文档，里面用标签留出要填的地方。标签里是 Lua，数据里给出的名称直接用，`nb` 和全局变量也能用。

                | 写法 | 作用 |
                | --- | --- |
                | `{{ r.agency }}` | 填入值；html 里自动转义（看写到的文件名，没有就看模板的文件名）。没有值（nil）报错，写 `{{ x or "—" }}` 说明代替的文字；数据里可能没有的，给 `false`：`{last = last or false}` |
                | `{{= 文字 }}` | 填入，不转义 |
                | `{% for _, r in ipairs(rs) do %}` … `{% end %}` | 重复；Lua 的语句都可以，如 `if … then`、`local x = …` |
                | `{# 说明 #}` | 不出现 |
                | `{%- … -%}`、`{{- … -}}` | 去掉标签这一侧的空白和换行 |
                | `{% include "页脚.html" %}` | 插入旁边的另一个模板 |
                | `{% extends "底版.html" %}`，`{% block 正文 %}` … `{% endblock %}` | 用底版，替换其中同名的块 |

                报告的一组格，如 `{{ r.requests }}`，填入的是提示符显示的文字；在 docx 里独占一段的表、图表成为 Word 的表和图表。在 md、html 里要表格，就用循环写出各行，如例子。数字的写法见 nb.text。
                """,
            en: """
                A template is a document with tags where something is to be filled in. In the tags stands Lua; the names of the data are used as they are, `nb` and globals too.

                | written | does |
                | --- | --- |
                | `{{ r.agency }}` | the value, escaped in html (as the name of the output tells, else that of the template). No value (nil) is an error; `{{ x or "—" }}` says what stands there instead. What the data may lack is given as `false`: `{last = last or false}` |
                | `{{= text }}` | the value, not escaped |
                | `{% for _, r in ipairs(rs) do %}` … `{% end %}` | repeats; any statement of Lua will do, such as `if … then` or `local x = …` |
                | `{# note #}` | nothing |
                | `{%- … -%}`, `{{- … -}}` | takes white space and line ends away on that side of the tag |
                | `{% include "footer.html" %}` | puts in another template that stands beside |
                | `{% extends "base.html" %}`, `{% block body %}` … `{% endblock %}` | takes another as the base, and fills its block of that name |

                A group of cells such as `{{ r.requests }}` gives the text that the prompt shows; in docx, tables and charts with a paragraph of their own become Word's. For a table in md or html, write the rows in a loop, as in the example. For numbers see nb.text.
                """),
        examples: [
            Example(
                """
                template = [[
                <h1>{{ title }}</h1>
                <table>
                {% for _, r in ipairs(rs) do -%}
                <tr><td>{{ r.agency }}</td><td>{{ r:get("本年新收·科研机构") or "—" }}</td></tr>
                {% end -%}
                </table>]]
                rs = nb.load("Samples"):filter{year = 2021}:filter(function(r) return r.agency:find("澄岭") end)
                print(nb.render(template, {title = "科研机构的申请", rs = rs}))
                """,
                prints: """
                    <h1>科研机构的申请</h1>
                    <table>
                    <tr><td>澄岭县人民政府</td><td>0</td></tr>
                    <tr><td>澄岭县教育局</td><td>—</td></tr>
                    <tr><td>澄岭县自然资源和规划局</td><td>0</td></tr>
                    </table>
                    """)
        ])
}
