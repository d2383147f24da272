import Foundation
import Testing

@Suite("filter: a line in, a line out")
struct FilterTests {
    private func run(
        _ script: String, _ input: String, options: [String] = [], language: String = "zh"
    ) throws -> Command {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = try scratch.write(script, to: "filter.lua")
        return try Command(["filter"] + options + [path], input: input, language: language)
    }

    private let doubling = "return function(record) return {twice = record.n * 2} end"

    @Test("Each line becomes a line, in order, with its id")
    func lines() throws {
        let run = try run(doubling, "{\"id\":\"a\",\"n\":1}\n{\"id\":7,\"n\":2.5}\r\n{\"n\":3}")
        #expect(run.output == "{\"id\":\"a\",\"twice\":2}\n{\"id\":7,\"twice\":5.0}\n{\"twice\":6}\n")
        #expect(run.errors == "共 3 行。\n" && run.code == 0)
    }

    @Test("A bad line is a line with error, and the others go on")
    func badLines() throws {
        let lines = ["{\"id\":1,\"n\":1}", "no json", "{\"id\":3,\"n\":\"x\"}", "[1]", "", "{\"id\":6,\"n\":6}"]
        let run = try run(doubling, lines.joined(separator: "\n") + "\n", language: "en")
        let objects = try run.objects()
        #expect(objects.count == 6 && run.code == 0)
        #expect(run.errors == "6 lines, 4 with an error.\n")
        #expect(
            objects.map { ($0["error"] as? [String: Any])?["code"] as? String } == [
                nil, "json", "arithmetic", "filter", "json", nil,
            ])
        #expect(objects.map { $0["line"] as? Int } == [nil, 2, 3, 4, 5, nil])
        #expect(objects.map { $0["id"] as? Int } == [1, nil, 3, nil, nil, 6])
    }

    @Test("What is no table with names is an error; an empty one is an object")
    func results() throws {
        let script = "local results = {7, {1, 2}, {}, 'x'} return function(r) return results[r.n] end"
        let run = try run(script, (1...5).map { "{\"n\":\($0)}\n" }.joined())
        let messages = try run.objects().map { ($0["error"] as? [String: Any])?["message"] as? String }
        let wrong = ["整数", "表，有 2 个元素", nil, "字符串", " nil"].map { $0.map { "函数应返回按名称的表，得到\($0)" } }
        #expect(messages == wrong)
        #expect(run.output.split(separator: "\n")[2] == "{}")
    }

    @Test("Nulls and empty objects pass through, wherever they stand, unless something takes their place")
    func nulls() throws {
        let script = """
            return function(r)
                r.b = 1
                r.cells.new = 7
                return r
            end
            """
        let line =
            #"{"id":1,"a":null,"b":null,"cells":{"new":null,"old":null},"kinds":{},"list":[],"of":[{"x":null},{}]}"#
        let run = try run(script, line + "\n")
        #expect(
            run.output
                == #"{"a":null,"b":1,"cells":{"new":7,"old":null},"id":1,"kinds":{},"list":[],"of":[{"x":null},{}]}"#
                + "\n")
        // What a script makes itself says nothing of the line.
        #expect(try self.run("return function(r) return {c = r.a} end", line + "\n").output == "{\"id\":1}\n")
        #expect(try self.run("return function(r) return r end", "{\"a\":null}\n").output == "{\"a\":null}\n")
    }

    @Test("Digits and nulls of lists pass through as they stand, also under another name")
    func spellings() throws {
        let line =
            #"{"a":[null,1,-0.50],"big":12345678901234567890,"e":1e3,"far":1e400,"long":0.1234567890123456789,"n":2.5}"#
        #expect(try run("return function(r) return r end", "\u{FEFF}" + line + "\n").output == line + "\n")
        let script = """
            return function(r)
                return {count = #r.a, first = tostring(r.a[1]), half = r.a[3], id = r.big, more = r.n * 2}
            end
            """
        #expect(
            try run(script, line + "\n").output
                == #"{"count":3,"first":"null","half":-0.50,"id":12345678901234567890,"more":5.0}"# + "\n")
        // A number that is written in two ways has none of its own.
        #expect(
            try run("return function(r) return {c = r.a, d = r.b} end", #"{"a":1.50,"b":1.5}"# + "\n").output
                == #"{"c":1.5,"d":1.5}"# + "\n")
    }

    @Test("A line that fails keeps what names its record")
    func names() throws {
        let run = try run("return function(r) error('x') end", #"{"id":1e3,"input":"a.html"}"# + "\n")
        #expect(run.output.hasPrefix(#"{"id":1e3,"input":"a.html","status":"error""#) && run.code == 0)
    }

    @Test("Limits hold for each line, and nobody can swallow them")
    func limits() throws {
        let endless = """
            return function(r)
                if r.n == 2 then pcall(function() while true do end end) end
                return {n = r.n}
            end
            """
        let greedy = """
            return function(r)
                local t = {}
                while r.n == 2 do t[#t + 1] = string.rep("x", 1e6) end
                return {n = r.n}
            end
            """
        for (script, options, code) in [
            (endless, ["--time-limit", "0.5"], "time_limit"), (greedy, ["--memory-limit", "32"], "memory_limit"),
        ] {
            let run = try run(script, (1...3).map { "{\"n\":\($0)}\n" }.joined(), options: options)
            let codes = try run.objects().map { ($0["error"] as? [String: Any])?["code"] as? String }
            #expect(codes == [nil, code, nil])
        }
    }

    @Test("After a line that could only be ended by force the script begins anew, and says so")
    func begunAnew() throws {
        let script = """
            local m, count = {}, 0
            m.__call = setmetatable({}, m)
            return function(r)
                count = count + 1
                if r.n == 2 then m.__call() end
                return {n = r.n, count = count}
            end
            """
        let lines = (1...4).map { "{\"id\":\($0),\"n\":\($0)}\n" }.joined()
        let run = try run(script, lines, options: ["--time-limit", "0.3"])
        let objects = try run.objects()
        #expect(objects.map { ($0["error"] as? [String: Any])?["code"] as? String } == [nil, "time_limit", nil, nil])
        #expect(objects.map { $0["count"] as? Int } == [1, nil, 1, 2])
        #expect(run.errors == "第 3 行之前的一行只能强行终止，脚本从这一行起重新开始，先前存在变量里的都没有了。\n共 4 行，其中 1 行出错。\n")
        let english = try self.run(script, lines, options: ["--time-limit", "0.3"], language: "en")
        let sentence =
            "A line before line 3 could only be ended by force; from here on the script begins anew, without what it had in variables."
        #expect(english.errors == sentence + "\n4 lines, 1 with an error.\n")
    }

    @Test("What the script prints is no line of the output; reports are at hand")
    func printing() throws {
        let script = """
            return function(record)
                print("note")
                local r = nb.parse(record.text, {format = "text"})
                return {agency = r.agency, year = r.year}
            end
            """
        let run = try run(script, "{\"id\":1,\"text\":\"清河县水利局2021年政府信息公开工作年度报告\"}\n")
        #expect(run.output == "{\"agency\":\"清河县水利局\",\"id\":1,\"year\":2021}\n")
        #expect(run.errors == "note\n共 1 行。\n")
    }

    @Test("A script without a function, or with an error, ends with 3")
    func noFunction() throws {
        let none = try run("x = 1", "{}\n")
        #expect(none.code == 3 && none.output.isEmpty && none.errors.contains("没有返回函数"))
        #expect(none.errors.contains("脚本的末尾写 return function(record) … return record end"))
        #expect(try run("x =", "{}\n").code == 3)
        let english = try run("x = 1", "{}\n", language: "en")
        #expect(
            english.errors.contains("returns no function")
                && english.errors.contains("end the script with return function(record)"))
    }

    @Test("The lines of parse can be filtered")
    func parsed() throws {
        let parsed = try Command(["parse", "Samples"])
        let run = try run(
            "return function(r) return {agency = r.agency, new = r.cells['requests.new.total']} end", parsed.output)
        #expect(try run.objects().count == 16)
        #expect(run.output.hasPrefix("{\"agency\":\"澄岭县人民政府\",\"new\":"))
    }

    @Test("A misspelt name in a line of parse is told; one without a value is nil, and other lines have any names")
    func misspelt() throws {
        let report =
            #"{"input":"a","status":"ok","agency":"x","year":null,"cells":{"requests.new.total":5},"kinds":{},"raw":{}}"#
        func message(_ expression: String, _ line: String = report) throws -> String? {
            let run = try run("return function(rec) return {v = tostring(\(expression))} end", line + "\n")
            return try run.objects().first.flatMap {
                $0["v"] as? String ?? ($0["error"] as? [String: Any])?["message"] as? String
            }
        }
        #expect(try message("rec.agncy")?.hasSuffix(": 这条记录没有 \"agncy\"，是否指 \"agency\"？") == true)
        #expect(try message("rec['本年新收']")?.hasSuffix(": 这条记录没有 \"本年新收\"") == true)
        #expect(try message("rec.cells['requests.new.totl']")?.contains("没有字段 \"requests.new.totl\"，是否指 ") == true)
        #expect(try message("rec.kinds['requests.new.totl']")?.contains("没有字段") == true)
        #expect(try message("rec.cells['本年新收·总计']") == "5" && message("rec.kinds['requests.new.total']") == "nil")
        #expect(try message("rec.year") == "nil" && message("rec.error") == "nil" && message("rec.id") == "nil")
        #expect(try message("rec.agncy", #"{"agency":1}"#) == "nil")
    }

    @Test("A cell without a number is named with its reason")
    func reasons() throws {
        let line =
            #"{"input":"a.md","status":"ok","agency":"x","year":2021,"cells":{"requests.new.total":null},"kinds":{"requests.new.total":"blank"},"raw":{}}"#
        for (language, message) in [
            ("zh", "requests.new.total 没有数字（“本年新收政府信息公开申请数量·总计”：空白；a.md），不能参加运算"),
            ("en", "requests.new.total has no number (“本年新收政府信息公开申请数量·总计”: blank; a.md): no arithmetic on it"),
        ] {
            for name in ["requests.new.total", "本年新收·总计"] {
                let script = "return function(rec) return {n = rec.cells['\(name)'] + 1} end"
                let error = try run(script, line + "\n", language: language).objects().first?["error"] as? [String: Any]
                #expect((error?["message"] as? String)?.hasSuffix(message) == true)
            }
        }
    }
}
