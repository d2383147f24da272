import ReportModel

/// Sentences that the form or the law prescribes: every report has them, so they are no reuse.
enum FixedSentences {
    static func contain(_ sentence: String) -> Bool {
        if isShort(sentence) {
            let words = LabelFolding.core(FormLabel.withoutNumber(LabelFolding.fold(sentence)))
            if headings.contains(words) || nothingToReport.contains(words) { return true }
        }
        let words = Array(LabelFolding.core(sentence).utf8)
        return prescribed.contains { $0.allSatisfy { stands($0, in: words) } }
    }

    /// Whether a sentence is no longer than the longest heading with a number before it.
    private static func isShort(_ sentence: String) -> Bool { sentence.utf8.count <= longest + 60 }

    private static let longest = headings.union(nothingToReport).map(\.utf8.count).max() ?? 0

    /// Compares bytes: `contains` of strings compares characters, and takes most of the time of finding near copies.
    private static func stands(_ word: [UInt8], in words: [UInt8]) -> Bool {
        guard let first = word.first, words.count >= word.count else { return false }
        return (0...(words.count - word.count)).contains { start in
            words[start] == first && words[start..<(start + word.count)].elementsEqual(word)
        }
    }

    private static let headings = Set(
        FormSection.all.flatMap { [$0.heading] + $0.aliases }.map { LabelFolding.core($0) })

    private static let nothingToReport: Set<String> = [
        "无", "暂无", "本年度无", "无其他需要报告的事项", "本年度无其他需要报告的事项", "没有其他需要报告的事项", "暂无其他需要报告的事项",
        "本机关无其他需要报告的事项", "无其他需报告事项",
    ]

    /// A sentence with all words of one line is prescribed: the preamble's legal basis, where to find the report,
    /// the fees for handling information (国办函〔2020〕109号).
    private static let prescribed: [[[UInt8]]] = prescribedWords.map { line in line.map { Array($0.utf8) } }

    private static let prescribedWords: [[String]] = [
        ["根据", "政府信息公开条例", "年度报告"],
        ["按照", "政府信息公开条例", "年度报告"],
        ["依据", "政府信息公开条例", "年度报告"],
        ["本报告", "统计期限", "月", "日"],
        ["本报告", "电子版", "下载"],
        ["本报告", "疑问", "联系"],
        ["政府信息公开信息处理费管理办法"],
        ["信息处理费", "收取"],
    ]
}

extension FormSection {
    /// The sections of every built-in edition.
    static var all: [FormSection] { Form.all.flatMap(\.sections) }
}
