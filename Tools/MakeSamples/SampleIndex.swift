/// docs/samples.md, made from the same list as the files.
enum SampleIndex {
    static var text: String {
        """
        # 样本报告 · Sample reports

        机构、数字、文字均为虚构，由 `swift run make-samples` 生成，重复运行结果逐字节相同。
        Bodies, figures and prose are invented. Made by `swift run make-samples`; running it again gives the same bytes.

        缺报（用于催报清单）：澄岭县自然资源和规划局缺2020年，澄岭县柳汀镇人民政府缺2021年。
        Missing, for the roll call: 澄岭县自然资源和规划局 has no report on 2020, 澄岭县柳汀镇人民政府 none on 2021.

        | 文件 file | 版式 edition | 排版 layout | 埋设的问题 planted mistake |
        | --- | --- | --- | --- |
        \(ShippedSample.all.map(line).joined(separator: "\n"))

        """
    }

    private static func line(_ entry: ShippedSample) -> String {
        let note = entry.note.map { "\($0.zh)。\($0.en)." } ?? "—"
        return "| \(entry.fileName) | \(entry.form.edition) | \(entry.layout.rawValue) | \(note) |"
    }
}
