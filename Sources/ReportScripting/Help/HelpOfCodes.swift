import ReportAnalysis
import ReportChecks
import ReportModel
import Wording

/// Help on what users see beside names: codes of rules and of what the reader noticed, metrics, kinds of cells.
enum HelpOfCodes {
    static func text(_ name: String, _ language: Language) -> String? {
        broken(name, language) ?? rule(name, language) ?? noticed(name, language) ?? metric(name, language)
            ?? kind(name, language)
    }

    private static func broken(_ code: String, _ language: Language) -> String? {
        guard code.uppercased() == RuleOutcome.brokenCode else { return nil }
        let meaning = Bilingual(
            zh: "一条自己的规则运行出错，没有作出判断；不是报告的问题", en: "a rule of your own broke and judged nothing; no fault of the report")
        return "\(RuleOutcome.brokenCode)\(HelpWords.colon[language])\(meaning[language])"
    }

    private static func rule(_ code: String, _ language: Language) -> String? {
        guard let rule = Rule.all.first(where: { $0.code == code.uppercased() }) else { return nil }
        return """
            \(rule.code)\(HelpWords.colon[language])\(rule.title[language])
            \(PresentationWords.severity[language])\(HelpWords.colon[language])\(PresentationWords.ruleSeverity(rule.severity)[language])
            nb.check(r, {rules = {"\(rule.code)"}})
            nianbao check --rules \(rule.code) …
            """
    }

    private static func noticed(_ code: String, _ language: Language) -> String? {
        guard let found = ReaderCodes.all.first(where: { $0.code == code.uppercased() }) else { return nil }
        return """
            \(found.code)\(HelpWords.colon[language])\(found.meaning[language])
            r:findings()
            nb.check(r, {rules = {"\(found.code)"}})
            """
    }

    private static func metric(_ name: String, _ language: Language) -> String? {
        guard let metric = Metric.all.first(where: { [$0.name.zh, $0.name.en].contains(name) }) else { return nil }
        let lines = [
            "\(metric.name.zh)\(language == .en ? " (\(metric.name.en))" : "")", "  = \(metric.formula)",
            metric.caveat?[language], "nb.metrics(r)[\"\(metric.name.zh)\"]",
        ]
        return lines.compactMap { $0 }.joined(separator: "\n")
    }

    private static func kind(_ name: String, _ language: Language) -> String? {
        guard let kind = CellKind(name: name) else { return nil }
        return "\(kind.name)\(HelpWords.colon[language])\(KindWording.name(kind)[language])\nr:kind(\"本年新收·总计\")"
    }
}

/// What the codes of the reader's findings mean, for help.
enum ReaderCodes {
    static let all: [(code: String, meaning: Bilingual)] = [
        (
            "R101",
            Bilingual(
                zh: "原文里的数字无法确定属于哪一格，没有读取", en: "numbers that can't be assigned to cells with certainty were not read")
        ),
        ("R102", Bilingual(zh: "格里应为数字，原文是文字", en: "a cell that should hold a number holds words")),
        (
            "R103",
            Bilingual(
                zh: "几格在原文里没有分清，勾稽关系只有一种读法，已据此读取",
                en: "cells are not told apart in the source; the sums leave one reading, which was taken")
        ),
        ("R104", Bilingual(zh: "格里写了单位，已换算", en: "a cell states a unit; its number was converted")),
        ("R105", Bilingual(zh: "几行合并成了一行，分项记为“没有”", en: "rows are merged into one; the parts have no numbers")),
        ("R106", Bilingual(zh: "表头或表题写明单位，已换算", en: "a head states the unit; the number was converted")),
        (
            "R107",
            Bilingual(
                zh: "写明的单位不能确定怎样换算，没有读取", en: "a stated unit can't be converted with certainty; the number was not read"
            )
        ),
        ("R201", Bilingual(zh: "看不出是 2019 年还是 2021 年格式", en: "nothing tells the form of 2019 from that of 2021")),
        ("R202", Bilingual(zh: "表格混用了两个年份的格式", en: "the tables mix two forms")),
        ("R203", Bilingual(zh: "缺一张表", en: "a table is missing")),
        (
            "R204",
            Bilingual(
                zh: "一张表出现了不止一次，数字不同的格没有读取", en: "a table stands there more than once; cells that differ were not read")
        ),
        ("R205", Bilingual(zh: "表格太长，后面的行没有读取", en: "a table is too long; its last rows were not read")),
        ("R206", Bilingual(zh: "表格行列对调，没有读取", en: "a table has rows and columns exchanged and was not read")),
        ("R207", Bilingual(zh: "表头与格式不符，有关的行没有读取", en: "heads don't fit the form; the rows concerned were not read")),
        (
            "R208",
            Bilingual(
                zh: "列的次序或数量与格式不同，已按表头读取",
                en: "columns in another order or number than the form's were read by their heads")
        ),
        ("R209", Bilingual(zh: "有的行不属于格式里的任何一行，没有读取", en: "rows that belong to none of the form's were not read")),
        ("R301", Bilingual(zh: "没有找到机关名称", en: "the body was not found")),
        ("R302", Bilingual(zh: "没有找到年份", en: "the year was not found")),
        (
            "R303",
            Bilingual(
                zh: "标题的年份与统计期限、正文、文件名或发布日期不合", en: "the title's year disagrees with period, text, file name or date")
        ),
        ("R304", Bilingual(zh: "有的字节不符合编码", en: "bytes don't fit the encoding")),
        ("R305", Bilingual(zh: "声明的编码不对，已按实际的读取", en: "the declared encoding is wrong; the real one was used")),
        ("R306", Bilingual(zh: "表格是图片，读不出数字", en: "a table is an image; its numbers can't be read")),
        ("R307", Bilingual(zh: "标题、发布机构、落款或正文的机关不同", en: "titles, publisher, signature or text name different bodies")),
        ("R308", Bilingual(zh: "文件里不止一份报告，只读取了第一份", en: "the file holds several reports; only the first was read")),
        ("R309", Bilingual(zh: "年份取自文件名", en: "the year was taken from the file's name")),
        ("R310", Bilingual(zh: "机关取自报告正文以外的文字", en: "the body was taken from what stands around the report")),
        ("R311", Bilingual(zh: "不像是年度报告", en: "this does not look like an annual report")),
        (
            "R312",
            Bilingual(zh: "网页里不可见部分的表格，已读取", en: "tables that the page keeps invisible were read")
        ),
        ("R401", Bilingual(zh: "nb.sum 的合计里，有的格不是每份报告都有数字", en: "nb.sum: some reports lack numbers of the sum")),
        ("R402", Bilingual(zh: "nb.sum 合计了几年的报告", en: "nb.sum: the reports are on several years")),
    ]
}
