import ReportModel
import Wording

/// Every sentence of this target in both languages.
enum AnalysisMessages {
    static let madeAgainstIssued = Bilingual(
        zh: "2019 年格式为“本年新制作数量”，2021 年格式为“本年制发件数”，口径相近但不完全相同。",
        en: "The 2019 form counts 本年新制作数量 (newly made), the 2021 form 本年制发件数 (issued): near, but not the same.")
    static let otherHandlingSummed = Bilingual(
        zh: "2019 年格式的“（六）其他处理”只有一行，与 2021 年格式三行之和比较。",
        en: "The 2019 form has one row for （六）其他处理; it is compared with the sum of the 2021 form's three.")
    static let reuseDefinition = Bilingual(
        zh: "重复率：新文中的字母、数字和汉字，落在旧文也有的连续 13 字以上文字中的比例；法定标题和格式固定的句子不计。",
        en: """
            Reuse: the share of the new text's letters, digits and Han characters that lie in runs of at least 13 \
            which also stand in the old text; statutory headings and fixed sentences of the form do not count.
            """)
    static let fullDisclosureOnly = Bilingual(
        zh: "只计“予以公开”，不含“部分公开”。", en: "Counts 予以公开 only, not 部分公开 (partly granted).")
    static let pendingLeftOut = Bilingual(
        zh: "不含尚未审结的案件。", en: "Pending cases are left out.")
    static let disputesOfOtherYears = Bilingual(
        zh: "复议、诉讼案件可能针对往年办结的申请。",
        en: "Reviews and lawsuits may concern requests that were handled in earlier years.")
    static let nothingToSum = Bilingual(zh: "没有可以汇总的报告。", en: "There are no reports to sum.")

    static let oldSide = Bilingual(zh: "旧", en: "Old")
    static let newSide = Bilingual(zh: "新", en: "New")
    static let lastYear = Bilingual(zh: "上年", en: "Old")
    static let thisYear = Bilingual(zh: "本年", en: "New")
    static func year(_ year: Int) -> Bilingual { Bilingual(zh: "\(year) 年", en: "\(year)") }

    /// Fields that a sum lacks some reports of, with how many.
    static func gaps(_ fields: [(label: String, missing: Int)], of reports: Int) -> Bilingual {
        let shown = fields.prefix(3)
        let rest = fields.count - shown.count
        let (zh, en) = (shown.map { "“\($0.label)”缺 \($0.missing) 份" }, shown.map { "“\($0.label)” \($0.missing)" })
        return Bilingual(
            zh: "\(reports) 份报告的合计里，有的格不是每份都有数字，只含有数字的：\(zh.joined(separator: "、"))"
                + (rest > 0 ? "，另有 \(rest) 格。" : "。"),
            en: "The sum of \(reports) reports goes without what some of them lack: \(en.joined(separator: ", "))"
                + (rest > 0 ? ", and \(rest) more cells." : "."))
    }

    /// A sum over several years, in which a body counts for each.
    static func yearsSummed(_ years: [Int]) -> Bilingual {
        let words = years.map(String.init)
        return Bilingual(
            zh: "合计的报告不是同一年的：\(words.joined(separator: "、"))。每年的都算在内，结转的申请会算两次。",
            en:
                "The reports that were summed are on several years: \(words.joined(separator: ", ")). Each counts, and requests carried over count twice."
        )
    }

    static let unnamedText = Bilingual(zh: "给出的文字", en: "The given text")
    static func quoted(_ source: String) -> Bilingual { Bilingual(zh: "“\(source)”", en: "“\(source)”") }

    static func showsNoForm(_ name: Bilingual) -> Bilingual {
        Bilingual(
            zh: "\(name.zh)不是政府信息公开工作年度报告：没有六个部分的标题，也没有法定表格。请换成报告文件。",
            en:
                "\(name.en) is no annual report: it has neither a heading of the six sections nor a statutory table. Name the file of a report."
        )
    }

    static func quotesTables(_ name: Bilingual, numbers: Int, of cells: Int) -> Bilingual {
        Bilingual(
            zh: "\(name.zh)不像政府信息公开工作年度报告：没有机关、年份和六个部分的标题，\(cells) 格里只读到 \(numbers) 个数字。请换成报告文件。",
            en:
                "\(name.en) does not look like an annual report: it has no body, no year and no heading of the six sections, and numbers in \(numbers) of \(cells) cells. Name the file of a report."
        )
    }

    static func twoBodies(_ old: String, _ new: String) -> Bilingual {
        Bilingual(
            zh: "两份报告出自不同机关：旧的是“\(old)”，新的是“\(new)”。差别不是一个机关的年度变化。",
            en:
                "The reports are of two bodies: the old one of “\(old)”, the new one of “\(new)”. The differences are no change over time."
        )
    }

    static func yearsReversed(_ old: Int, _ new: Int) -> Bilingual {
        Bilingual(
            zh: "年份颠倒：旧的是 \(old) 年，新的是 \(new) 年，增减的方向是反的。请把两份报告对调。",
            en: "The years are the wrong way round: the old report is on \(old), the new one on \(new). Swap them.")
    }

    static func mixedEditions(_ first: String, _ other: String) -> Bilingual {
        Bilingual(
            zh: "不能汇总：有 \(first) 年格式的报告，也有 \(other) 年格式的报告。请按格式分组后再汇总。",
            en: "Reports of the \(first) and the \(other) form can't be summed. Group them by edition first.")
    }

    static func tooFewToRank(_ count: Int) -> Bilingual {
        Bilingual(
            zh: "只有 \(count) 个数值，少于 \(RankingError.fewest) 个，排名没有意义；确需排名请明确允许。",
            en:
                "Only \(count) values: a ranking of fewer than \(RankingError.fewest) says nothing, unless you ask for it."
        )
    }

    static func gap(_ gap: MetricGap) -> Bilingual {
        switch gap {
        case .baseIsZero: Bilingual(zh: "分母为 0，没有比率。", en: "The base is 0: there is no rate.")
        case .notANumber(let field, let kind):
            Bilingual(
                zh: "单元格 \(field) 没有数字（\(KindWording.name(kind).zh)），无法计算。",
                en: "The cell \(field) holds no number (\(KindWording.name(kind).en)): the rate can't be computed.")
        case .noSuchField(let field):
            Bilingual(
                zh: "该报告的格式没有字段 \(field)，无法计算。",
                en: "The report's form has no field \(field): the rate can't be computed.")
        case .overflow: Bilingual(zh: "数字过大，无法精确计算。", en: "The numbers are too big for an exact result.")
        }
    }

    static func name(of likeness: TextLikeness) -> Bilingual {
        switch likeness {
        case .jaccard: Bilingual(zh: "五字片段重合率（Jaccard）", en: "Jaccard of 5-grams")
        case .sentences: Bilingual(zh: "相同句子占比", en: "share of equal sentences")
        case .subsequence: Bilingual(zh: "最长公共子序列占比", en: "share of the longest common subsequence")
        }
    }
}
