import ReportModel
import Testing

@testable import ReportAnalysis

struct ReuseTests {
    private func reuse(_ new: String, in old: String) -> TextReuse {
        TextReuse(of: [section(1, new)], in: [section(1, old)])
    }

    @Test(arguments: [
        ("一二三四五六七八九十甲乙丙", 13), ("一二三四五六七八九十甲乙", 0),
        ("一二三，四五六。七八九十甲乙丙", 13), ("前一二三四五六七八九十甲乙丙后", 13),
        ("一二三四五六七八九十甲乙丙丁戊", 15),
    ])
    func onlyRunsOfThirteenCountAndMarksDont(new: String, repeated: Int) {
        #expect(reuse(new, in: "开头一二三四五六七八九十甲乙丙丁戊结尾").repeated == repeated)
    }

    @Test func fullWidthDigitsAreTheSameAsPlainOnes() {
        #expect(reuse("２０２４年共办理申请１２３４５件", in: "2024年共办理申请12345件").ratio?.percent() == "100.0%")
    }

    @Test func aRunDoesNotCrossParagraphs() {
        let old = [section(1, "一二三四五六七", "八九十甲乙丙丁")]
        #expect(TextReuse(of: [section(1, "一二三四五六七八九十甲乙丙丁")], in: old).repeated == 0)
    }

    @Test(arguments: [
        "三、收到和处理政府信息公开申请情况", "无。", "本年度未收取政府信息公开信息处理费。",
        "根据《中华人民共和国政府信息公开条例》要求，编制本年度报告。",
    ])
    func whatTheFormPrescribesDoesNotCount(sentence: String) {
        #expect(reuse(sentence, in: sentence).counted == 0)
        #expect(reuse(sentence, in: sentence).ratio == nil)
    }

    @Test func theDefinitionIsPrintedWithTheFigure() {
        #expect(TextReuse.definition.zh == "重复率：新文中的字母、数字和汉字，落在旧文也有的连续 13 字以上文字中的比例；法定标题和格式固定的句子不计。")
        #expect(
            TextReuse.definition.en
                == "Reuse: the share of the new text's letters, digits and Han characters that lie in runs of at least 13 which also stand in the old text; statutory headings and fixed sentences of the form do not count."
        )
    }

    @Test(arguments: [(TextLikeness.jaccard, "33.3%"), (.sentences, "50.0%"), (.subsequence, "50.0%")])
    func otherMeasuresGoByTheirNames(measure: TextLikeness, percent: String) {
        let old = [section(1, "甲乙丙丁戊己。", "子丑寅卯辰巳。")]
        let new = [section(1, "甲乙丙丁戊己。", "天地玄黄宇宙。")]
        #expect(measure.ratio(of: new, in: old)?.percent() == percent)
        #expect(measure.ratio(of: [], in: old) == nil)
    }
}
