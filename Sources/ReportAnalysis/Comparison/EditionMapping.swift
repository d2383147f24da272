import ReportModel
import Wording

/// What in one edition of the form means the same as what in another, beyond fields with the same id.
///
/// Only what a reader may honestly set side by side is here. 本年新公开数量 and 对外公开总数量 of 2019 count publication
/// and have no counterpart in 2021, which counts 废止 and 现行有效; 2019 counts kinds of fees, 2021 their amount.
public struct EditionMapping: Sendable {
    public let older: String
    public let newer: String
    /// Fields with different ids and near meanings.
    public let renamed: [Renamed]
    /// Rows of the older edition that the newer one splits: first parts of the ids.
    public let split: [Split]

    public struct Renamed: Sendable {
        public let older: String
        public let newer: String
        public let caveat: Bilingual
    }

    public struct Split: Sendable {
        /// `requests.other_handling`.
        public let whole: String
        /// `requests.other_handling.not_corrected`…
        public let parts: [String]
        public let caveat: Bilingual
    }

    public static let all: [EditionMapping] = [from2019To2021]

    private static let from2019To2021 = EditionMapping(
        older: "2019", newer: "2021",
        renamed: ["regulations", "normative_documents"].map {
            Renamed(
                older: "disclosure.\($0).made", newer: "disclosure.\($0).issued",
                caveat: AnalysisMessages.madeAgainstIssued)
        },
        split: [
            Split(
                whole: "requests.other_handling",
                parts: ["not_corrected", "fee_unpaid", "other"].map { "requests.other_handling.\($0)" },
                caveat: AnalysisMessages.otherHandlingSummed)
        ])
}
