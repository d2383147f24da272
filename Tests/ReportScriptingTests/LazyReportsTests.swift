import FoundationEssentials
import LuaRuntime
import ReportModel
import ReportReading
import Synchronization
import Testing
import Wording

@testable import ReportScripting

@Suite("Reports are read when they are touched")
struct LazyReportsTests {
    /// A folder of copies of the samples, in the order of their numbers.
    private func folder(_ count: Int) throws -> String {
        let folder = try Analyst.newFolder()
        let samples = ["澄岭县教育局-2021.md", "澄岭县自然资源和规划局-2022.txt", "青禾市人民政府-2021.html"]
        for number in 0..<count {
            let name = samples[number % samples.count]
            let source = Analyst.root + "/Samples/" + name
            try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(1000 + number)-\(name)")
        }
        return folder
    }

    private struct Heard: Sendable {
        var done = 0
        var notices: [Bilingual] = []
    }

    /// An engine, what it printed, and what was heard of reading.
    private final class Reader {
        let engine: ScriptEngine
        let heard: HeardOnce
        private let text: Text

        init(_ folder: String, _ language: Language = .zh) throws {
            _ = Analyst.root
            let (heard, text) = (HeardOnce(), Text())
            (self.heard, self.text) = (heard, text)
            var configuration = ScriptConfiguration(
                language: language, limits: LuaLimits(time: 60), readable: [folder, Analyst.root])
            configuration.notice = { notice in heard.value.withLock { $0.notices.append(notice) } }
            engine = try ScriptEngine(
                configuration, progress: { done, _ in heard.value.withLock { $0.done = max($0.done, done) } }
            ) { text.bytes += $0 }
        }

        func printed(_ source: String) throws(LuaFailure) -> String {
            text.bytes = []
            try engine.run(source, name: "test.lua")
            return String(decoding: text.bytes, as: UTF8.self)
        }

        /// `rs` are the reports of files of which none is kept.
        func shelve(_ files: [String], room: Int = 0) throws -> ReportShelf {
            let batches = ReportBatches(workers: 1, reader: ReportReader()) { _, _ in }
            let shelf = ReportShelf(files, room: room, reading: batches) { _, _ in }
            try engine.state.setGlobal("rs", to: engine.host.types.reports.wrap(ReportList(shelf)))
            return shelf
        }

        private final class Text { var bytes: [UInt8] = [] }
    }

    private final class HeardOnce: Sendable {
        let value = Mutex(Heard())
        var done: Int { value.withLock { $0.done } }
        var notices: [Bilingual] { value.withLock { $0.notices } }
    }

    @Test("Two stars at the end stand for the files in all folders below")
    func starsAtTheEnd() {
        let samples = Analyst.root + "/Samples"
        #expect(FilePattern.files(samples + "/**").count >= 16)
        #expect(FilePattern.files(samples + "/**") == FilePattern.files(samples + "/**/*"))
    }

    @Test("Loading reads nothing, and what a script asks for little more than that")
    func onlyWhatIsAskedFor() throws {
        let folder = try folder(40)
        let reader = try Reader(folder)
        _ = try reader.printed("rs = nb.load('\(folder)', {jobs = 2})")
        #expect(reader.heard.done == 0)
        #expect(try reader.printed("print(rs[1].year)") == "2021\n")
        #expect(reader.heard.done == 2)
        #expect(try reader.printed("print(rs:find{agency = '青禾市人民政府'}.year)") == "2021\n")
        #expect(reader.heard.done == 4)
        #expect(try reader.printed("print(rs:filter{year = 2022}[2].year)") == "2022\n")
        #expect(reader.heard.done == 8)
        #expect(try reader.printed("print(#rs, rs[41])") == "40\tnil\n")
        #expect(reader.heard.done == 40)
    }

    @Test("What can't be read is told once everything is read, or when nobody asks any more")
    func notices() throws {
        let folder = try folder(3)
        try Data().write(to: URL(filePath: folder + "/0.html"))
        do {
            let reader = try Reader(folder)
            _ = try reader.printed("rs = nb.load('\(folder)', {jobs = 1})")
            #expect(reader.heard.notices.isEmpty)
            let told = try reader.printed("print(#rs.failures, rs.failures[1].input:match('[^/]+$')) print(#rs)")
            #expect(told == "1\t0.html\n3\n")
            #expect(reader.heard.notices.map(\.zh) == ["4 个文件中有 1 个没有读成；原因见 nb.load 结果的 .failures。"])
        }
        var heard: HeardOnce?
        do {
            let reader = try Reader(folder)
            heard = reader.heard
            #expect(try reader.printed("print(nb.load('\(folder)', {jobs = 1})[1].year)") == "2021\n")
        }
        #expect(
            heard?.notices.map(\.en) == ["Of 2 files, 1 could not be read; .failures of what nb.load gave says why."])
    }

    @Test("A loop over many files holds few of them")
    func memory() throws {
        let folder = try folder(300)
        let reader = try Reader(folder)
        let shelf = try reader.shelve(FilePattern.files(folder))
        let seen = Seen()
        let report = reader.engine.host.types.report
        try reader.engine.state.declare(
            ModuleDeclaration(
                "watch", doc: Bilingual(zh: "看。", en: "Watches."),
                functions: [
                    FunctionDeclaration(
                        "watch.see", [Parameter("report", .any, doc: Bilingual(zh: "报告。", en: "A report."))],
                        doc: Bilingual(zh: "看。", en: "Sees.")
                    ) { (call) throws(LuaFailure) in
                        seen.see(report.value(of: try call.value("report").object)?.cells)
                        return .none
                    }
                ]))
        let script = "n = 0 for _, r in ipairs(rs) do watch.see(r) n = n + r.requests.new.total end print(n)"
        let sum = "\(100 * (27 + 42 + 2352))\n"
        #expect(try reader.printed(script) == sum)
        #expect(shelf.heldCount <= 64)
        #expect(seen.greatest < 200)
        #expect(try reader.printed(script) == sum)
        #expect(seen.greatest < 200)
        #expect(try reader.printed("print(rs:column('requests.new.total'):sum())") == sum)
        #expect(shelf.heldCount <= 64)
    }

    /// Counts the cells of reports that somebody still holds.
    private final class Seen: @unchecked Sendable {
        private final class Weak {
            weak var cells: CellBuffer?
            init(_ cells: CellBuffer?) { self.cells = cells }
        }
        private var all: [Weak] = []
        private(set) var greatest = 0

        func see(_ cells: CellBuffer?) {
            all.append(Weak(cells))
            all.removeAll { $0.cells == nil }
            greatest = max(greatest, all.count)
        }
    }

    @Test("What is read again gives the same answers as what was kept", arguments: [0, 100_000, 1 << 30])
    func sameAnswers(room: Int) throws {
        let files = FilePattern.files(Analyst.root + "/Samples")
        let script = """
            print(#rs, rs[16].source, rs[3].year, rs[17])
            print(#rs:filter{year = 2022}, #rs:filter(function(r) return r.year < 2022 end))
            print(rs:filter{year = 2020}:filter{agency = "青禾市人民政府"}[1].source)
            print(rs:find(function(r) return r.year == 2021 end).agency, rs:find{year = 1999})
            for _, r in ipairs(rs:sort_by("公开率", {descending = true})) do print(r.source) end
            for _, g in ipairs(rs:group_by("agency")) do print(g.key, #g.reports, g.reports[1].year) end
            print(rs:column("本年新收·总计"), rs:column("year"):sum(), rs:column("公开率").missing)
            for _, g in ipairs(rs:column("requests.new.total"):by("year")) do print(g.key, g.sum) end
            for _, p in ipairs(rs:column("requests.new.total"):rank()) do print(p.rank, p.report.agency) end
            print(rs:frame{"agency", "year", "结转率", "本年新收·总计", n = function(r) return #r:cells() end})
            print(table.concat(rs:years(), " "), #rs:agencies(), #rs:pairs(), #nb.chain(rs))
            print(nb.check(rs).verdict, #nb.copies(rs), rs)
            print(nb.sum(rs:filter{year = 2022}).requests.new.total)
            """
        let reader = try Reader(Analyst.root)
        _ = try reader.shelve(files, room: room)
        let lazily = try reader.printed(script)
        try reader.engine.load(files, as: "rs")
        #expect(try reader.printed(script) == lazily)
    }

    @Test("A file that has changed or gone is an error where its report is touched again")
    func changed() throws {
        let folder = try folder(3)
        let files = FilePattern.files(folder)
        let reader = try Reader(folder)
        _ = try reader.shelve(files)
        #expect(try reader.printed("print(#rs, rs[2].year, rs[1].year)") == "3\t2022\t2021\n")
        try Data("x".utf8).write(to: URL(filePath: files[1]))
        try FileManager.default.removeItem(atPath: files[2])
        let (zh, en) = (
            "“\(files[1])”在读取之后变了，不能再取这份报告。",
            "“\(files[1])” has changed since it was read; this report can't be read again."
        )
        for (line, sentence) in [("x = rs[2]", Bilingual(zh: zh, en: en)), ("rs:years()", Bilingual(zh: zh, en: en))] {
            let failure = try #require(throws: LuaFailure.self) { try reader.printed("-- \n" + line) }
            #expect(failure.message == sentence)
            #expect(failure.place?.line == 2)
        }
        let gone = try #require(throws: LuaFailure.self) { try reader.printed("x = rs[3]") }
        #expect(gone.code == "not_found")
        #expect(try reader.printed("print(rs[1].year, #rs)") == "2021\t3\n")
    }

    @Test("Reading ends at the deadline, and goes on from there")
    func deadline() throws {
        let reader = try Reader(Analyst.root)
        let shelf = try reader.shelve(FilePattern.files(Analyst.root + "/Samples"))
        reader.engine.state.limits.time = 0.2
        let failure = try #require(throws: LuaFailure.self) {
            try reader.printed("while true do for _, r in ipairs(rs) do n = r.year end end")
        }
        #expect(failure.stop == .deadline)
        reader.engine.state.limits.time = 60
        #expect(try reader.printed("print(#rs)") == "16\n")
        #expect(shelf.heldCount <= 16)
    }
}
