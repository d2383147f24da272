import FoundationEssentials
import Testing

@Suite("The library in another program")
struct EmbeddingTests {
    @Test(
        "The READMEs show the examples that are compiled, which are short",
        arguments: ["README.md", "README.zh-CN.md"], ["EmbeddingExample", "ScriptingExample"])
    func readme(page: String, example: String) throws {
        let example = try String(contentsOf: Repository.url("Tests/\(example)/main.swift"), encoding: .utf8)
        let text = try String(contentsOf: Repository.url(page), encoding: .utf8)
        #expect(text.contains("```swift\n\(example)```\n"))
        #expect(example.split(separator: "\n").filter { !$0.hasPrefix("import ") }.count <= 10)
    }

    @Test("Without Lua it reads, checks and compares")
    func output() throws {
        let printed = try Workplace().run("embedding-example")
        #expect(
            printed.hasPrefix(
                "NB102 Column 自然人 (natural persons): （七）总计 (handled in total) is 370, but the rows （一）–（六） sum to 236"))
        #expect(printed.hasSuffix("行政规范性文件·本年制发件数 1\n行政规范性文件·本年废止件数 1\n行政规范性文件·现行有效件数 4\n"))
    }

    @Test("With Lua a script calls the program's own function")
    func ownFunction() throws {
        let printed = try Workplace().run("scripting-example")
        #expect(printed == "澄岭县教育局\t2022-01-31\n")
        for page in ["README.md", "README.zh-CN.md"] {
            let text = try String(contentsOf: Repository.url(page), encoding: .utf8)
            #expect(text.contains("`\(printed.dropLast())`"))
        }
    }

    @Test("Without Lua nothing of it is linked")
    func independence() throws {
        let linked = try Workplace().run("ldd \"$(command -v embedding-example)\" | grep -c lua; true")
        #expect(linked == "0\n")
    }
}
