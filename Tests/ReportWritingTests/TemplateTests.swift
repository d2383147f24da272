import ReportWriting
import Testing

@Suite struct TemplateCompilerTests {
    private func lua(_ text: String, name: String = "a.md") throws -> String {
        try TemplateCompiler.compile(text, name: name).lua
    }

    @Test func textValuesAndStatementsBecomeLua() throws {
        let template = "# {{ r.agency }}\n{% for _, c in ipairs(cs) do %}\n* {{= c }}\n{% end %}{# hidden #}"
        #expect(
            try lua(template) == """
                local __template = ...
                __template.text("# ")
                __template.value(1, 3, (
                 r.agency 
                ))
                __template.text("\\n")
                 for _, c in ipairs(cs) do 
                __template.text("\\n* ")
                __template.raw(3, 3, (
                 c 
                ))
                __template.text("\\n")
                 end 

                """)
    }

    @Test(arguments: [
        ("a {{- 1 }} b", "a", " b"), ("a {{ 1 -}} b", "a ", "b"), ("a\n {{- 1 -}} \n b", "a", "b"),
    ])
    func dashesTrim(template: String, before: String, after: String) throws {
        let lua = try lua(template)
        let quoted = { (text: String) in "__template.text(\"\(text)\")\n" }
        #expect(lua.contains(quoted(before)) && lua.hasSuffix(quoted(after)))
    }

    @Test(arguments: ["\"}}\"", "'}}'", "[[ }} ]]", "t[a[1]]", "\"\\\"}}\"", "x -- it's"])
    func marksInsideLuaDoNotCloseATag(expression: String) throws {
        #expect(try lua("{{ \(expression) }}|").contains("\n \(expression) \n))\n__template.text(\"|\")\n"))
    }

    @Test func blocksIncludesAndExtends() throws {
        let template = "{% extends \"base.html\" %}{% block 正文 %}x{% include 'a.html' %}{% endblock %}"
        #expect(
            try lua(template) == """
                local __template = ...
                __template.extends(1, 1, "base.html")
                __template.block("正文", function()
                __template.text("x")
                __template.include(1, 41, 'a.html')
                end)

                """)
    }

    @Test func linesOfLuaLeadBackToTheTemplate() throws {
        let compiled = try TemplateCompiler.compile("一\n{% local a = 1\n  local b = a.x %}\n{{\n a.y }}", name: "t.md")
        let lines = compiled.lua.split(separator: "\n", omittingEmptySubsequences: false)
        let found = { (part: String) in
            lines.firstIndex { $0.contains(part) }.flatMap { compiled.position(ofLuaLine: $0 + 1) }
        }
        #expect(found("local a") == TemplatePosition(line: 2, column: 3))
        #expect(found("local b") == TemplatePosition(line: 3, column: 1))
        #expect(found("a.y") == TemplatePosition(line: 5, column: 1))
        #expect(compiled.position(ofLuaLine: 0) == nil && compiled.position(ofLuaLine: 999) == nil)
    }

    @Test(arguments: [
        ("a.html", CompiledTemplate.Escaping.html), ("a.HTM", .html), ("a.html.tmpl", .html), ("a.svg", .html),
        ("a.md", .none), ("a.txt", .none), ("html", .none), ("a", .none),
    ])
    func theFileNameDecidesAboutEscaping(name: String, escaping: CompiledTemplate.Escaping) throws {
        #expect(try TemplateCompiler.compile("", name: name).escaping == escaping)
    }

    @Test func textIsQuotedForLua() throws {
        #expect(try lua("a\"b\\c\r\n\u{0}1").hasSuffix("__template.text(\"a\\\"b\\\\c\\r\\n\\x001\")\n"))
    }
}

@Suite struct TemplateErrorTests {
    @Test func anUnclosedTagShowsItsPlaceAndTheFix() {
        let error = #expect(throws: TemplateError.self) {
            try TemplateCompiler.compile("第一行\n机关：{{ r.agency }\n", name: "封面.html")
        }
        #expect(
            error?.description(in: .zh) == """
                封面.html:2:4: “{{”没有对应的“}}”。
                    机关：{{ r.agency }
                    　　　^
                在表达式之后补上“}}”；要输出“{{”本身，写 {{ "{{" }}。
                """)
        #expect(
            error?.description(in: .en) == """
                封面.html:2:4: “{{” has no “}}”.
                    机关：{{ r.agency }
                    　　　^
                Close it with “}}”; to print “{{” itself write {{ "{{" }}.
                """)
    }

    @Test(
        "Statements within each other have a limit, and the first one beyond it is told",
        arguments: [
            ("{% if x then %}\n", "{% end %}\n"), ("{% for i = 1, 2 do if x then %}\n", "{% end end %}\n"),
            ("{% if x then %}{% else %}\n", "{% end %}\n"),
        ])
    func nesting(opening: String, closing: String) throws {
        let each = opening.contains("for") ? 2 : 1
        func template(_ depth: Int) -> String {
            String(repeating: opening, count: depth / each) + String(repeating: closing, count: depth / each)
        }
        #expect(throws: Never.self) { try TemplateCompiler.compile(template(50), name: "t.md") }
        let error = #expect(throws: TemplateError.self) {
            try TemplateCompiler.compile(template(100_000), name: "t.md")
        }
        #expect(error?.reason == .tooDeep(50) && error?.position.line == 50 / each + 1)
        #expect(error?.message.zh == "语句嵌套超过 50 层。")
        #expect(error?.message.en == "More than 50 statements stand within each other.")
        #expect(error?.fix.zh == "看看前面的语句是否少了 {% end %}。")
        #expect(error?.fix.en == "See whether statements before it lack their {% end %}.")
        #expect(throws: Never.self) {
            try TemplateCompiler.compile(String(repeating: template(2), count: 100), name: "t.md")
        }
    }

    @Test("Blocks count among them")
    func nestedBlocks() {
        let blocks = (1...51).map { "{% block b\($0) %}" }.joined() + String(repeating: "{% endblock %}", count: 51)
        let error = #expect(throws: TemplateError.self) { try TemplateCompiler.compile(blocks, name: "t.md") }
        #expect(error?.reason == .tooDeep(50))
    }

    @Test(arguments: [
        ("{% x", "“{%”没有对应的“%}”。", "“{%” has no “%}”."),
        ("{# x", "“{#”没有对应的“#}”。", "“{#” has no “#}”."),
        ("{{  }}", "“{{ }}”里没有表达式。", "There is no expression in “{{ }}”."),
        ("{% include a.html %}", "include 后面要写带引号的文件名。", "include needs the name of a file in quotes."),
        ("{% extends %}", "extends 后面要写带引号的文件名。", "extends needs the name of a file in quotes."),
        ("{% block %}", "block 后面没有名称。", "block has no name."),
        ("{% block a b %}", "“a b”不能作为 block 的名称。", "“a b” can't be the name of a block."),
        ("{% block a %}", "block“a”没有结束。", "The block “a” does not end."),
        ("{% endblock %}", "endblock 前面没有 block。", "There is no block for this endblock."),
        (
            "{% block a %}{% endblock %}{% block a %}", "名称为“a”的 block 出现了两次。",
            "There are two blocks with the name “a”."
        ),
    ])
    func eachMistakeHasItsSentence(template: String, zh: String, en: String) {
        let error = #expect(throws: TemplateError.self) { try TemplateCompiler.compile(template, name: "t.md") }
        #expect(error?.message.zh == zh)
        #expect(error?.message.en == en)
    }
}
