import FoundationEssentials
import LuaRuntime
import ReportModel
import ReportScripting
import Synchronization
import Testing
import Wording

@Suite("What users should know though their script does not say it")
struct NoticeTests {
    private final class Heard: Sendable {
        let notices = Mutex<[Bilingual]>([])
        let printed = Mutex("")
    }

    /// A folder with two files of one report, and one of another body.
    private func folder(changing change: (String) -> String = { $0 }) throws -> String {
        let folder = try Analyst.newFolder()
        let text = try String(contentsOfFile: Analyst.root + "/Samples/澄岭县教育局-2021.md", encoding: .utf8)
        try text.write(toFile: folder + "/a.md", atomically: true, encoding: .utf8)
        try change(text).write(toFile: folder + "/b.md", atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(
            atPath: Analyst.root + "/Samples/青禾市人民政府-2021.html", toPath: folder + "/c.html")
        return folder
    }

    /// What is said while a script runs on reports `rs`, with the folder's name left out; and what it prints.
    private func heard(_ script: String, in folder: String) throws -> (notices: [Bilingual], printed: String) {
        let heard = Heard()
        var configuration = ScriptConfiguration(readable: [folder], outputFolder: folder)
        configuration.notice = { sentence in
            let short = Bilingual(
                zh: sentence.zh.replacing(folder, with: ""), en: sentence.en.replacing(folder, with: ""))
            heard.notices.withLock { $0.append(short) }
        }
        let engine = try ScriptEngine(configuration) { bytes in
            heard.printed.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        }
        try engine.run("rs = nb.load(\"\(folder)\")\n" + script, name: "test.lua")
        return (heard.notices.withLock { $0 }, heard.printed.withLock { $0 })
    }

    @Test(
        "A function that never returns anything lacks a return",
        arguments: [
            ("rs:filter(function(r) local y = r.year end)", "Reports:filter", 3),
            ("rs:find(function(r) end)", "Reports:find", 3), ("rs:sort_by(function(r) end)", "Reports:sort_by", 3),
            ("rs:group_by(function(r) end)", "Reports:group_by", 3),
            ("rs:distinct():frame{'year'}:filter(function(row) end)", "Frame:filter", 2),
            ("rs:distinct():frame{'year'}:sort(function(row) end)", "Frame:sort", 2),
            ("rs:distinct():frame{'year'}:select{x = function(row) end}", "Frame:select", 2),
        ])
    func silentFunctions(script: String, method: String, count: Int) throws {
        #expect(
            try heard(script, in: try folder()).notices == [
                Bilingual(
                    zh: "\(method) 的函数 \(count) 次都没有返回任何值，是不是漏了 return？写成 function(r) return … end。",
                    en:
                        "The function of \(method) returned nothing in \(count) calls: is return missing? Write function(r) return … end."
                )
            ])
        let answered = script.replacing("end)", with: "return nil end)").replacing("end}", with: "return nil end}")
        #expect(try heard(answered, in: try folder()).notices == [])
    }

    @Test("A file without rows is told")
    func emptyFiles() throws {
        let folder = try folder()
        #expect(
            try heard("nb.write(rs.failures, 'f.csv')", in: folder).notices == [
                Bilingual(zh: "“/f.csv”里没有行：写的列表是空的。", en: "“/f.csv” has no rows: the list that was written is empty.")
            ])
        #expect(try heard("nb.write({{a = 1}}, 'f.csv')", in: folder).notices == [])
    }

    private static let both = Bilingual(
        zh: "有的机关同一年的报告不止一份，合计、平均和排名都把每份算进去：澄岭县教育局 2021（/a.md、/b.md）。rs:distinct() 各取一份。",
        en:
            "Some bodies have several reports on a year here, and sums, means and ranks count each: 澄岭县教育局 2021 (/a.md, /b.md). rs:distinct() takes one of each."
    )

    @Test(
        "Whatever sums or lists them says so",
        arguments: [
            "print(rs:column('本年新收·总计'):sum())", "nb.sum(rs:filter{agency = '澄岭县教育局'})",
            "rs:frame{'agency', '本年新收·总计'}",
            "print(rs:filter(function(r) return r.year == 2021 end):column('公开率'):mean())",
        ])
    func isTold(script: String) throws {
        #expect(try heard(script, in: try folder()).notices == [Self.both])
    }

    @Test(
        "Nothing is said where each is there once, or nothing is summed",
        arguments: [
            "print(#rs, rs:years()[1])", "rs:filter{agency = '青禾市人民政府'}:column('本年新收·总计'):sum()",
            "nb.sum(rs:filter{agency = '青禾市人民政府'})", "rs:sort_by('year')",
        ])
    func isQuiet(script: String) throws {
        #expect(try heard(script, in: try folder()).notices == [])
    }

    @Test("A join tells which keys found nothing, and what else there is")
    func unjoined() throws {
        let folder = try folder()
        let tables = """
            f = nb.frame({{"甲"}, {"乙"}, {"乙"}, {"丙"}, {"丁"}, {"戊"}}, {columns = {"a"}})
            g = nb.frame({{"甲", 1}, {"甲县", 2}}, {columns = {"a", "n"}})

            """
        let told = Bilingual(
            zh: "Frame:join: 另一张表里没有“乙”、“丙”、“丁” 等 4 个，这些行的新列没有数值；那张表里没有用到的有“甲县”。",
            en:
                "Frame:join: the other table lacks “乙”, “丙”, “丁”, … (4 in all); these rows have no values in the new columns. It has, unused, “甲县”."
        )
        #expect(try heard(tables + "f:join(g, {by = 'a'})", in: folder).notices == [told])
        #expect(try heard(tables + "f:join(g, {by = 'a', only_matching = true})", in: folder).notices == [])
        #expect(try heard(tables + "g:head(1):join(f:head(1), {by = 'a'})", in: folder).notices == [])
        #expect(
            try heard(tables + "f:head(2):join(g:head(1), {by = 'a'})", in: folder).notices.map(\.zh)
                == ["Frame:join: 另一张表里没有“乙”，这些行的新列没有数值。"])
    }

    @Test("A sum tells which cells have no number in some of the reports, and keeps it as a finding")
    func gaps() throws {
        let script = """
            local s = rs:distinct()
            for i = 1, 2 do print(nb.sum(s)['本年新收·科研机构']) end
            local sum = nb.sum(s)
            print(sum:cell('本年新收·总计').how, #sum:findings(), sum:findings()[1].code)
            """
        let (notices, printed) = try heard(script, in: try folder())
        #expect(printed == "0\n0\nsummed\t1\tR401\n")
        #expect(
            notices == [
                Bilingual(
                    zh:
                        "nb.sum: 2 份报告的合计里，有的格不是每份都有数字，只含有数字的：“本年新收政府信息公开申请数量·科研机构”缺 1 份、“本年新收政府信息公开申请数量·社会公益组织”缺 1 份、“行政复议·其他结果”缺 1 份。",
                    en:
                        "nb.sum: The sum of 2 reports goes without what some of them lack: “本年新收政府信息公开申请数量·科研机构” 1, “本年新收政府信息公开申请数量·社会公益组织” 1, “行政复议·其他结果” 1."
                )
            ])
    }

    @Test("One of each is the first; where the others have other numbers it is told")
    func distinct() throws {
        let script = "for _, r in ipairs(rs:distinct()) do print(r.source:match('[^/]+$')) end"
        let folder = try folder { $0.replacing("8", with: "9") }
        let (notices, printed) = try heard(script, in: folder)
        #expect(printed == "a.md\nc.html\n")
        #expect(
            notices == [
                Bilingual(
                    zh: "同一机关同一年的报告数字不同，rs:distinct() 留下了第一份，请核对：澄岭县教育局 2021（/a.md、/b.md）。",
                    en:
                        "Reports of one body and year have different numbers; rs:distinct() kept the first, check which is right: 澄岭县教育局 2021 (/a.md, /b.md)."
                )
            ])
    }

    @Test("Of many, three are named with three files each")
    func many() throws {
        let folder = try Analyst.newFolder()
        for name in ["澄岭县教育局-2021.md", "澄岭县柳汀镇人民政府-2022.md", "青禾市人民政府-2021.html", "青禾市人民政府-2022.html"] {
            for copy in 1...4 {
                try FileManager.default.copyItem(
                    atPath: Analyst.root + "/Samples/" + name, toPath: "\(folder)/\(copy)-\(name)")
            }
        }
        let said = try #require(try heard("nb.sum(rs)", in: folder).notices.first)
        #expect(said.zh.contains("澄岭县教育局 2021（/1-澄岭县教育局-2021.md、/2-澄岭县教育局-2021.md、/3-澄岭县教育局-2021.md 等 4 份）"))
        #expect(said.zh.hasSuffix("，另有 1 处。rs:distinct() 各取一份。"))
        #expect(said.en.contains("/3-澄岭县教育局-2021.md, … 4 in all)"))
        #expect(said.en.hasSuffix(", and 1 more. rs:distinct() takes one of each."))
    }

    @Test("Last year's report of another body is told, unless it is the same body's")
    func otherBodies() throws {
        let folder = try folder { $0.replacing("澄岭县教育局", with: "澄岭县教育体育局").replacing("2021年", with: "2022年") }
        let script = """
            a, b, c = rs[1], rs[2], rs[3]
            nb.check(b, {last = a, rules = {"NB4*"}})
            nb.new{from = a, agency = "甲局"}
            nb.new{from = a}
            """
        #expect(
            try heard(script, in: folder).notices.map(\.zh) == [
                "nb.check: last 是“澄岭县教育局”的报告，不是“澄岭县教育体育局”的；如果不是更名，上年的数字就是别的机关的，请核对。",
                "nb.new: from 是“澄岭县教育局”的报告，不是“甲局”的；如果不是更名，上年的数字就是别的机关的，请核对。",
            ])
        #expect(
            try heard("nb.new{from = rs[1], agency = \"甲局\"}", in: folder).notices.map(\.en) == [
                "nb.new: from is a report of “澄岭县教育局”, not of “甲局”: unless it is the new name of that body, last year's numbers are another's."
            ])
    }

    @Test("Pairs of years say which of several reports they took")
    func pairsOfUnlike() throws {
        let folder = try folder { $0.replacing("| 8 |", with: "| 9 |") }
        #expect(
            try heard("rs:pairs()", in: folder).notices.map(\.zh) == [
                "同一机关同一年的报告数字不同，rs:pairs() 留下了第一份，请核对：澄岭县教育局 2021（/a.md、/b.md）。"
            ])
    }
}
