import Wording

/// What users should know though their script does not say it: of reports that are there more than once, and the like.
extension ScriptMessages {
    static func repeated(_ groups: [RepeatedReports]) -> Bilingual {
        let list = list(groups)
        return Bilingual(
            zh: "有的机关同一年的报告不止一份，合计、平均和排名都把每份算进去：\(list.zh)。rs:distinct() 各取一份。",
            en:
                "Some bodies have several reports on a year here, and sums, means and ranks count each: \(list.en). rs:distinct() takes one of each."
        )
    }

    static func unlike(_ groups: [RepeatedReports]) -> Bilingual {
        let list = list(groups)
        return Bilingual(
            zh: "同一机关同一年的报告数字不同，rs:distinct() 留下了第一份，请核对：\(list.zh)。",
            en:
                "Reports of one body and year have different numbers; rs:distinct() kept the first, check which is right: \(list.en)."
        )
    }

    /// A function that a method called for so many.
    static func nothingReturned(_ method: String, _ count: Int) -> Bilingual {
        Bilingual(
            zh: "\(method) 的函数 \(count) 次都没有返回任何值，是不是漏了 return？写成 function(r) return … end。",
            en:
                "The function of \(method) returned nothing in \(count) calls: is return missing? Write function(r) return … end."
        )
    }

    static func nothingWritten(_ path: String) -> Bilingual {
        Bilingual(
            zh: "“\(path)”里没有行：写的列表是空的。", en: "“\(path)” has no rows: the list that was written is empty.")
    }

    /// Three of them, with three files each.
    private static func list(_ groups: [RepeatedReports]) -> Bilingual {
        let shown = groups.prefix(3)
        let rest = groups.count - shown.count
        return Bilingual(
            zh: shown.map { "\($0.agency) \($0.year)（\(files($0, "、", " 等 \($0.sources.count) 份"))）" }
                .joined(separator: "、") + (rest > 0 ? "，另有 \(rest) 处" : ""),
            en: shown.map { "\($0.agency) \($0.year) (\(files($0, ", ", ", … \($0.sources.count) in all")))" }
                .joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : ""))
    }

    private static func files(_ group: RepeatedReports, _ separator: String, _ more: String) -> String {
        group.sources.prefix(3).joined(separator: separator) + (group.sources.count > 3 ? more : "")
    }
}
