import Wording

/// What to try after an error, and where something is empty.
extension SessionMessages {
    /// What to do at the prompt when a limit stopped an entry.
    static func limitHint(_ code: String) -> Bilingual? {
        switch code {
        case "time_limit":
            Bilingual(
                zh: "检查有没有停不下来的循环；确实需要更久时输入 .limits time 600（秒），none 为不限",
                en:
                    "look for a loop that never ends; if it needs longer, type .limits time 600 (seconds, or none)"
            )
        case "memory_limit":
            Bilingual(
                zh: "检查有没有不断变长的表或字符串；确实需要更多时输入 .limits memory 1024（MB）",
                en: "look for a table or string that keeps growing; if it needs more, type .limits memory 1024 (MB)")
        case "output_limit":
            Bilingual(
                zh: "检查循环里的 print；确实需要更多时输入 .limits output 256（MB）",
                en: "look for a print inside a loop; if it needs more, type .limits output 256 (MB)")
        default: nil
        }
    }

    static let tryOneReport = Bilingual(
        zh: "试试：reports 是一组报告。reports[1] 是其中一份；reports:column(\"requests.new.total\"):sum() 合计一个字段。",
        en:
            "Try: reports are many. reports[1] is one of them; reports:column(\"requests.new.total\"):sum() adds up a field."
    )
    static let tryIterating = Bilingual(
        zh: "试试：for _, r in ipairs(reports) do print(r.agency, r.year) end",
        en: "Try: for _, r in ipairs(reports) do print(r.agency, r.year) end")
    static let tryColumn = Bilingual(
        zh: "试试：r:kind(字段) 说明为什么没有数字；reports:column(字段):sum() 跳过没有数字的格（scripts/recipes/sums.lua）。",
        en:
            "Try: r:kind(field) says why there is none; reports:column(field):sum() leaves such cells out (scripts/recipes/sums.lua)."
    )
    static let tryComparing = Bilingual(
        zh: "试试：nb.compare(上年报告, 本年报告)，如 nb.compare(reports[1], reports[2])（scripts/recipes/compare-two-years.lua）。",
        en:
            "Try: nb.compare(old, new), such as nb.compare(reports[1], reports[2]) (scripts/recipes/compare-two-years.lua)."
    )
    static let tryChecking = Bilingual(
        zh: "试试：nb.check(reports) 检查全部，nb.check(reports[1]) 检查一份（scripts/recipes/check-folder.lua）。",
        en:
            "Try: nb.check(reports) for all, nb.check(reports[1]) for one (scripts/recipes/check-folder.lua)."
    )
    static let tryFrame = Bilingual(
        zh: "试试：reports:frame{\"agency\", \"year\", \"本年新收·总计\"} 把报告做成表（scripts/recipes/trends.lua）。",
        en:
            "Try: reports:frame{\"agency\", \"year\", \"本年新收·总计\"} makes a table of reports (scripts/recipes/trends.lua)."
    )
    static let tryFew = Bilingual(
        zh: "试试：rank{few=true}（scripts/recipes/ranking.lua）。", en: "Try: rank{few=true} (scripts/recipes/ranking.lua).")
    static let tryWith = Bilingual(
        zh: "试试：r:with({[\"requests.new.total\"]=12}, {reason=\"电话核实\"}) 另得一份改过的报告（scripts/recipes/corrected.lua）。",
        en:
            "Try: r:with({[\"requests.new.total\"]=12}, {reason=\"by phone\"}) gives a changed report (scripts/recipes/corrected.lua)."
    )
    static let tryLongerLabel = Bilingual(
        zh: "试试：先写行再写列，如 r[\"本年新收\"][\"总计\"]；.apropos 词 列出含它的字段。",
        en: "Try: the row, then the column, as in r[\"本年新收\"][\"总计\"]; .apropos WORD lists fields with it.")
    static func tryPath(_ near: String) -> Bilingual {
        Bilingual(zh: "试试：是否指 \(near)？", en: "Try: did you mean \(near)?")
    }

    static let tryTab = Bilingual(
        zh: "试试：在引号里按 Tab，补全路径。", en: "Try: Tab within the quotes completes paths.")
    static let tryWriting = Bilingual(
        zh: "试试：nb.write(值, \"结果.csv\")；csv、md、html、json 都可以（scripts/recipes/to-csv.lua）。",
        en: "Try: nb.write(value, \"out.csv\"); csv, md, html and json will do (scripts/recipes/to-csv.lua).")
    static let trySorting = Bilingual(
        zh: "试试：没有数字的是 nil，不能比大小；先用 if x then … end 排除（scripts/recipes/ranking.lua）。",
        en:
            "Try: what has no number is nil and has no order; leave it out with if x then … end (scripts/recipes/ranking.lua)."
    )
    static let tryToString = Bilingual(
        zh: "试试：用 tostring(值)，或者 print(\"文字\", 值)。", en: "Try: tostring(value), or print(\"text\", value).")

    static func tryKeyword(_ word: String, _ keyword: String) -> Bilingual {
        Bilingual(zh: "试试：\(word) 是否指 \(keyword)？", en: "Try: did you mean \(keyword) by \(word)?")
    }

    static let noReportsFit = Bilingual(
        zh: "没有符合的报告。reports 列出全部；reports:agencies() 和 reports:years() 列出有哪些机关和年份。",
        en: "No report fits. reports lists all; reports:agencies() and reports:years() tell what there is.")
}
