/// What a hostile script would give to each function of the language: texts of twenty megabytes, lists of a million.
enum HugeInputs {
    /// The globals that the calls use.
    static let preparation = """
        S, A = ("年"):rep(6000000), ("ab"):rep(10000000)
        WORDS = ("本年度依法公开政府信息，接受社会监督。"):rep(60000)
        L = {} for i = 1, 1000000 do L[i] = i end
        T = {} for i = 1, 300000 do T["k" .. i] = i end
        NAMES = {} for i = 1, 300000 do NAMES[i] = "requests.new.total" end
        R = {} for i = 1, 200000 do R[i] = {a = "机关" .. i % 5000, k = i, n = i * 7 % 1000, s = "x" .. i} end
        F = nb.frame(R)
        C, CS = F:column("n"), F:column("s")
        r = nb.open("Samples/青禾市人民政府-2021.html")
        p = nb.open("Samples/青禾市人民政府-2022.html")
        BODY = "甲县2021年政府信息公开工作年度报告\\n一、总体情况\\n"
        G = nb.parse(BODY .. WORDS, {format = "text"})
        G2 = nb.parse(BODY .. WORDS:gsub("社会", "公众"), {format = "text"})
        files = {}
        for i = 1, 2000 do files[i] = r.source end
        RS = nb.load(files)
        FS = {} for i = 1, 60 do FS[i] = "a" .. i end
        count, K = #RS, RS:column("requests.new.total")
        COMPARED, CHECKED, METRICS = nb.compare(r, p), nb.check(RS), nb.metrics(r)
        DAY = nb.date("2024-01-31")
        CHART = nb.chart{title = "t", data = {{a = "x", n = 1}}, x = "a", y = "n"}
        path = nb.write(F, "big.csv")
        json = nb.json.encode(L)
        deep = ("["):rep(100000)
        """

    /// Every function with what takes it longest, as far as known.
    static let calls: [(name: String, code: String)] = nianbao + text + objects + frames + libraries

    private static let nianbao = [
        ("nb.open", "nb.open(S)"), ("nb.load", "nb.load(NAMES)"), ("nb.load", "n = #nb.load(files)"),
        ("nb.parse", "nb.parse(S)"), ("nb.parse", "nb.parse(A, {format = 'html'})"),
        ("nb.parse", "nb.parse(('<td>'):rep(3000000))"), ("nb.parse", "nb.parse(('1 2 3 '):rep(2000000))"),
        ("nb.compare", "nb.compare(G, G2)"), ("nb.unchanged", "nb.unchanged(r, p)"), ("nb.reuse", "nb.reuse(G, G2)"),
        ("nb.chain", "nb.chain(RS, {renamed = T})"), ("nb.sum", "nb.sum(RS)"), ("nb.metrics", "nb.metrics(r)"),
        ("nb.check", "nb.check(RS)"), ("nb.check", "nb.check(G, {rules = NAMES})"),
        ("nb.rule", "nb.rule{code = S, check = print, needs = NAMES}"),
        ("nb.metric", "nb.metric{name = S, compute = print}"), ("nb.frame", "nb.frame(R)"), ("nb.frame", "nb.frame(L)"),
        ("nb.csv", "nb.csv('big.csv')"), ("nb.csv", "nb.csv('big.csv', {types = T})"), ("nb.date", "nb.date(S)"),
        ("nb.copies", "nb.copies(RS, {same_body = true})"), ("nb.new", "nb.new{agency = S, year = 2022, from = G}"),
        ("nb.form", "nb.form{edition = S, rows = R}"), ("nb.form", "nb.form{edition = 'x', without = NAMES}"),
        ("nb.chart", "nb.chart{title = S, data = F, x = 'a', y = 'n'}"),
        ("nb.chart", "nb.chart{title = S, data = RS, x = 'agency', y = 'requests.new.total'}"),
        ("nb.options", "nb.options{about = S, L}"), ("nb.options", "arg = NAMES nb.options{{'x', type = 'list'}}"),
        ("nb.progress", "nb.progress(1, 2)"), ("nb.output", "nb.output(S)"),
        ("nb.render", "nb.render(S .. '{{1}}', T)"),
        ("nb.render", "nb.render('{{ S }}', {S = S})"), ("nb.render", "nb.render('a.html{{ s }}', {s = RS})"),
        ("nb.write", "nb.write(F, 'f.csv')"), ("nb.write", "nb.write(F, 'f.xlsx')"),
        ("nb.write", "nb.write(F, 'f.json')"),
        ("nb.write", "nb.write(F, 'f.docx')"), ("nb.write", "nb.write(F, 'f.html')"),
        ("nb.write", "nb.write(F, 'f.md')"),
        ("nb.write", "nb.write(F, 'f.txt')"), ("nb.write", "nb.write(R, 'r.csv')"),
        ("nb.write", "nb.write(R, 'r.xlsx')"),
        ("nb.write", "nb.write(R, 'r.json')"), ("nb.write", "nb.write(RS, 'rs.csv')"),
        ("nb.write", "nb.write(RS, 'rs.xlsx')"), ("nb.write", "nb.write(RS, 'rs.docx')"),
        ("nb.write", "nb.write(RS, 'rs.html')"), ("nb.write", "nb.write(RS, 'rs.md')"),
        ("nb.write", "nb.write(RS, 'rs.ndjson')"), ("nb.write", "nb.write(G, 'g.docx')"),
        ("nb.write", "nb.write(COMPARED, 'c.docx')"), ("nb.write", "nb.write(S, 's.txt')"),
        ("nb.write", "nb.write(nb.compare(G, G2), 'c.html')"), ("nb.write", "nb.write(CHECKED, 'c.html')"),
        ("nb.show", "nb.show(T)"), ("nb.show", "nb.show(RS)"), ("nb.describe", "nb.describe(T)"),
        ("nb.help", "nb.help(S)"), ("nb.fields", "nb.fields(S)"), ("nb.docs", "nb.docs()"),
        ("nb.json.encode", "nb.json.encode(R)"), ("nb.json.encode", "nb.json.encode(T)"),
        ("nb.json.encode", "nb.json.encode(S)"), ("nb.json.encode", "nb.json.encode(F)"),
        ("nb.json.decode", "nb.json.decode(json)"), ("nb.json.decode", "nb.json.decode(deep)"),
        ("nb.json.decode", "nb.json.decode('\\\"' .. S .. '\\\"')"),
    ]

    private static let text = [
        ("nb.text.length", "nb.text.length(S)"), ("nb.text.sub", "nb.text.sub(S, -5, -2)"),
        ("nb.text.find", "nb.text.find(A, 'bb')"), ("nb.text.find", "nb.text.find(S, S:sub(1, 3000000) .. 'x')"),
        ("nb.text.split", "nb.text.split(A, 'a')"), ("nb.text.trim", "nb.text.trim((' '):rep(9000000))"),
        ("nb.text.width", "nb.text.width(S)"), ("nb.text.pad", "nb.text.pad(S, 30000000)"),
        ("nb.text.thousands", "nb.text.thousands(('1'):rep(9000000))"),
        ("nb.text.wan", "nb.text.wan(('1'):rep(9000000))"), ("nb.text.percent", "nb.text.percent(('1'):rep(9000000))"),
        ("nb.text.percent", "nb.text.percent(0.5, {digits = 9000000})"),
        ("nb.text.chinese", "nb.text.chinese(('1'):rep(9000000))"),
        ("nb.text.chinese_digits", "nb.text.chinese_digits(('1'):rep(9000000))"),
        ("nb.text.change", "nb.text.change(('1'):rep(9000000), 1)"),
    ]

    private static let objects = [
        ("Report:get", "r:get(S)"), ("Report:has", "r:has(S)"), ("Report:cell", "r:cell(S)"),
        ("Report:kind", "r:kind(S)"),
        ("Report:cells", "r:cells()"), ("Report:fields", "r:fields()"),
        ("Report:section", "x = G:section(1).sentences"),
        ("Report:sections", "G:sections()"), ("Report:table", "r:table(S)"), ("Report:corrections", "r:corrections()"),
        ("Report:findings", "r:findings()"), ("Report:with", "r:with(T, {reason = S})"), ("Report", "print(G)"),
        ("Section", "print(G:section(1))"),
        ("Reports:filter", "RS:filter(T)"), ("Reports:filter", "RS:filter{agency = S}"), ("Reports:find", "RS:find(T)"),
        ("Reports:sort_by", "RS:sort_by('公开率')"), ("Reports:sort_by", "RS:sort_by(S)"),
        ("Reports:map", "RS:map(function(x) return x end)"), ("Reports:group_by", "RS:group_by('requests.new.total')"),
        ("Reports:column", "RS:column('诉讼败诉率')"), ("Reports:frame", "RS:frame(NAMES)"),
        ("Reports:frame", "RS:frame(r:fields())"), ("Reports:years", "RS:years()"),
        ("Reports:agencies", "RS:agencies()"),
        ("Reports:pairs", "RS:pairs()"), ("Reports", "print(RS)"),
        ("Column:sum", "K:sum()"), ("Column:mean", "K:mean()"), ("Column:median", "K:median()"),
        ("Column:min", "K:min()"),
        ("Column:max", "K:max()"), ("Column:quantile", "K:quantile(0.5)"), ("Column:totable", "K:totable()"),
        ("Column:by", "K:by('source')"), ("Column:rank", "K:rank()"), ("Column", "print(K)"),
        ("Date:days_to", "DAY:days_to(DAY)"), ("Date:add", "DAY:add(9)"), ("Chart:save", "CHART:save(S)"),
        ("Output:write", "nb.output('o'):write(S, S, S)"), ("Output:close", "nb.output('o'):write(S):close()"),
        ("Metrics:why", "METRICS:why(S)"), ("Metrics:table", "METRICS:table()"),
        ("Findings:where", "CHECKED:where{field = S}"), ("Findings:outcomes", "CHECKED:outcomes()"),
        ("Findings", "print(CHECKED)"), ("Comparison:cell", "COMPARED:cell(S)"),
        ("Comparison:section", "x = nb.compare(G, G2):section(1).diff"), ("Comparison:table", "COMPARED:table()"),
        ("Comparison", "print(nb.compare(G, G2))"),
        ("Observations:fail", observing("out:fail{message = S, fields = NAMES}")),
        ("Observations:uncertain", observing("out:uncertain{message = S, fields = NAMES}")),
        ("Observations:pass", observing("out:pass{message = S, fields = NAMES}")),
    ]

    private static func observing(_ call: String) -> String {
        "nb.rule{code = 'X1', check = function(_, out) \(call) end} nb.check(r, {rules = {'X1'}})"
    }

    private static let frames = [
        ("Frame:select", "F:select(FS)"), ("Frame:select", "F:select{x = function(row) return row.n end}"),
        ("Frame:filter", "F:filter(T)"), ("Frame:filter", "F:filter(function() return true end)"),
        ("Frame:filter", "F:filter{a = S}"), ("Frame:sort", "F:sort('s')"),
        ("Frame:sort", "F:sort(function(x) return x.s end)"),
        ("Frame:head", "F:head(199999)"), ("Frame:kind", "F:kind(1, S)"),
        ("Frame:group", "F:group{by = {'a', 's'}, n = {'median', 'n'}}"), ("Frame:group", "F:group(T)"),
        ("Frame:join", "F:join(F, {by = {'k', 's'}})"), ("Frame:join", "F:join(F, {by = NAMES})"),
        ("Frame:pivot", "F:pivot{rows = 'k', columns = 'a', values = 'n'}"),
        ("Frame:pivot", "F:pivot{rows = 'a', columns = 'n', values = 'k', with = 'median'}"),
        ("Frame:describe", "F:describe()"), ("Frame:column", "F:column(S)"), ("Frame:to_csv", "F:to_csv()"),
        ("Frame:to_xlsx", "F:to_xlsx('f.xlsx')"), ("Frame:to_json", "F:to_json()"), ("Frame", "print(F)"),
        ("Frame", "x = F.rows"), ("Frame", "x = F.types"),
        ("FrameColumn:sum", "C:sum()"), ("FrameColumn:mean", "C:mean()"), ("FrameColumn:median", "C:median()"),
        ("FrameColumn:min", "C:min()"), ("FrameColumn:max", "C:max()"), ("FrameColumn:quantile", "C:quantile(0.3)"),
        ("FrameColumn:totable", "CS:totable()"), ("FrameColumn", "print(CS)"),
    ]

    private static let libraries = [
        ("string.rep", "x = ('x'):rep(300000000)"), ("string.rep", "x = (''):rep(1 << 62)"),
        ("string.find", "A:find(('a-'):rep(20) .. 'c')"), ("string.find", "A:find('bb', 1, true)"),
        ("string.find", "S:find(S:sub(1, 9000000) .. 'x', 1, true)"), ("string.gsub", "A:gsub('a', 'bcd')"),
        ("string.gsub", "A:gsub('.', {a = 'x'})"), ("string.gmatch", "for x in A:gmatch('.-b') do end"),
        ("string.format", "('%q'):format(A)"), ("string.format", "('%s%s%s'):format(A, A, A)"),
        ("string.byte", "A:byte(1, 900000)"), ("string.reverse", "A:reverse()"), ("string.upper", "A:upper()"),
        ("string.pack", "string.pack('s4s4', A, A)"), ("string.unpack", "string.unpack('z', A .. '\\0')"),
        ("string.len", "x = A .. A .. A"), ("string compare", "x = A .. 'x' < A .. 'y'"), ("string.sub", "A:sub(2)"),
        ("utf8.len", "utf8.len(S)"), ("utf8.codes", "for _ in utf8.codes(S) do end"),
        ("utf8.offset", "utf8.offset(S, 5000000)"), ("utf8.codepoint", "utf8.codepoint(S, 1, 2400000)"),
        ("utf8.char", "utf8.char(table.unpack(L, 1, 200000))"), ("table.concat", "table.concat(L, ',')"),
        ("table.sort", "x = table.move(L, 1, #L, 1, {}) table.sort(x, function(a, b) return a > b end)"),
        ("table.move", "table.move({}, 1, 1 << 60, 2)"),
        ("table.insert", "x = {} for i = 1, 200000 do table.insert(x, 1, i) end"),
        ("table.remove", "table.remove(L, 1) L[#L + 1] = 1"), ("table.unpack", "table.unpack(L, 1, 900000)"),
        ("table.unpack", "table.unpack(setmetatable({}, {__len = function() return 1 << 60 end}))"),
        ("table.pack", "table.pack(table.unpack(L, 1, 900000))"),
        ("tostring", "tostring(setmetatable({}, {__tostring = function() return A end}))"),
        ("tonumber", "tonumber(('1'):rep(20000000))"), ("load", "load('x = ' .. ('1 + '):rep(900000) .. '1')"),
        ("load", "load(function() return ' ' end)"), ("print", "print(T)"), ("print", "print(R)"),
        ("print", "print(S)"),
        ("#", "x = 0 for i = 1, 1000 do x = x + #L end"), ("next", "for k in pairs(T) do end"),
        ("select", "select('#', table.unpack(L, 1, 900000))"),
        ("pcall", "pcall(error, S)"), ("xpcall", "xpcall(error, function() while true do end end)"),
        ("coroutine", "coroutine.wrap(function() while true do coroutine.yield() end end)()"),
        ("os.date", "os.date(('%Y'):rep(3000000))"),
        ("os.time", "os.time{year = 2022, month = 1e9 // 1 | 0, day = 1}"), ("require", "pcall(require, S)"),
        ("gc", "x = {} for i = 1, 3000000 do x = {x} end"),
        ("math", "math.random(0)"),
        ("close", "local x <close> = setmetatable({}, {__close = function() while true do end end})"),
        ("unknown", "x = r[S]"), ("unknown", "x = F[1][S]"), ("unknown", "x = nb[S]"), ("unknown", "x = _G[S]"),
    ]
}
