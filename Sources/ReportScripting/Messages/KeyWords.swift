import ReportWriting
import Wording

/// What the names in records of `nianbao` mean, as heads of tables.
enum KeyWords {
    static let all: [String: String] = [
        "agency": "机关", "year": "年份", "region": "区划", "level": "层级", "edition": "格式", "source": "文件",
        "input": "文件", "report": "报告", "reports": "报告", "duplicates": "同年其他报告", "rank": "名次", "key": "分组",
        "id": "字段", "field": "字段", "label": "名称", "name": "名称", "gloss": "英文", "unit": "单位", "kind": "类型",
        "value": "数值",
        "count": "个数", "sum": "合计", "mean": "平均", "median": "中位数", "min": "最小", "max": "最大", "missing": "缺数",
        "old": "旧", "new": "新", "delta": "增减", "percent": "增减%", "reuse": "重复率", "likeness": "相似度",
        "code": "代码", "severity": "程度", "message": "说明", "arithmetic": "算式", "formula": "公式", "reason": "原因",
        "state": "状态", "published": "发布日期", "author": "更正人", "title": "标题",
    ]

    /// Whether a record has no name but these: with names of its own it is a user's, to whom `state` may be a province.
    static func areAll(_ names: some Sequence<String>) -> Bool { names.allSatisfy { all[$0] != nil } }

    /// In Chinese the word, and behind it, where there is room, the name by which a script reads it.
    static func head(_ name: String, _ language: Language) -> RichText {
        guard language == .zh, let word = all[name] else { return RichText(name) }
        return RichText([RichText.Run(word, .plain), RichText.Run(" " + name, .gloss)])
    }
}
