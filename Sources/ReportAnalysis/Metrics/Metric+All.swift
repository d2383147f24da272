import ReportModel

extension Metric {
    /// The built-in metrics. A new one is one entry here.
    public static let all: [Metric] = [
        Metric("公开率", "Disclosure rate", [granted], over: [handled], caveat: AnalysisMessages.fullDisclosureOnly),
        Metric("公开率（含部分公开）", "Disclosure rate with partial", [granted, partlyGranted], over: [handled]),
        Metric("不予公开率", "Refusal rate", ["requests.refused.*.total"], over: [handled]),
        Metric("无法提供率", "Unavailable rate", ["requests.unavailable.*.total"], over: [handled]),
        Metric("不予处理率", "Not processed rate", ["requests.not_processed.*.total"], over: [handled]),
        Metric(
            "结转率", "Carry-over rate", ["requests.carried_out.total"],
            over: ["requests.new.total", "requests.carried_in.total"]),
        Metric(
            "自然人占比", "Share of natural persons", ["requests.new.natural_person"], over: ["requests.new.total"]),
        Metric(
            "复议纠错率", "Review correction rate", ["proceedings.review.corrected"], over: decided(["review"]),
            caveat: AnalysisMessages.pendingLeftOut),
        Metric(
            "诉讼败诉率", "Litigation loss rate", litigation.map { "proceedings.\($0).corrected" },
            over: decided(litigation), caveat: AnalysisMessages.pendingLeftOut),
        Metric(
            "争议率", "Dispute rate", (["review"] + litigation).map { "proceedings.\($0).total" }, over: [handled],
            caveat: AnalysisMessages.disputesOfOtherYears),
    ]

    /// The metric with this Chinese or English name, nil for none.
    public static func named(_ name: String, in metrics: [Metric] = all) -> Metric? {
        metrics.first { $0.name.zh == name || $0.name.en == name }
    }

    private static let handled = "requests.handled_total.total"
    private static let granted = "requests.granted.total"
    private static let partlyGranted = "requests.partly_granted.total"
    private static let litigation = ["litigation_direct", "litigation_after_review"]

    private static func decided(_ rows: [String]) -> [String] {
        rows.flatMap { row in ["upheld", "corrected", "other"].map { "proceedings.\(row).\($0)" } }
    }
}
