import Wording

/// What the form's own words mean in English: they stay Chinese, and English has this behind them.
///
/// Rows, columns and sections carry their own gloss; here are the headings above them.
public enum FormGloss {
    /// A term as it is shown: in English with its gloss in brackets.
    public static func wording(_ term: String, _ gloss: String?) -> Bilingual {
        Bilingual(zh: term, en: gloss.map { "\(term) (\($0))" } ?? term)
    }

    /// What stands above rows and columns of the printed tables.
    public static let headings: [String: String] = [
        "信息内容": "kind of information",
        "第二十条第（一）项": "article 20 (1)",
        "第二十条第（五）项": "article 20 (5)",
        "第二十条第（六）项": "article 20 (6)",
        "第二十条第（八）项": "article 20 (8)",
        "第二十条第（九）项": "article 20 (9)",
        "申请人情况": "applicants",
        "法人或其他组织": "legal persons and other organisations",
        "三、本年度办理结果": "results of handling in the year",
        "（三）不予公开": "refused",
        "（四）无法提供": "unavailable",
        "（五）不予处理": "not processed",
        "（六）其他处理": "other handling",
        "行政诉讼": "administrative litigation",
    ]
}
