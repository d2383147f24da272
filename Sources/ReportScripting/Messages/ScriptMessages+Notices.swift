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

    /// `method` takes the first of several.
    static func unlike(_ groups: [RepeatedReports], method: String) -> Bilingual {
        let list = list(groups)
        return Bilingual(
            zh: "同一机关同一年的报告数字不同，\(method) 留下了第一份，请核对：\(list.zh)。",
            en:
                "Reports of one body and year have different numbers; \(method) kept the first, check which is right: \(list.en)."
        )
    }

    /// Last year's report of a body that is called otherwise: it may have another name now.
    static func otherBody(_ option: String, _ last: String, _ agency: String) -> Bilingual {
        Bilingual(
            zh: "\(option) 是“\(last.shortened)”的报告，不是“\(agency.shortened)”的；如果不是更名，上年的数字就是别的机关的，请核对。",
            en:
                "\(option) is a report of “\(last.shortened)”, not of “\(agency.shortened)”: unless it is the new name of that body, last year's numbers are another's."
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
