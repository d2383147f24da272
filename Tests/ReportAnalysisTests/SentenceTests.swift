import ReportAnalysis
import Testing

@Suite("Sentences of a text")
struct SentenceTests {
    @Test(
        "A sentence ends behind its last mark",
        arguments: [
            ["欢迎监督！！", "我局公开。"], ["公开《条例》（国务院令第711号。）等规定。", "完。"], ["提出“公开为常态。”的要求。", "完"],
            ["甲。", "（详见附表。）", "乙；", "丙？！"], ["他说“好。”", "我局照办。"],
        ])
    func sentences(parts: [String]) {
        #expect(SentenceSplitting.sentences(of: parts.joined()) == parts)
    }
}
