import Testing
import Wording

@Suite("Language")
struct LanguageTests {
    @Test(
        "a tag names a language by its first part",
        arguments: [
            ("zh", .zh), ("zh_CN.UTF-8", .zh), ("ZH-hans", .zh), ("en", .en), ("en-GB", .en), ("en.UTF-8", .en),
            ("EN_US", .en), ("C", nil), ("POSIX", nil), ("fr_FR", nil), ("", nil), ("english", nil), ("_en", nil),
            ("en@euro", .en), ("C.UTF-8", nil),
        ] as [(String, Language?)])
    func tags(tag: String, language: Language?) {
        #expect(Language(tag: tag) == language)
    }

    @Test(
        "the option goes before NIANBAO_LANG, that before the locale, and Chinese stands at the end",
        arguments: [
            (nil, [:], .zh),
            ("en", ["NIANBAO_LANG": "zh", "LANG": "zh_CN"], .en),
            (nil, ["NIANBAO_LANG": "en", "LC_ALL": "zh_CN"], .en),
            (nil, ["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"], .en),
            (nil, ["LC_MESSAGES": "en_US", "LANG": "zh_CN"], .en),
            (nil, ["LC_ALL": "", "LANG": "en_US.UTF-8"], .en),
            (nil, ["LC_ALL": "C", "LANG": "en_US.UTF-8"], .zh),
            (nil, ["LANG": "fr_FR"], .zh),
            ("xx", ["LANG": "en_US"], .en),
            (nil, ["NIANBAO_LANG": "xx", "LANG": "en_US"], .en),
        ] as [(String?, [String: String], Language)])
    func preference(option: String?, environment: [String: String], expected: Language) {
        #expect(Language.preferred(option: option) { environment[$0] } == expected)
    }

    @Test("a sentence is taken whole in one language")
    func sentence() {
        let sentence = Bilingual(zh: "找不到文件", en: "no such file")
        #expect(Language.allCases.map { sentence[$0] } == ["找不到文件", "no such file"])
    }
}
