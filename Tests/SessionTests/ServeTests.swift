import Dispatch
import LuaRuntime
import ReportScripting
@testable import Session
import Synchronization
import Testing
import Wording

@Suite("Serving editors")
struct ServeTests {
    /// Lines that a session sends.
    private final class Client: Sendable {
        private let received = Mutex<[String]>([])

        func receive(_ line: [UInt8]) { received.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }

        var lines: [String] { received.withLock { $0 } }
    }

    /// The lines that come of requests; each ends with a newline, which is left out here.
    private func answers(_ requests: [String], _ language: Language = .en, width: Int = 80) throws -> [String] {
        let client = Client()
        let scripting = ScriptConfiguration(language: language, limits: .prompt, readable: ["."])
        let session = try ServeSession(scripting, width: width) { client.receive($0) }
        for request in requests { _ = session.answer(ServeRequest(Array(request.utf8))) }
        return client.lines.map { String($0.dropLast()) }
    }

    @Test("How far reading has come is told as often as a terminal's line changes")
    func progress() throws {
        let client = Client()
        let output = ServeOutput { client.receive($0) }
        output.id = .integer(3)
        let begin = ContinuousClock.now
        for file in 1...200 { output.progress(file, of: 200, at: begin + .milliseconds(file)) }
        #expect(client.lines.isEmpty)
        for file in 1...200 { output.progress(file, of: 200, at: begin + .milliseconds(10 * file)) }
        #expect((15...17).contains(client.lines.count), "\(client.lines.count)")
        #expect(client.lines.last == #"{"id":3,"event":"progress","done":200,"total":200}"# + "\n")
        let told = client.lines.count
        for _ in 1...1_000 { output.progress(3, of: 3, at: begin + .milliseconds(2_010)) }
        #expect(client.lines.count == told + 1, "the end of other work is told once")
    }

    static let conversations: [(String, [String])] = [
        (
            #"{"id":1,"method":"evaluate","code":"1 + 1"}"#,
            [#"{"id":1,"event":"display","text":"2"}"#, #"{"id":1,"event":"done","ok":true,"number":1}"#]
        ),
        (
            #"{"id":"a","method":"evaluate","code":"print('年报', 1)"}"#,
            [#"{"id":"a","event":"output","text":"年报\t1\n"}"#, #"{"id":"a","event":"done","ok":true,"number":1}"#]
        ),
        (
            #"{"id":2,"method":"evaluate","code":"x = 3\nx\nx + 1"}"#,
            [
                #"{"id":2,"event":"display","text":"3"}"#, #"{"id":2,"event":"display","text":"4"}"#,
                #"{"id":2,"event":"done","ok":true,"number":1}"#,
            ]
        ),
        (
            #"{"id":2,"method":"evaluate","code":"x = 3\n.history"}"#,
            [
                #"{"id":2,"event":"display","text":"1  x = 3"}"#,
                #"{"id":2,"event":"done","ok":true,"number":1}"#,
            ]
        ),
        (
            #"{"method":"evaluate","code":"nothing.x"}"#,
            [
                #"{"id":null,"event":"done","ok":false,"error":{"code":"undefined","message":"[1]:1: there is no "#
                    + #"variable or function \"nothing\"","text":"[1]:1: there is no variable or function "#
                    + #"\"nothing\"\n  1 | nothing.x\n    | ^^^^^^^\nhint: set it first, as nothing = …; text goes in "#
                    + #"quotes; rawget(_G, \"nothing\")\nasks whether it is set"}}"#
            ]
        ),
        (
            #"{"id":3,"method":"evaluate","code":"for i = 1, 2 do"}"#,
            [
                #"{"id":3,"event":"done","ok":false,"error":{"code":"syntax","message":"[1]:1: the script ends too "#
                    + #"early: end is missing","text":"[1]:1: the script ends too early: end is missing\n  1 | for i = "#
                    + #"1, 2 do\n    |                ^"}}"#
            ]
        ),
        (
            #"{"id":4,"method":"complete","code":"pri"}"#,
            [#"{"id":4,"event":"done","ok":true,"start":0,"end":3,"candidates":[{"text":"print","doc":""}]}"#]
        ),
        (
            #"{"id":5,"method":"complete","code":"年 = nb.comp","cursor":11}"#,
            [
                #"{"id":5,"event":"done","ok":true,"start":7,"end":11,"candidates":[{"text":"compare","doc":"Compares "#
                    + #"two reports cell by cell and paragraph by paragraph. Editions that differ are mapped by "#
                    + #"meaning."}]}"#
            ]
        ),
        (
            #"{"id":6,"method":"complete","code":"zzz","cursor":99}"#,
            [#"{"id":6,"event":"done","ok":true,"start":3,"end":3,"candidates":[]}"#]
        ),
        (#"{"id":7,"method":"inspect","code":"zzz"}"#, [#"{"id":7,"event":"done","ok":true,"found":false}"#]),
        (
            #"{"id":8,"method":"completeness","code":"for i = 1, 2 do"}"#,
            [#"{"id":8,"event":"done","ok":true,"complete":false,"indent":2}"#]
        ),
        (
            #"{"id":9,"method":"completeness","code":"1 +* 2"}"#,
            [#"{"id":9,"event":"done","ok":true,"complete":true}"#]
        ),
        (#"{"id":10,"method":"interrupt"}"#, [#"{"id":10,"event":"done","ok":true}"#]),
        (#"{"id":11,"method":"quit"}"#, [#"{"id":11,"event":"done","ok":true}"#]),
        (
            "{",
            [
                #"{"id":null,"event":"done","ok":false,"error":{"code":"request","message":"This line is no object of "#
                    + #"JSON. Write {\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}.","text":"This line is "#
                    + #"no object of JSON. Write {\"id\": 1, \"method\": \"evaluate\", \"code\": \"1 + 1\"}."}}"#
            ]
        ),
        (
            #"{"id":12,"method":"evaluete"}"#,
            [
                #"{"id":12,"event":"done","ok":false,"error":{"code":"request","message":"There is no method "#
                    + #"“evaluete”; there are evaluate, complete, inspect, completeness, interrupt, quit.","text":"#
                    + #""There is no method “evaluete”; there are evaluate, complete, inspect, completeness, "#
                    + #"interrupt, quit."}}"#
            ]
        ),
        (
            #"{"id":13,"method":"complete"}"#,
            [
                #"{"id":13,"event":"done","ok":false,"error":{"code":"request","message":"complete lacks code, which is "#
                    + #"a string.","text":"complete lacks code, which is a string."}}"#
            ]
        ),
        (
            #"{"id":131,"method":"complete","code":"r.","cursor":1.5}"#,
            [
                #"{"id":131,"event":"done","ok":false,"error":{"code":"request","message":"The cursor of complete is a "#
                    + #"whole number, 0 or more: the code points before it.","text":"The cursor of complete is a whole "#
                    + #"number, 0 or more: the code points before it."}}"#
            ]
        ),
        (
            #"{"id":132,"method":"inspect","code":"","cursor":-1}"#,
            [
                #"{"id":132,"event":"done","ok":false,"error":{"code":"request","message":"The cursor of inspect is a "#
                    + #"whole number, 0 or more: the code points before it.","text":"The cursor of inspect is a whole "#
                    + #"number, 0 or more: the code points before it."}}"#
            ]
        ),
        (
            #"{"id":133,"method":"inspect","code":"","cursor":null}"#,
            [#"{"id":133,"event":"done","ok":true,"found":false}"#]
        ),
        (
            #"{"id":14,"method":"evaluate","code":".edit"}"#,
            [
                #"{"id":14,"event":"done","ok":false,"error":{"code":"failed","message":".edit works at the prompt of a "#
                    + #"terminal only.","text":".edit works at the prompt of a terminal only."}}"#
            ]
        ),
    ]

    @Test("A request has these answers", arguments: conversations)
    func conversation(_ request: String, _ expected: [String]) async throws {
        let found = try await onItsOwn { try answers([request]) }
        #expect(found == expected)
    }

    @Test("An error's message is the whole sentence, however narrow the tables are")
    func wholeSentence() async throws {
        func messages(_ codes: [String], _ language: Language) async throws -> [String?] {
            let requests = codes.map { #"{"id":1,"method":"evaluate","code":"\#($0)"}"# }
            return try await onItsOwn { try answers(requests, language, width: 40) }
                .map { JSONValue(Array($0.utf8))?["error"]?["message"]?.string }
        }
        let codes = ["nb.compare(1)", ".load no/such/file", "x = 1 +"]
        #expect(
            try await messages(codes, .en) == [
                "[1]:1: nb.compare: argument 1 (old) should be Report, got a number",
                "There is no file “no/such/file”. Check the path and the name.",
                "[2]:1: the script ends too early: more must follow",
            ])
        #expect(
            try await messages(codes, .zh) == [
                "[1]:1: nb.compare: 第 1 个参数 old 应为 Report，得到数字", "找不到文件“no/such/file”。请检查路径和文件名。",
                "[2]:1: 脚本没有写完，后面还应有内容",
            ])
    }

    @Test(
        "An id that can't be given back is refused, and nothing is run",
        arguments: [
            "1.5", "1.0", "[1]", "{}", "true", "99999999999999999999",
        ])
    func refusedID(_ id: String) async throws {
        let requests = [
            #"{"id":\#(id),"method":"evaluate","code":"x = 1 print(x)"}"#,
            #"{"method":"evaluate","code":"rawget(_G, 'x')"}"#,
        ]
        let english =
            "An id is a string, or a whole number without a point, 9223372036854775807 at most; the request was not carried out."
        let chinese = "id 应是字符串，或不带小数点、不超过 9223372036854775807 的整数；没有执行。"
        for (language, sentence) in [(Language.en, english), (.zh, chinese)] {
            let found = try await onItsOwn { try answers(requests, language) }
            #expect(
                found == [
                    #"{"id":null,"event":"done","ok":false,"error":{"code":"request","message":"\#(sentence)","#
                        + #""text":"\#(sentence)"}}"#,
                    #"{"id":null,"event":"display","text":"nil"}"#,
                    #"{"id":null,"event":"done","ok":true,"number":1}"#,
                ])
        }
    }

    @Test("The greatest whole number and null come back as they came")
    func keptIDs() async throws {
        for id in ["9223372036854775807", "-9223372036854775808", "null", "\"\""] {
            let found = try await onItsOwn { try answers([#"{"id":\#(id),"method":"interrupt"}"#]) }
            #expect(found == [#"{"id":\#(id),"event":"done","ok":true}"#])
        }
    }

    @Test(
        "The function is found from within its tables of options",
        arguments: [
            "nb.check(reports, {ru", "nb.check(reports, {rules", "nb.check(reports, {rules = {",
            "nb.check(nb.load('x'), {",
            "nb.check(reports, {rules = {'NB101', ",
        ])
    func inspectsOptions(_ code: String) async throws {
        let found = try await onItsOwn { try answers([#"{"method":"inspect","code":"\#(code)"}"#]) }
        #expect(found.first?.contains(#""found":true,"text":"nb.check("#) == true, "\(found)")
    }

    @Test("Beside options, a name within a table is that of what it holds; a table alone is no call")
    func inspectsTables() async throws {
        let requests = ["f({print", "nb.chart{kind", "nb.frame{{", "x = {", "({"].map {
            #"{"method":"inspect","code":"\#($0)"}"#
        }
        let found = try await onItsOwn { try answers(requests) }
            .map { JSONValue(Array($0.utf8))?["text"]?.string?.prefix { $0 != " " && $0 != "(" }.description }
        #expect(found == ["“print”", "nb.chart", "nb.frame", nil, nil])
    }

    @Test("Names in Chinese are found outside quotes, too")
    func inspectsChinese() async throws {
        let found = try await onItsOwn { try answers([#"{"method":"inspect","code":"x = 公开率"}"#], .zh) }
        #expect(found.first?.contains(#""found":true,"text":"公开率"#) == true, "\(found)")
    }

    @Test("A table comes as text and as HTML with its merged heads, which disturbs no page")
    func html() async throws {
        let code = #"nb.open(\"Samples/青禾市人民政府-2021.html\").requests"#
        let lines = try await onItsOwn { try answers([#"{"id":1,"method":"evaluate","code":"\#(code)"}"#]) }
        let display = try #require(lines.first.flatMap { JSONValue(Array($0.utf8)) })
        let html = try #require(display["html"]?.string)
        #expect(display["text"]?.string?.contains("本年新收政府信息公开申请数量") == true)
        #expect(html.hasPrefix("<div class=\"nianbao\">") && html.hasSuffix("</div>"))
        #expect(html.contains("colspan=\"7\"") && html.contains("rowspan="))
        #expect(!html.contains("<body") && !html.contains("\nbody") && !html.contains("\ntable"))
    }

    @Test("A chart comes as SVG")
    func svg() async throws {
        let code = #".chart {{name=\"甲<县\", n=1}, {name=\"乙县\", n=4}}"#
        let lines = try await onItsOwn { try answers([#"{"id":1,"method":"evaluate","code":"\#(code)"}"#]) }
        let svg = try #require(lines.first.flatMap { JSONValue(Array($0.utf8)) }?["svg"]?.string)
        #expect(svg.hasPrefix("<svg ") && svg.contains("</svg>") && svg.contains("甲&lt;县"))
    }

    @Test(
        "Inspecting finds functions, methods, fields, labels, commands and variables",
        arguments: [
            ("nb.compare", 5, "nb.compare("), ("nb.compare(a, ", 14, "nb.compare("), ("r:get", 5, "Report:get("),
            ("r.agency", 4, "r.agency: string"), (".load", 5, "  .load FILE"), ("r[\"本年新收\"]", 7, "requests.new"),
            ("r", 1, "青禾市人民政府 2021"), ("requests.new.total", 18, "requests.new.total"), ("n", 1, "5"),
        ])
    func inspection(_ code: String, _ cursor: Int, _ start: String) async throws {
        let open = #"{"method":"evaluate","code":"n = 5 r = nb.open('Samples/青禾市人民政府-2021.html')"}"#
        let escaped = code.replacing("\"", with: "\\\"")
        let ask = "{\"id\":1,\"method\":\"inspect\",\"code\":\"\(escaped)\",\"cursor\":\(cursor)}"
        let lines = try await onItsOwn { try answers([open, ask]) }
        let answer = try #require(lines.last.flatMap { JSONValue(Array($0.utf8)) })
        #expect(answer["text"]?.string?.hasPrefix(start) == true, "\(lines.last ?? "")")
    }

    @Test("What can only be ended by force is an error, and what comes after is answered")
    func force() async throws {
        let client = Client()
        try await onItsOwn {
            let scripting = ScriptConfiguration(limits: LuaLimits(time: 0.5), readable: ["."])
            let session = try ServeSession(scripting, width: 400) { client.receive($0) }
            _ = session.load(["Samples/青禾市人民政府-2021.html"])
            for code in ["m = {} t = setmetatable({}, m) m.__call = t t()", "#reports"] {
                _ = session.answer(ServeRequest(Array(#"{"id":1,"method":"evaluate","code":"\#(code)"}"#.utf8)))
            }
        }
        let answers = client.lines.compactMap { JSONValue(Array($0.dropLast().utf8)) }.filter { $0["id"]?.integer == 1 }
        #expect(answers.map { $0["event"]?.string } == ["done", "display", "done"])
        let error = answers.first?["error"]
        #expect(error?["code"]?.string == "time_limit")
        #expect(error?["message"]?.string == "脚本运行超过时间上限 0.5 秒，已停止")
        #expect(error?["text"]?.string?.contains("读入的报告仍在 reports 里") == true)
        #expect(answers.dropFirst().first?["text"]?.string == "1")
    }

    @Test("An interrupt stops what runs and passes over what waits; what comes after is answered")
    func interrupt() async throws {
        let client = Client()
        let ended = try await onItsOwn { try Self.interruptedSession(client) }
        #expect(ended)
        let codes = client.lines.compactMap { JSONValue(Array($0.dropLast().utf8)) }.map { line in
            "\(line["id"]?.integer ?? 0) \(line["error"]?["code"]?.string ?? line["text"]?.string ?? line["event"]?.string ?? "")"
        }
        #expect(codes == ["0 done", "1 interrupted", "2 interrupted", "3 done", "4 7", "4 done"])
    }

    private static func interruptedSession(_ client: Client) throws -> Bool {
        let session = try ServeSession(ScriptConfiguration(language: .en, limits: .prompt)) { client.receive($0) }
        _ = session.answer(ServeRequest(Array(#"{"id":0,"method":"evaluate","code":"x = 7"}"#.utf8)))
        let queue = ServeQueue(session.interrupter)
        let first = [
            #"{"id":1,"method":"evaluate","code":"while true do end"}"#,
            #"{"id":2,"method":"inspect","code":"x"}"#,
        ]
        for line in first { queue.add(ServeRequest(Array(line.utf8))) }
        let started = DispatchSemaphore(value: 0)
        DispatchQueue(label: "somebody").async {
            // Not before the first request is being answered.
            started.wait()
            queue.add(ServeRequest(Array(#"{"id":3,"method":"interrupt"}"#.utf8)))
            queue.add(ServeRequest(Array(#"{"id":4,"method":"evaluate","code":"x"}"#.utf8)))
            queue.end()
        }
        while true {
            switch queue.next() {
            case .answer(let request):
                started.signal()
                _ = session.answer(request)
            case .skip(let request): session.skip(request)
            case .end: return true
            }
        }
    }
}
