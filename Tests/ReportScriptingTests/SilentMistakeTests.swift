import Testing
import Wording

/// What was passed over in silence, or told as something else.
@Suite("Silent mistakes") struct SilentMistakeTests {
    private static let load =
        "rs = nb.load('Samples/*2022.html') f = nb.frame{{agency = 'x', n = 1}} d = nb.date('2024-01-01') "

    @Test(
        "They are told in both languages",
        arguments: [
            (
                "rs:filter({year = 2022}, {agency = '青禾市人民政府'})", "Reports:filter: 多了一个参数：最多 1 个，第 2 个是表",
                "Reports:filter: one argument too many: it takes 1 at most, and argument 2 is a table"
            ),
            (
                "f:filter({n = 1}, function() end)", "Frame:filter: 多了一个参数：最多 1 个，第 2 个是函数",
                "Frame:filter: one argument too many: it takes 1 at most, and argument 2 is a function"
            ),
            (
                "f:describe{digits = 1}", "Frame:describe: 多了一个参数：不要参数，第 1 个是表",
                "Frame:describe: one argument too many: it takes none, and argument 1 is a table"
            ),
            (
                "nb.json.encode({}, {indent = 2})", "nb.json.encode: 多了一个参数：最多 1 个，第 2 个是表",
                "nb.json.encode: one argument too many: it takes 1 at most, and argument 2 is a table"
            ),
            (
                "nb.json.encode()", "nb.json.encode: 缺少第 1 个参数 value", "nb.json.encode: argument 1 (value) is missing"
            ),
            (
                "nb.json.encode{[2021] = 5}",
                "nb.json.encode: value 的名称 2021 不是文字，JSON 里的名称都是文字；请写成 [\"2021\"]。",
                "nb.json.encode: the name 2021 of value is no text, as names are in JSON; write [\"2021\"]."
            ),
            (
                "nb.json.encode{1, nil, 3}",
                "nb.json.encode: value 的列表在第 1 项之后有空缺，后面的会丢；缺的项请写成 false 或文字。",
                "nb.json.encode: the list value has a gap behind its element 1, so the rest would be lost; write false or text for what is missing."
            ),
            (
                "nb.json.encode('\\xff')", "nb.json.encode: value 不是 UTF-8 文字，JSON 里写不了。",
                "nb.json.encode: value is a text that is not UTF-8, which JSON can't say."
            ),
            (
                "nb.text.chinese_digits(-5)", "nb.text.chinese_digits: 逐位写的只能是 0 到 9 的数字，得到“-5”。",
                "nb.text.chinese_digits: only digits 0 to 9 are written one by one, not “-5”."
            ),
            (
                "nb.text.chinese_digits('1.5')", "nb.text.chinese_digits: 逐位写的只能是 0 到 9 的数字，得到“1.5”。",
                "nb.text.chinese_digits: only digits 0 to 9 are written one by one, not “1.5”."
            ),
            (
                "nb.load('Samples', {jobs = 0})", "nb.load: 选项 jobs 至少为 1，得到 0。",
                "nb.load: the option jobs must be at least 1, not 0."
            ),
            (
                "nb.chain(rs, {renamed = {['青禾市人民政符'] = '青禾市人民政府'}})",
                "nb.chain: 选项 renamed 里的“青禾市人民政符”没有报告，是否指“青禾市人民政府”？",
                "nb.chain: no report is by “青禾市人民政符”, which the option renamed has. Did you mean “青禾市人民政府”?"
            ),
            (
                "nb.chain(rs, {renamed = {['青禾市人民政府'] = 3}})",
                "nb.chain: 选项 renamed 应写成 {[\"旧名\"] = \"新名\"}，里面有整数。",
                "nb.chain: the option renamed is written {[\"FORMER\"] = \"PRESENT\"}; there is an integer in it."
            ),
            (
                "nb.chain(rs, {renamed = {['青禾市人民政府'] = '澄岭县人民政府', ['澄岭县人民政府'] = '青禾市人民政府'}})",
                "nb.chain: 选项 renamed 里的名称绕成了圈：“澄岭县人民政府” → “青禾市人民政府” → “澄岭县人民政府”。",
                "nb.chain: the names in the option renamed lead in a circle: “澄岭县人民政府” → “青禾市人民政府” → “澄岭县人民政府”."
            ),
            (
                "d:add(1000000000)", "Date:add: 2024-01-01 加 1000000000 天超出了公元 1 至 9999 年。",
                "Date:add: 2024-01-01 and 1000000000 days lead beyond the years 1 to 9999."
            ),
            (
                "rs[1]:with({['requests.new.total'] = 1e30}, {reason = 'x'})",
                "“本年新收政府信息公开申请数量·总计”的更正值 1e+30 太大，报告里放不下；请核对。",
                "The correction of “本年新收政府信息公开申请数量·总计”, 1e+30, is larger than a report can hold; check it."
            ),
        ])
    func told(source: String, zh: String, en: String) throws {
        #expect(try complaint(Self.load + source) == zh)
        #expect(try complaint(Self.load + source, .en) == en)
    }

    @Test("The steps of a body's names are followed to the last")
    func renamedTwice() throws {
        let script = """
            rs = nb.load("Samples"):filter(function(r) return r.agency:find("澄岭县") end)
            chains = nb.chain(rs, {renamed = {["澄岭县教育局"] = "旧教育局", ["旧教育局"] = "澄岭县人民政府"}})
            for _, c in ipairs(chains) do print(c.agency, #c.reports, #c.duplicates) end
            """
        #expect(try printed(script).contains("澄岭县人民政府\t3\t3"))
    }

    @Test("Digits one by one keep the zeros in front")
    func zeros() throws {
        #expect(try printed("print(nb.text.chinese_digits('007'), nb.text.chinese_digits(2024.0))") == "〇〇七\t二〇二四")
    }

    @Test(
        "A small change is not said to be none",
        arguments: [
            ("100000, 100001", "同比增长 0.001%"), ("100, 99.99", "同比下降 0.01%"), ("100, 99.999", "同比下降 0.001%"),
            ("1000, 1001, {digits = 0}", "同比增长 0.1%"),
            ("9000000000000000000, 9000000000000000001", "同比增长 0.00000000000000001%"),
            ("100, 100.06", "同比增长 0.1%"),
        ])
    func smallChange(numbers: String, text: String) throws {
        #expect(try printed("print(nb.text.change(\(numbers)))") == text)
    }
}

@Suite("Tables that were written as CSV come back") struct CSVReturnTests {
    @Test(
        "Numbers are numbers again",
        arguments: [
            "0.00001234, 0.5", "1e16, 1", "math.mininteger, 1", "1 / 3, 0.00012345678901234567", "-4e-5, 2e300",
            "5e-324, 0",
        ])
    func numbers(values: String) throws {
        let script = """
            n = {\(values)}
            f = nb.csv(nb.write(nb.frame{{n = n[1]}, {n = n[2]}}, "n.csv"))
            print(f[1].n == n[1], f[2].n == n[2], f:column("n"):sum() == n[1] + n[2])
            """
        #expect(try printed(script) == "true\ttrue\ttrue")
    }

    @Test("A row of one empty cell is a row")
    func emptyCell() throws {
        let script = """
            path = nb.frame{{n = "a"}, {}, {n = "b"}}:to_csv("n.csv")
            f = nb.csv(path)
            print(#f, f[2].n, f[3].n, (nb.frame{{n = "a"}, {}}:to_csv():gsub("\\r\\n", "|")))
            """
        #expect(try printed(script) == "3\tnil\tb\tn|a|\"\"|")
    }

    @Test("Codes are no numbers")
    func codes() throws {
        for code in ["007", "1e5", "1E16", "0x10", "1e+5", "nan", "inf"] {
            #expect(
                try printed("f = nb.csv(nb.write({{'c'}, {'\(code)'}}, 'c.csv')) print(f.types[1], f[1].c)")
                    == "text\t\(code)")
        }
    }
}

@Suite("Hints show a call") struct CallHintTests {
    private static let load = "rs = nb.load('Samples') f = rs:frame{'agency', 'year'} "

    @Test(
        "Where an argument is wrong, the hint is an example",
        arguments: [
            (
                "rs:frame('agency', 'year')",
                "rs:frame{\"agency\", \"本年新收·总计\", people = function(r) return r.requests.new.natural_person end}"
            ),
            ("rs:filter('agency', 'x')", "rs:filter(function(r) return (r.requests.new.total or 0) > 100 end)"),
            ("f:filter('agency', 'x')", "f:filter{agency = \"青禾市人民政府\"}"),
            ("f:sort('n', 'desc')", "f:sort(\"requests.new.total\", {descending = true})"),
            ("f:sort{'a', 'b'}", "f:sort(\"requests.new.total\", {descending = true})"),
            ("f:group('year')", "f:group{by = \"year\", total = {\"sum\", \"requests.new.total\"}, n = {\"count\"}}"),
            (
                "rs[1]:with{['requests.new.total'] = 1}",
                "r:with({[\"requests.new.total\"] = 2100}, {reason = \"电话核实\"})"
            ),
            ("nb.compare(rs[1])", "nb.compare(old: Report, new: Report) → Comparison"),
        ])
    func example(source: String, call: String) throws {
        let failure = try failure(Self.load + source)
        #expect(failure?.hint?.zh == "写成 \(call)")
        #expect(failure?.hint?.en == "write \(call)")
    }

    @Test(
        "What is asked of many comes with the way to it",
        arguments: [
            (
                "rs:max('x')", "Reports 没有 \"max\"",
                "先取一列：rs:column(\"本年新收·总计\"):sum()，还有 :mean()、:median()、:min()、:max()",
                "take a column first: rs:column(\"本年新收·总计\"):sum(), or :mean(), :median(), :min(), :max()"
            ),
            ("print(rs.count)", "Reports 没有 \"count\"", "份数写 #rs", "#rs counts the reports"),
            ("print(f.length)", "Frame 没有 \"length\"", "行数写 #f", "#f counts the rows"),
            (
                "print(f.agency)", "Frame 没有 \"agency\"",
                "“agency”是一列：写 f:column(\"agency\")，一行的写 f[1][\"agency\"]",
                "“agency” is a column: write f:column(\"agency\"), of one row f[1][\"agency\"]"
            ),
            (
                "f:sum('n')", "Frame 没有 \"sum\"",
                "先取一列：f:column(\"列名\"):sum()，还有 :mean()、:median()、:min()、:max()",
                "take a column first: f:column(\"NAME\"):sum(), or :mean(), :median(), :min(), :max()"
            ),
            (
                "d = nb.date('2024-01-01') print(d - d)", "全局变量 d 是 Date，不能参加运算",
                "相差几天写 a:days_to(b)，几天以后写 a:add(3)；文字先变成日期：nb.date(\"2024-01-05\")",
                "the days between two are a:days_to(b), a later one is a:add(3); a text becomes a day with nb.date(\"2024-01-05\")"
            ),
        ])
    func way(source: String, message: String, zh: String, en: String) throws {
        let failure = try failure(Self.load + source)
        #expect(failure?.message.zh == message)
        #expect(failure?.hint?.zh == zh)
        #expect(failure?.hint?.en == en)
    }

    private static let records =
        "rs = nb.load('Samples/澄岭县*') r = rs[1]:with({['本年新收·总计'] = 1}, {reason = 'x'}) "

    @Test(
        "A misspelt name of a record is told, with the nearest",
        arguments: [
            ("rs:column('year'):rank()[1].raport", "raport", "report"), ("rs:pairs()[1].odl", "odl", "old"),
            ("nb.chain(rs)[1].agncy", "agncy", "agency"), ("rs:group_by('year')[1].kee", "kee", "key"),
            ("nb.check(rs):outcomes()[1].stat", "stat", "state"), ("r:corrections()[1].feld", "feld", "field"),
            ("nb.fields()[1].lable", "lable", "label"), ("rs:column('year'):by('year')[1].sums", "sums", "sum"),
            ("select(2, pcall(nb.open, 'nowhere.html')).mesage", "mesage", "message"),
        ])
    func misspelt(source: String, name: String, meant: String) throws {
        let script = Self.records + "print(\(source))"
        #expect(try complaint(script) == "这条记录没有 \"\(name)\"，是否指 \"\(meant)\"？")
        #expect(try complaint(script, .en) == "this record has no \"\(name)\"; did you mean \"\(meant)\"?")
    }

    @Test("A name of a record that has no value is nil, and such tables are ordinary ones besides")
    func ordinary() throws {
        let script =
            Self.records + """
                o = nb.check(rs[1]):outcomes()[1]
                print(o.reason, r:corrections()[1].author, #o, next(o) ~= nil, o[1])
                o.own = 5
                print(o.own, nb.json.decode(nb.json.encode(rs:column("year"):by("year")[1])).count > 0)
                o.own = nil
                print(rawget(o, "own"), select(2, pcall(error, {code = "c"})).other)
                nb.write(nb.check(rs[1]):outcomes(), "o.csv")
                """
        #expect(try printed(script) == "nil\tnil\t0\ttrue\tnil\n5\ttrue\nnil\tnil")
        let failure = try failure(Self.records + "print(nb.fields()[1].zzzzzz)")
        #expect(failure?.code == "unknown_name" && failure?.message.zh == "这条记录没有 \"zzzzzz\"")
        #expect(failure?.hint?.zh == "有 id、label、unit、gloss；问有没有写 rawget(x, \"zzzzzz\")")
        #expect(
            failure?.hint?.en == "there are id, label, unit, gloss; rawget(x, \"zzzzzz\") asks whether there is one")
    }

    @Test(
        "Lists that functions give have no names, and the error says what was meant",
        arguments: [
            (
                "rs:pairs().new", "列表没有 \"new\"", "先取出一项，再读它的名称：列表[1]，或者 for i, x in ipairs(列表) do … end",
                "take an element first, then read its names: list[1], or for i, x in ipairs(list) do … end"
            ),
            ("rs:years():sort()", "列表没有 \"sort\"", "写成 table.sort(列表, …)", "write table.sort(list, …)"),
            ("nb.fields().count", "列表没有 \"count\"", "列表有几项写 #列表", "#list is how many elements it has"),
            ("nb.json.decode('[]').size", "列表没有 \"size\"", "列表有几项写 #列表", "#list is how many elements it has"),
            ("rs:years()['1']", "列表没有 \"1\"", "序号不加引号：列表[1]", "a position has no quotes: list[1]"),
        ])
    func namesOfLists(expression: String, sentence: String, fix: String, english: String) throws {
        let failure = try failure("rs = nb.load('Samples') x = " + expression)
        #expect(failure?.code == "unknown_name" && failure?.message.zh == sentence)
        #expect(failure?.hint == Bilingual(zh: fix, en: english))
    }

    @Test("Lists are ordinary tables besides, also with names of the script's own")
    func lists() throws {
        let script = """
            years = nb.load('Samples'):years()
            years.source = 'Samples'
            table.insert(years, 2023)
            print(#years, years[5], years[0], years.source, table.concat(years, ' '), #{table.unpack(years)})
            print(nb.json.encode(nb.json.decode('[1, []]')))
            """
        #expect(try printed(script) == "4\tnil\tnil\tSamples\t2020 2021 2022 2023\t4\n[1,[]]")
    }

    @Test("The gaps of a sum are read by fields and labels, and what is no field is told")
    func gaps() throws {
        let sum = "local s, g = nb.sum(nb.load('Samples/*2021*')) "
        #expect(
            try printed(
                sum
                    + "for f, n in pairs(g) do assert(g[f] == n and g[nb.fields()[1].id] == nil) end print(g['本年新收·总计'])"
            )
                == "nil")
        #expect(
            try complaint(sum + "print(g['requests.nwe.total'])")?.hasPrefix("没有字段 \"requests.nwe.total\"，是否指 ") == true
        )
    }

    @Test("Anything behind the last parameter is told, unless it is nil")
    func superfluous() throws {
        let rs = "local rs = nb.load('Samples/*2022*') "
        #expect(
            try complaint(rs + "rs:group_by('year', 'agency')") == "Reports:group_by: 多了一个参数：最多 1 个，第 2 个是字符串")
        #expect(
            try complaint(rs + "rs[1]:get('本年新收·总计', 0)", .en)
                == "Report:get: one argument too many: it takes 1 at most, and argument 2 is a number")
        #expect(try complaint("nb.docs('en')") == "nb.docs: 多了一个参数：不要参数，第 1 个是字符串")
        #expect(try printed(rs + "print(rs[1]:get('本年新收·总计', nil) ~= false)") == "true")
        #expect(try complaint("nb.text.chinese(12, nil, 'x')") == "nb.text.chinese: 多了一个参数：最多 1 个，第 3 个是字符串")
        #expect(try printed("print((string.gsub('12 x', '(%d+) x', nb.text.chinese)))") == "十二")
    }

    @Test("A function of nb that is nearly named has a suggestion without nb too")
    func nearHelp() throws {
        #expect(try complaint("nb.help('comprae')") == "没有“comprae”，是否指 nb.compare？")
    }

    @Test(
        "A label that is no cell's name comes with what may be meant",
        arguments: [
            ("r:get('总计')", "“总计”既是一行，也是许多行的一列，请写明是哪一个"),
            (
                "r['行政诉讼']",
                "没有字段 \"行政诉讼\"，是否指 \"proceedings.litigation_direct.total\"（未经复议直接起诉·总计）、\"proceedings.litigation_after_review.total\"（复议后起诉·总计）？"
            ),
            ("r['本年新收']['自然仁']", "没有字段 \"requests.new.自然仁\"，是否指 \"requests.new.natural_person\"（本年新收政府信息公开申请数量·自然人）？"),
            ("r:get('不予公开·总计')", "没有字段 \"不予公开·总计\"，是否指 \"requests.refused.state_secret.total\""),
        ])
    func labels(source: String, message: String) throws {
        let told = try complaint("r = nb.open('Samples/澄岭县教育局-2021.md') print(\(source))")
        #expect(told?.hasPrefix(message) == true, "\(told ?? "")")
    }

    @Test("Where the second result of a sum is taken for options, the fix is told")
    func secondResult() throws {
        let rs = "local rs = nb.load('Samples/*2021*') "
        for call in ["nb.check", "nb.metrics", "nb.show"] {
            let hint = try failure(rs + "\(call)(nb.sum(rs))")?.hint
            #expect(hint?.zh == "这是另一个函数的第二个结果；只要第一个，多写一层括号：\(call)((…))")
            #expect(
                hint?.en
                    == "it is the second result of another function; for the first alone write more parentheses: \(call)((…))"
            )
            #expect(try failure(rs + "\(call)((nb.sum(rs)))") == nil)
        }
    }

    @Test("Dates of all years are read, r[nil] is told as such, and fields of own forms have help")
    func corners() throws {
        #expect(try printed("print(nb.date('0001-01-01'), nb.date('0999年12月31日'):add(1))") == "0001-01-01\t1000-01-01")
        #expect(try complaint("nb.date('99-1-1')")?.contains("99-1-1") == true)
        #expect(try complaint("print(nb.open('Samples/澄岭县教育局-2021.md')[nil])") == "Report 没有 \"nil\"")
        let form =
            "nb.form{edition = 'x', rows = {{after = 'requests.partly_granted', key = 'requests.read_on_site', label = '（二之一）现场查阅'}}} "
        #expect(
            try printed(form + "print(nb.help('requests.read_on_site.total'):match('[^\\n]+'))")
                == "requests.read_on_site.total")
    }
}
