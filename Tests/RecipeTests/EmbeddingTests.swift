import FoundationEssentials
import Testing

@Suite("The library in another program")
struct EmbeddingTests {
    @Test("The READMEs show the example that is compiled", arguments: ["README.md", "README.zh-CN.md"])
    func readme(page: String) throws {
        let example = try String(contentsOf: Repository.url("Tests/EmbeddingExample/main.swift"), encoding: .utf8)
        let text = try String(contentsOf: Repository.url(page), encoding: .utf8)
        #expect(text.contains("```swift\n\(example)```\n"))
    }

    @Test("It reads, checks and compares")
    func output() throws {
        let printed = try Workplace().run("embedding-example")
        #expect(printed.hasPrefix("NB102 Column 自然人: （七）总计 is 370, but the rows （一）–（六） sum to 236"))
        #expect(printed.hasSuffix("行政规范性文件·本年制发件数 1\n行政规范性文件·本年废止件数 1\n行政规范性文件·现行有效件数 4\n"))
    }
}
