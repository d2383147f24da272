import Testing
import Wording

@Suite("Long names")
struct LongNameTests {
    @Test("A name that nobody would write is quoted by its beginning and its bytes")
    func shortened() {
        #expect(String(repeating: "x", count: 1_000).shortened.utf8.count == 1_000)
        #expect(String(repeating: "年", count: 100_000).shortened == String(repeating: "年", count: 40) + "…(300000 B)")
    }

    @Test("A sentence keeps both its ends, and counts what is left out")
    func abridged() {
        let name = String(repeating: "年", count: 100_000)
        let sentence = Bilingual(zh: "没有“\(name)”列。", en: "There is no “\(name)”.").abridged
        #expect(sentence.zh.hasPrefix("没有“年年") && sentence.zh.hasSuffix("年”列。"))
        #expect(sentence.zh.contains("年…（略去 99606 字）…年") && sentence.zh.count < 500)
        #expect(sentence.en.hasPrefix("There is no “年") && sentence.en.hasSuffix("年”."))
        #expect(sentence.en.contains("年… (99615 characters left out) …年"))
        let short = Bilingual(zh: "没有这一列。", en: "There is no such column.")
        #expect(short.abridged == short)
    }
}
