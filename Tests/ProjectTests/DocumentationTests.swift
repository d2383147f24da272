import Testing

@Suite("The examples in the docs")
struct DocumentationTests {
    @Test("Each does what the page says", arguments: Documentation.examples)
    func example(_ example: DocumentationExample) throws {
        switch example.content {
        case .lua(let code):
            let result = try Shell.run("nianbao -e \(Shell.quoted(code))", language: example.language)
            #expect(result.exitCode == 0, "\(result.output)")
        case .console(let command, let output):
            #expect(try Shell.run(command, language: example.language).output == output)
        }
    }

    @Test("Blocks say what they are, so that none escapes by a slip of the pen")
    func tags() throws {
        let known = [
            "lua", "console", "sh", "text", "swift", "json", "csv", "md", "html", "sql", "python", "mermaid",
        ]
        for page in Documentation.pages {
            for block in FencedBlock.all(in: try Project.text(page)) {
                #expect(known.contains(block.tag), "\(page):\(block.line)")
            }
        }
        print("\(Documentation.examples.count) examples on \(Documentation.pages.count) pages are run")
    }

    @Test("Blocks are taken apart by their tags, commands by their prompts")
    func blocks() {
        let page = """
            text
            ```console
            $ one \\
              more
            1

            2
            $ two
            ```
            ````lua
            print [[
            ```
            ]]
            ````
            ```sh
            three
            ```
            """
        let found = DocumentationExample.all(in: page, page: "README.zh-CN.md")
        #expect(
            found.map(\.content) == [
                .console(command: "one \\\n  more", output: "1\n\n2\n"), .console(command: "two", output: ""),
                .lua("print [[\n```\n]]\n"),
            ])
        #expect(found.map(\.testDescription) == ["README.zh-CN.md:3", "README.zh-CN.md:8", "README.zh-CN.md:11"])
        #expect(found.map(\.language) == ["zh", "zh", "zh"])
    }

    @Test("A command runs at the root, with both streams and its exit code")
    func shell() throws {
        let result = try Shell.run("ls Package.swift; echo \"it's $NIANBAO_LANG\" >&2; exit 3", language: "zh")
        #expect(result == .init(output: "Package.swift\nit's zh\n", exitCode: 3))
        let path = try Shell.run("command -v nianbao", language: "en").output
        #expect(path == (try #require(Shell.buildFolder)) + "/nianbao\n")
    }
}
