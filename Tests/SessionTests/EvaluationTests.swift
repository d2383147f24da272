import Dispatch
import Glibc
import LuaRuntime
import Terminal
import Testing
import Wording

@testable import ReportScripting
@testable import Session

@Suite("Evaluating")
struct EvaluationTests {
    @Test("Reports stay when a later load finds nothing")
    func failedLoadKeepsReports() throws {
        let session = try Dialogue().session
        #expect(!session.load(["Samples"]).isFailure)
        #expect(session.load(["no/such/folder"]).isFailure)
        #expect(session.submit("#reports").lines.map(\.plain) == ["16"])
    }

    @Test("An interrupted load says that nothing is kept, and how to go on")
    func interruptedLoad() throws {
        var configuration = SessionConfiguration(scripting: ScriptConfiguration(language: .en, readable: ["."])) { _ in
        }
        configuration.takeEarlyInterrupt = { true }
        let output = try InteractiveSession(configuration).load(["Samples"])
        #expect(output.isFailure && output.errorCode == "interrupted")
        #expect(
            output.lines.last?.plain
                == "Nothing of what was read is kept; reports is as it was. Again: .load Samples")
    }

    @Test("A list that a pager shows does not end where a screen would")
    func paged() throws {
        let session = try Dialogue().session
        func count(_ entry: String) -> Int { session.submit(entry).lines.count }
        _ = session.submit("t = {} for i = 1, 100 do t[i] = {n = i} end")
        for entry in ["t", "nb.frame(t)", "nb.frame(t):column('n')"] {
            session.pageHeight = nil
            let cut = count(entry)
            #expect(cut < 50)
            session.pageHeight = 50
            #expect(count(entry) == cut)
            session.pageHeight = cut
            #expect(count(entry) == cut + 59)
        }
        _ = session.submit(".mode md")
        #expect(count("t") < 50)
    }

    @Test(
        "In the mode for JSON every line is a value of JSON, and no key of a record stands twice",
        arguments: [
            "r.requests", "r.disclosure", "r.proceedings", "r.requests.new", "r:cells()", "nb.compare(reports[1], r)",
            "nb.compare(reports[1], r).cells", "nb.metrics(r)", "reports:frame{'agency', '公开率'}", "nb.check(reports)",
            "reports:column('本年新收·总计')", "{{a = 1, b = '甲'}, {a = 0/0}}", "{[1] = 1, ['1'] = 2, x = 3}", "nil", "0/0",
            "1/0", "print", "'a\\nb'", "nb.date('2022-01-01')", "nb", "_G", "r", "reports", "reports:group_by('year')",
        ])
    func json(_ expression: String) throws {
        let session = try Dialogue().session
        _ = session.load(["Samples"])
        _ = session.submit("r = reports[3]")
        _ = session.submit(".mode json")
        let lines = session.submit(expression).lines.map(\.plain)
        #expect(!lines.isEmpty)
        for line in lines {
            let value = try #require(JSONValue(Array(line.utf8)), "\(line)")
            guard case .object(let members) = value, members.values.allSatisfy({ $0.isPlain }) else { continue }
            #expect(members.count == line.ranges(of: "\":").count, "\(line)")
        }
    }

    @Test("In the modes for programs the cells of a statutory table are records with numbers as the report has them")
    func statutoryRecords() throws {
        let session = try Dialogue(language: .en).session
        _ = session.load(["Samples"])
        for (mode, first) in [
            (
                "json",
                #"{"field":"disclosure.regulations.issued","label":"规章·本年制发件数","value":0,"kind":"number","#
                    + #""text":"0","place":"line 15, table 1, row 3, cell 2"}"#
            ), ("csv", "field,label,value,kind,text,place"),
        ] {
            _ = session.submit(".mode \(mode)")
            let shown = session.submit("reports[3].disclosure").lines
            #expect(shown.first?.plain == first)
            #expect(session.submit(".show reports[3].disclosure").lines == shown)
            let changes = session.submit("nb.compare(reports[1], reports[3])").lines.map(\.plain)
            #expect(changes.allSatisfy { !$0.contains("+") && !$0.contains("%") })
        }
    }

    @Test("What counts twice is told once of the reports that are loaded, below what the entry came to")
    func notices() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "b.txt"] { try folder.write(SmallReport.text("青禾市教育局", 2022), to: name) }
        let session = try Dialogue(width: 400, readable: ["/"]).session
        #expect(!session.load([folder.path]).isFailure)
        let notice = "有的机关同一年的报告不止一份，合计、平均和排名都把每份算进去："
        func lines(_ entry: String) -> [String] {
            session.submit(entry).lines.map { String($0.plain.prefix(notice.count)) }
        }
        let entry = "for _ = 1, 3 do reports:column('本年新收·总计'):sum() end return 7"
        #expect(lines(entry) == ["7", notice])
        #expect(lines(entry) == ["7"])
        #expect(lines("f = reports:frame{'year'} return 7") == ["7"])
        #expect(!session.load([folder.path]).isFailure)
        #expect(lines(entry) == ["7", notice])
        // Another list has others that count twice.
        for name in ["c.txt", "d.txt"] { try folder.write(SmallReport.text("青禾市卫生局", 2022), to: name) }
        #expect(!session.load([folder.path]).isFailure)
        #expect(lines("reports:filter{agency = '青禾市教育局'}:column('本年新收·总计'):max() return 7") == ["7", notice])
        #expect(lines("reports:filter{agency = '青禾市卫生局'}:column('本年新收·总计'):max() return 7") == ["7", notice])
    }

    @Test("Findings name the file where another report has the same body and year")
    func files() throws {
        let folder = try TemporaryFolder()
        let report = try String(contentsOfFile: "Samples/澄岭县人民政府-2022.html", encoding: .utf8)
        for name in ["a.html", "b.html"] { try folder.write(report, to: name) }
        let session = try Dialogue(width: 400, readable: ["/"]).session
        #expect(!session.load([folder.path]).isFailure)
        let lines = session.submit("nb.check(reports)").lines.map(\.plain)
        for name in ["a", "b"] {
            #expect(lines.count { $0.contains("澄岭县人民政府 2022  \(folder.path)/\(name).html") } == 1)
        }
        #expect(
            session.submit("nb.check(nb.load('\(folder.path)/a.html'))").lines.allSatisfy {
                !$0.plain.contains("a.html")
            }
        )
    }

    @Test("Of a text longer than anybody reads the beginning is shown, with what there is of it")
    func longText() throws {
        for (language, rest) in [
            (Language.zh, "… 全文共 2.8 MB，这里只显示到 1 MB；print(…) 打印全文。"),
            (.en, "… The whole has 2.8 MB, and this is its first MB; print(…) prints all."),
        ] {
            let session = try Dialogue(language: language, width: 100).session
            let lines = session.submit("('年'):rep(1000000)").lines.map(\.plain)
            #expect(lines.last == rest && lines.first?.hasPrefix("\"年年") == true)
            #expect(lines.dropLast().joined().unicodeScalars.count == 1 << 20 / 3 + 2)
            #expect(session.submit("#_").lines.map(\.plain) == ["3000000"])
        }
        let session = try Dialogue().session
        let lines = session.submit("error(('x\\n'):rep(3000000))").lines
        #expect(lines.count > 1_000 && lines.map(\.plain).joined().utf8.count <= 1 << 20)
    }

    @Test(
        "Behind statements an expression gives the value",
        arguments: [
            ("x = 1; x", ["1"]), ("local r = {year = 7}; r.year", ["7"]), ("x = 2\nx + 1", ["3"]),
            ("f = function() return 4 end; f()", []), ("x = 1; -- x", []),
        ])
    func statementsAndExpression(entry: String, shown: [String]) throws {
        let session = try Dialogue(language: .en).session
        #expect(session.completeness(of: entry) == .complete)
        #expect(session.submit(entry).lines.map(\.plain) == shown)
        #expect(session.completeness(of: "for i = 1, 2 do x = 1; x") != .complete)
        #expect(session.submit("x = 1; = 2").errorCode == "syntax")
    }

    @Test("A pipe with a name is no script, and is not waited for")
    func pipe() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe.lua", 0o600) == 0)
        let output = try Dialogue().session.run(scriptAt: folder.path + "/pipe.lua")
        #expect(output.isFailure && output.lines.map(\.plain).joined().contains("是管道或设备，不是文件。"))
    }

    @Test("An interrupted entry says so, and the session goes on")
    func interrupt() async throws {
        try await onItsOwn { try Self.interruptAnEndlessLoop() }
    }

    @Test(
        "Reading, comparing, checking and showing are left in the middle, and what was there stays",
        arguments: [
            "result = nb.parse(long)", "result = nb.compare(report, report)", "result = nb.check(many)",
            "{('x'):rep(200000)}",
        ])
    func interruptNativeWork(entry: String) async throws {
        try await onItsOwn { try Self.interrupt(entry) }
    }

    /// Somebody interrupts again and again, so that one of the interrupts comes in the midst of the work, whatever else
    /// the machine does: what the work was for is not there then.
    private static func interrupt(_ entry: String) throws {
        let session = try Dialogue(language: .en).session
        _ = session.submit("long = string.rep('一、总体情况\\n本年没有收到申请，也没有结转。\\n', 1500) kept = 7")
        _ = session.submit("report = nb.parse(long)")
        let engine = session.engine
        let reports = try #require(engine.reports(in: try engine.state.global("report")))
        let many = ReportList(Array(repeating: reports[0], count: 400))
        try engine.state.setGlobal("many", to: engine.host.types.reports.wrap(many))
        let interrupter = session.interrupter
        var lines: [String] = []
        for attempt in 1...100 where lines.first?.hasSuffix("interrupted") != true {
            _ = session.submit("result = nil")
            let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "somebody"))
            timer.schedule(deadline: .now() + .microseconds(500 * attempt), repeating: .milliseconds(1))
            timer.setEventHandler { interrupter.interrupt() }
            timer.resume()
            lines = session.submit(entry).lines.map(\.plain)
            timer.cancel()
        }
        #expect(lines.first?.hasSuffix("interrupted") == true && lines.count < 10)
        #expect(session.submit("rawget(_G, 'result')").lines.map(\.plain) == ["nil"])
        #expect(session.submit("kept").lines.map(\.plain) == ["7"])
    }

    private static func interruptAnEndlessLoop() throws {
        let session = try Dialogue(language: .en).session
        _ = session.submit("kept = 1")
        let interrupter = session.interrupter
        // Nothing runs before the loop, so that an early interrupt is lost: it comes again until one was heard.
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "somebody"))
        timer.schedule(deadline: .now(), repeating: .milliseconds(5))
        timer.setEventHandler { interrupter.interrupt() }
        timer.resume()
        let output = session.submit("while true do end")
        timer.cancel()
        #expect(output.isFailure)
        #expect(output.lines.first?.plain.hasSuffix("interrupted") == true)
        #expect(session.submit("kept").lines.map(\.plain) == ["1"])
    }

    @Test("An entry that can only be ended by force takes the session's variables with it, and no report")
    func force() throws {
        var interrupter: LuaInterrupter?
        let scripting = ScriptConfiguration(language: .en, limits: .prompt, readable: ["."])
        let session = try InteractiveSession(
            SessionConfiguration(scripting: scripting, width: 400) { _ in interrupter?.interrupt() })
        interrupter = session.interrupter
        // A hook leaves the loop, and closing the variable follows a chain that no hook ends.
        let entry = """
            m = {} t = setmetatable({}, m) m.__call = t
            local x <close> = setmetatable({}, {__close = t}) print(1) while true do end
            """
        func forced() -> (code: String?, text: String) {
            let output = session.submit(entry)
            return (output.errorCode, output.lines.last?.plain ?? "")
        }
        let rule = "nb.rule{code = 'X001', check = print}"
        for isLoaded in [false, true] {
            if isLoaded { _ = session.load(["Samples"]) }
            #expect(!session.submit("kept = 1 " + rule).isFailure)
            let (code, text) = forced()
            #expect(code == "interrupted")
            let lost =
                "That could only be ended by force: the variables, functions, rules and metrics of the session are gone"
            #expect(text == lost + (isLoaded ? "; the reports that were loaded are still in reports." : "."))
            #expect(session.submit("kept").errorCode == "undefined")
        }
        #expect(session.submit("#reports").lines.map(\.plain) == ["16"])
        #expect(session.submit("reports[1].year").lines.map(\.plain) == ["2020"])
        #expect(session.submit("#nb.check(reports[1]):outcomes() > 0").lines.map(\.plain) == ["true"])
        #expect(session.submit(rule).isFailure == false)
        session.engine.state.language = .zh
        #expect(forced().text == "这次运行只能强行终止：会话里的变量、函数、规则和指标都没有了，读入的报告仍在 reports 里。")
    }

    @Test("A limit stops an entry, not the session")
    func limit() throws {
        let scripting = ScriptConfiguration(language: .en, limits: LuaLimits(time: 0.05))
        let session = try InteractiveSession(SessionConfiguration(scripting: scripting) { _ in })
        #expect(session.submit("while true do end").isFailure)
        #expect(session.submit("1").lines.map(\.plain) == ["1"])
    }

    @Test(
        "A limit at the prompt is raised with .limits, off it with an option",
        arguments: [
            (
                Language.en, true,
                "hint: look for a loop that never ends; if it needs longer, type .limits time 600 (seconds, or none)"
            ),
            (.zh, true, "提示：检查有没有停不下来的循环；确实需要更久时输入 .limits time 600（秒），none 为不限"),
            (.en, false, "hint: look for a loop that never ends; if it needs longer, raise --time-limit"),
        ])
    func limitHint(_ language: Language, _ isAttended: Bool, _ hint: String) throws {
        let scripting = ScriptConfiguration(language: language, limits: LuaLimits(time: 0.05))
        var configuration = SessionConfiguration(scripting: scripting, width: 200) { _ in }
        configuration.isAttended = isAttended
        let lines = try InteractiveSession(configuration).submit("while true do end").lines.map(\.plain)
        #expect(lines.last == hint)
    }

    @Test("Memory and output have their words at the prompt, too")
    func otherLimitHints() {
        #expect(SessionMessages.limitHint("memory_limit")?.en.hasSuffix("type .limits memory 1024 (MB)") == true)
        #expect(SessionMessages.limitHint("memory_limit")?.zh.hasSuffix("输入 .limits memory 1024（MB）") == true)
        #expect(SessionMessages.limitHint("output_limit")?.en.hasSuffix("type .limits output 256 (MB)") == true)
        #expect(SessionMessages.limitHint("output_limit")?.zh.hasSuffix("输入 .limits output 256（MB）") == true)
        #expect(SessionMessages.limitHint("syntax") == nil)
    }

    @Test("`.time` tells time and memory in a line below the result")
    func time() throws {
        var ticks = 0
        let start = ContinuousClock.now
        let configuration = SessionConfiguration(
            scripting: ScriptConfiguration(language: .en),
            now: {
                ticks += 1
                return start + .milliseconds(ticks * 1500)
            }, printing: { _ in })
        let lines = try InteractiveSession(configuration).submit(".time 1 + 1").lines.map(\.plain)
        #expect(lines.first == "2")
        #expect(lines.last?.hasPrefix("ran 1.50 s, compiled 1.50 s, Lua memory ") == true)
    }

    @Test(
        "Times and sizes have few digits",
        arguments: [(0, "0.0 ms"), (400, "0.4 ms"), (12_345, "12 ms"), (3_254_000, "3.25 s")])
    func times(_ microseconds: Int, _ text: String) {
        #expect(Figures.time(.microseconds(microseconds)) == text)
    }

    @Test("`.limits` tells what a script may use")
    func limits() throws {
        let lines = try Dialogue(language: .en).session.submit(".limits").lines.map(\.plain)
        #expect(lines.first?.hasSuffix("512.0 MB") == true)
        #expect(lines.count == 5)
    }

    @Test("`.help`, `?` and `help` show the same page")
    func helpPages() throws {
        let session = try Dialogue().session
        let page = session.submit(".help")
        #expect((16...23).contains(page.lines.count), "it fits on one screen")
        #expect(session.submit("?") == page)
        #expect(session.submit("help") == page)
    }

    @Test("On a narrow screen help is wrapped, not cut", arguments: [Language.zh, .en], [30, 40])
    func narrowHelp(_ language: Language, _ width: Int) throws {
        let session = try Dialogue(language: language, width: width).session
        for (entry, last) in [(".help", ".quit"), (".help keys", "Ctrl-D")] {
            let lines = session.submit(entry).lines
            #expect(lines.allSatisfy { $0.displayWidth <= width && $0.plain.last != "…" })
            #expect(lines.contains { $0.plain.contains(last) })
        }
        let text = session.submit(".help").lines.map(\.plain).joined().filter { $0 != " " }
        for command in Command.all { #expect(text.contains(command.doc[language].filter { $0 != " " })) }
    }

    @Test("A number that is zero is quiet, an error is bad")
    func roles() throws {
        let session = try Dialogue().session
        _ = session.submit("r = nb.open(\"Samples/青禾市人民政府-2021.html\")")
        let spans = session.submit("r.proceedings").lines.flatMap(\.spans)
        #expect(spans.contains { $0.text.contains("0") && $0.role == .quiet })
        #expect(session.submit("nothing.x").lines.first?.spans.first?.role == .error)
    }
}

extension JSONValue {
    fileprivate var isPlain: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
