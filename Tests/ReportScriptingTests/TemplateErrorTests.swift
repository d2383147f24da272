import LuaRuntime
import Testing
import Wording

@Suite("Errors of templates")
struct TemplateErrorTests {
    @Test("What scripts set in the place of Lua's own functions does not reach a template")
    func ownFunctions() throws {
        let script = """
            rawget, load, setmetatable, error = nil, nil, nil, nil
            local globals = _G
            _G = nil
            x = 2
            globals.print(nb.render("{{ 1 + x }}", {}))
            """
        #expect(try printed(script) == "3")
    }

    @Test(
        "An error stands on a line of the template, without our own",
        arguments: [
            ("{% for %}", 1, nil), ("甲\n{% x %}", 2, nil), ("甲\n{{ x = }}", 2, TemplateErrorTests.second),
            ("{{ x y }}", 1, TemplateErrorTests.second),
            ("{{ f( }}", 1, Bilingual(zh: "标签里的表达式没有写完。", en: "The expression in the tag breaks off.")),
            (
                "甲\n\n{{ " + String(repeating: "(", count: 300) + " }}", 3,
                Bilingual(zh: "嵌套层数太多", en: "nested too deeply")
            ),
        ] as [(String, Int, Bilingual?)])
    func places(template: String, line: Int, message: Bilingual?) throws {
        let analyst = try Analyst()
        let path = try analyst.write(template, to: "模板.md")
        let script = "nb.render('\(path)', {x = 1})"
        let failure = try #require(throws: LuaFailure.self) { try analyst.run(script) }
        let shown = failure.rendered(in: .zh) + failure.rendered(in: .en)
        #expect(failure.place?.script == path && failure.place?.line == line, "\(shown)")
        #expect(message == nil || failure.message == message, "\(shown)")
        #expect(
            !shown.contains("{{ }}:") && !shown.contains("__template") && !shown.contains("local chunk"), "\(shown)")
    }

    private static let second = Bilingual(zh: "一个标签里只写一个表达式。", en: "A tag holds one expression only.")
}
