import Wording

/// What to write in Lua for what other languages write.
enum HabitMessages {
    static func hint(_ habit: ForeignHabit) -> Bilingual {
        switch habit.meaning {
        case .symbol(let ours): instead(habit.text, ours)
        case .equals: equals
        case .assignment(let sign): assignment(habit.text, sign)
        case .brace(let word):
            Bilingual(
                zh: "Lua 的语句块不用花括号：写 \(word) … end", en: "blocks have no braces in Lua: write \(word) … end")
        case .word(let ours): word(habit.text, ours)
        case .comment: Bilingual(zh: "注释以 -- 开头", en: "a comment begins with --")
        case .elseIf:
            Bilingual(
                zh: "else if 另开了一个 if，要有自己的 end；连着写成 elseif 就不用",
                en: "else if opens another if, which needs an end of its own; elseif does not")
        case .decrement:
            Bilingual(
                zh: "Lua 没有 --，它开始注释：写成 x = x - 1", en: "Lua has no --, which begins a comment: write x = x - 1")
        case .call(let function):
            Bilingual(zh: "调用函数要加括号：\(function)(…)", en: "a function is called with parentheses: \(function)(…)")
        case .namedArgument(let name):
            Bilingual(zh: "带名称的参数放进花括号：f{\(name) = …}", en: "named arguments go in braces: f{\(name) = …}")
        case .twoKeys:
            Bilingual(
                zh: "一个方括号里只有一个键：t[\"行\"][\"列\"]", en: "there is one key in a bracket: t[\"row\"][\"column\"]")
        case .methodOfText(let method):
            Bilingual(
                zh: "文字的方法写成 (\"文字\"):\(method)(…)，变量的写成 s:\(method)(…)",
                en: "a method of a text is called (\"text\"):\(method)(…), of a variable s:\(method)(…)")
        case .importing(let word):
            Bilingual(
                zh: "Lua 没有 \(word)：自己的模块写 local m = require \"名称\"",
                en: "Lua has no \(word): a module of your own is loaded with local m = require \"NAME\"")
        case .unreturned:
            Bilingual(
                zh: "比较的结果用 print(…) 显示，用 return 返回，或者写进 if … then … end",
                en: "what a comparison says is shown with print(…), returned with return, or asked with if … then … end"
            )
        case .list, .slice, .namedValue: bracket(habit.meaning)
        }
    }

    /// What stands in brackets.
    private static func bracket(_ meaning: ForeignHabit.Meaning) -> Bilingual {
        switch meaning {
        case .slice:
            Bilingual(
                zh: "Lua 不用 [1:3] 取一段：写 for i = 1, 3 do … t[i] … end",
                en: "Lua takes no part with [1:3]: write for i = 1, 3 do … t[i] … end")
        case .namedValue:
            Bilingual(
                zh: "名称后面写 =，不写冒号：{a = 1}，名称是中文时 {[\"甲\"] = 1}",
                en: "a name is followed by =, not by a colon: {a = 1}, or {[\"a b\"] = 1}")
        default: Bilingual(zh: "列表用花括号：{1, 2, 3}", en: "a list is written in braces: {1, 2, 3}")
        }
    }

    private static func word(_ theirs: String, _ ours: String) -> Bilingual {
        switch ours {
        case "goto":
            Bilingual(
                zh: "Lua 没有 continue：把循环余下的部分放进 if … then … end",
                en: "Lua has no continue: put the rest of the loop into if … then … end")
        case "if":
            Bilingual(
                zh: "Lua 没有 switch：写 if … then … elseif … then … end",
                en: "Lua has no switch: write if … then … elseif … then … end")
        case "for":
            Bilingual(
                zh: "写成 for i, x in ipairs(列表) do … end", en: "write for i, x in ipairs(list) do … end")
        case "pcall":
            Bilingual(
                zh: "Lua 没有 try：写 ok, e = pcall(函数, 参数)，出错时 e 是原因",
                en: "Lua has no try: write ok, e = pcall(FUNCTION, ARGUMENT); e is the reason where it fails")
        case "function" where ["=>", "lambda"].contains(theirs):
            Bilingual(
                zh: "函数写成 function(x) return … end", en: "a function is written function(x) return … end")
        default: instead(theirs, ours)
        }
    }

    /// `x--` alone, which Lua takes for `x`.
    static let nothingSubtracted = Bilingual(
        zh: "这里什么也没有减：-- 开始注释", en: "nothing is subtracted here: -- begins a comment")

    /// `for r in ipairs(t)`, where r is no element.
    static func positionFirst(_ function: String, _ name: String) -> Bilingual {
        Bilingual(
            zh: "\(function) 先给序号或键，再给值：写成 for i, \(name) in \(function)(…) do",
            en: "\(function) gives the position or key first, then the value: write for i, \(name) in \(function)(…) do"
        )
    }

    private static func instead(_ theirs: String, _ ours: String) -> Bilingual {
        Bilingual(zh: "Lua 不写 \(theirs)，写 \(ours)", en: "Lua has no \(theirs): write \(ours)")
    }

    /// `if x：`
    static func opensBlock(_ word: String) -> Bilingual {
        Bilingual(zh: "Lua 在这里不写冒号，写 \(word)", en: "Lua has no colon here: write \(word)")
    }

    private static let equals = Bilingual(
        zh: "比较相等写 ==，一个 = 是赋值", en: "equality is written ==; a single = assigns")

    private static func assignment(_ theirs: String, _ sign: String) -> Bilingual {
        let ours = "x = x \(sign) \(sign == ".." ? "\"…\"" : "1")"
        return Bilingual(zh: "Lua 没有 \(theirs)：写成 \(ours)", en: "Lua has no \(theirs): write \(ours)")
    }

    /// A name that is declared where the script does not see it.
    static func unseen(_ name: String, _ declaration: (line: Int, isBefore: Bool)) -> Bilingual {
        declaration.isBefore
            ? Bilingual(
                zh: "第 \(declaration.line) 行的 \(name) 只在它那一块（函数、循环、if）里有效：要在外面用，先在块的前面写 local \(name)",
                en:
                    "\(name) of line \(declaration.line) is known in its block only (function, loop, if): to use it outside, write local \(name) before the block"
            )
            : Bilingual(
                zh: "\(name) 到第 \(declaration.line) 行才定义，在那以后才能用：把定义移到前面",
                en:
                    "\(name) is defined in line \(declaration.line) only, and known from there on: move the definition up"
            )
    }

    static func closingQuote(_ quote: Character) -> Bilingual {
        Bilingual(
            zh: "“\(quote)”是中文引号，不能结束字符串；换成与开头相同的半角引号",
            en: "\(quote) is a Chinese quote, which ends no string: type the one that begins it")
    }

    /// A name that has nothing in it, for what other languages call their constants; `line` is where it stands.
    static func constant(_ name: String, in line: String) -> Bilingual? {
        let ours: [String: String] = [
            "null": "nil", "None": "nil", "NULL": "nil", "undefined": "nil", "NaN": "0/0", "True": "true",
            "False": "false", "TRUE": "true", "FALSE": "false", "Null": "nil", "Nil": "nil", "NIL": "nil",
        ]
        if let ours = ours[name] { return instead(name, ours) }
        if name == "f", line.contains("f\"") || line.contains("f'") {
            return Bilingual(
                zh: "f\"…\" 在 Lua 写成 \"新收 \" .. x .. \" 件\"", en: "f\"…\" is written \"new: \" .. x in Lua")
        }
        if name == "len" { return Bilingual(zh: "长度写成 #x", en: "a length is written #x") }
        if name == "range" {
            return Bilingual(
                zh: "数数写成 for i = 1, 10 do … end", en: "counting is written for i = 1, 10 do … end")
        }
        return nil
    }

    /// What Excel, SQL or Python call otherwise.
    private static let wishes = [
        "average": "mean", "avg": "mean", "AVERAGE": "mean", "total": "sum", "SUM": "sum", "percentile": "quantile",
        "groupby": "group_by", "orderby": "sort_by", "order_by": "sort_by", "sort": "sort_by", "where": "filter",
        "to_excel": "to_xlsx", "how": "with", "agg": "with", "aggfunc": "with", "on": "by", "key": "by",
        "index": "rows",
        "reverse": "descending", "desc": "descending", "asc": "ascending", "sep": "separator", "delimiter": "separator",
        "how_many": "count", "head": "columns", "headers": "columns", "merge": "join", "diff": "delta",
        "difference": "delta",
        "pct": "percent", "msg": "message", "text": "message", "field": "fields",
    ]

    /// The names that are meant by one that is not there: what other languages call otherwise, or else the nearest.
    static func meant(_ name: String, in known: [String]) -> [String] {
        if let ours = wishes[name], known.contains(ours) { return [ours] }
        return Suggestions.nearest(to: name, in: known)
    }

    /// What is meant by a name that is read of a list.
    static func ofList(_ name: String) -> Bilingual {
        switch name {
        case "sort", "concat", "insert", "remove", "unpack":
            Bilingual(zh: "写成 table.\(name)(列表, …)", en: "write table.\(name)(list, …)")
        case "count", "length", "len", "size", "n":
            Bilingual(zh: "列表有几项写 #列表", en: "#list is how many elements it has")
        case _ where Int(name) != nil:
            Bilingual(zh: "序号不加引号：列表[\(name)]", en: "a position has no quotes: list[\(name)]")
        default:
            Bilingual(
                zh: "先取出一项，再读它的名称：列表[1]，或者 for i, x in ipairs(列表) do … end",
                en: "take an element first, then read its names: list[1], or for i, x in ipairs(list) do … end")
        }
    }

    /// `t.append(x)`, where the table has nothing of that name.
    static func ofTable(_ name: String) -> Bilingual? {
        switch name {
        case "append", "push", "add", "insert":
            Bilingual(zh: "加到列表末尾写 table.insert(t, x)", en: "table.insert(t, x) puts x at the end of a list")
        case "pop", "remove": Bilingual(zh: "取走最后一个写 table.remove(t)", en: "table.remove(t) takes the last one away")
        case "join", "concat":
            Bilingual(zh: "连成文字写 table.concat(t, \"、\")", en: "table.concat(t, \", \") joins a list to text")
        case "sort": Bilingual(zh: "排序写 table.sort(t)", en: "table.sort(t) sorts a list")
        case "length", "len", "size", "count": Bilingual(zh: "有几项写 #t", en: "#t is how many elements it has")
        default: nil
        }
    }

    /// `r:agency()`
    static func noMethod(_ name: String) -> Bilingual {
        Bilingual(zh: "它不是方法：写成 .\(name)，后面不加括号", en: "it is no method: write .\(name), without parentheses")
    }

    /// `x > "100"`
    static let numberAgainstText = Bilingual(
        zh: "数和文字不能比：数不加引号，文字先用 tonumber(…) 变成数",
        en: "numbers and texts are not compared: a number has no quotes, and tonumber(…) makes one of a text")

    /// Blocks that are not closed.
    static func unclosed(_ opener: String) -> Bilingual? {
        switch opener {
        case "if", "for", "while", "function", "do":
            Bilingual(zh: "每个 \(opener) 都要有自己的 end", en: "every \(opener) needs an end of its own")
        case "repeat": Bilingual(zh: "repeat 以 until 条件 结束", en: "repeat ends with until and a condition")
        default: nil
        }
    }

    /// A value that stands alone, as at the prompt.
    static let loneValue = Bilingual(
        zh: "要看一个值，写 print(…)；要留着用，写 x = …", en: "a value is shown with print(…), and kept with x = …")

    /// `rs:find{…}.year`
    static let notFound = Bilingual(
        zh: "find 没有找到时得到 nil：先存进变量，再写 if r then … end",
        en: "find gives nil where nothing is found: keep it in a variable, then write if r then … end")

    /// `f():g()`
    static let noValue = Bilingual(
        zh: "它前面的部分得到 nil：先存进变量，再写 if x then … end",
        en: "what stands before it gave nil: keep that in a variable, then write if x then … end")

    static let oneEndTooMany = Bilingual(
        zh: "end 多了一个，或者上面少了 then、do", en: "there is one end too many, or a then or do is missing above")

    /// What stands before `then` and `do`.
    static func missing(_ word: String) -> Bilingual? {
        switch word {
        case "then": Bilingual(zh: "写成 if 条件 then … end", en: "write if CONDITION then … end")
        case "do":
            Bilingual(
                zh: "写成 for i = 1, 10 do … end 或 while 条件 do … end",
                en: "write for i = 1, 10 do … end, or while CONDITION do … end")
        default: nil
        }
    }

    static let fromOne = Bilingual(
        zh: "Lua 的列表从 1 数起：第一个是 [1]", en: "lists begin with 1 in Lua: the first element is [1]")

    static let whole = Bilingual(
        zh: "四舍五入取整写 math.floor(x + 0.5)；要保留小数，格式写 %.1f",
        en: "math.floor(x + 0.5) rounds to a whole number; %.1f writes decimals")

    /// `string.format("%.1f%", x)`
    static let percent = Bilingual(
        zh: "格式里每个 % 要有一个参数；百分号本身写 %%：string.format(\"%.1f%%\", x)",
        en: "every % of a format takes an argument; the sign itself is written %%: string.format(\"%.1f%%\", x)")

    /// `tonumber("12件") + 1`
    static let noNumber = Bilingual(
        zh: "文字里不只是一个数时 tonumber 得到 nil：先去掉单位和逗号，如 tonumber((s:gsub(\"[^%d.]\", \"\")))",
        en:
            "tonumber gives nil where a text is more than a number: remove units and commas first, as in tonumber((s:gsub(\"[^%d.]\", \"\")))"
    )

    /// `1a`, `1,000`
    static let malformedNumber = Bilingual(
        zh: "名称不能以数字开头；数写成 1000 或 0.5，不带单位",
        en: "no name begins with a digit; a number is written 1000 or 0.5, without a unit")

    static let joining = Bilingual(zh: "文字用 .. 相连", en: "texts are joined with ..")
}
