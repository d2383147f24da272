import Wording

/// Globals that other languages have, Excel among them.
extension ScriptMessages {
    /// What to do where a script expects a global that is not there.
    static let absentGlobals: [String: Bilingual] = {
        let files = Bilingual(
            zh: "读文件用 nb.open、nb.load、nb.csv，写文件用 nb.write、nb.output",
            en: "files are read with nb.open, nb.load and nb.csv, and written with nb.write and nb.output")
        let modules = Bilingual(
            zh: "自己的模块用 require \"名称\"，找的是脚本旁边和 --path 里的 .lua 文件",
            en: "require \"name\" loads a module of your own: a .lua file beside the script or in --path")
        let columns = Bilingual(
            zh: "一列的计算写 reports:column(\"本年新收·总计\"):sum()；还有 :mean()、:median()、:max()、:min()、:rank()",
            en:
                "a column is summed with reports:column(\"本年新收·总计\"):sum(); there are :mean(), :median(), :max(), :min() and :rank(), too"
        )
        let extremes = Bilingual(
            zh: "几个数里最大的写 math.max(a, b)，一列的写 reports:column(\"本年新收·总计\"):max()；最小的写 min",
            en:
                "the greatest of some numbers is math.max(a, b), of a column reports:column(\"本年新收·总计\"):max(); the least is min"
        )
        let counts = Bilingual(zh: "份数写 #reports", en: "reports are counted with #reports")
        let filtered = Bilingual(
            zh: "先筛选再计算：reports:filter{year=2022}:column(\"本年新收·总计\"):sum()；份数写 #reports:filter{year=2022}",
            en:
                "filter first: reports:filter{year=2022}:column(\"本年新收·总计\"):sum(); #reports:filter{year=2022} counts")
        let rounded = Bilingual(
            zh: "四舍五入写 nb.text.thousands(x, {digits = 1})，得到文字；取整数写 math.floor(x + 0.5)",
            en: "nb.text.thousands(x, {digits = 1}) rounds and gives a text; math.floor(x + 0.5) is a whole number")
        let numbers = Bilingual(
            zh: "文字变数写 tonumber(\"12\")，四舍五入取整写 math.floor(x + 0.5)",
            en: "text becomes a number with tonumber(\"12\"); math.floor(x + 0.5) rounds"
        )
        let sorted = Bilingual(
            zh: "报告排序写 reports:sort_by(\"本年新收·总计\")，表写 f:sort(\"列名\")，列表写 table.sort(t)",
            en:
                "reports are sorted with reports:sort_by(\"本年新收·总计\"), tables with f:sort(\"COLUMN\"), lists with table.sort(t)"
        )
        let end = Bilingual(
            zh: "提示符下写 .quit；脚本里到末尾就结束，提前结束写 return",
            en: "at the prompt write .quit; a script ends at its end, or with return")
        return [
            "quit": end, "exit": end,
            "help": Bilingual(
                zh: "提示符下写 .help 或 ?nb.compare；脚本里写 print(nb.help(\"nb.compare\"))",
                en: "at the prompt write .help, or ?nb.compare; in a script print(nb.help(\"nb.compare\"))"),
            "round": rounded, "ROUND": rounded, "int": numbers, "float": numbers, "INT": numbers, "VALUE": numbers,
            "sorted": sorted, "sort": sorted,
            "str": Bilingual(
                zh: "数变文字写 tostring(x)，或 x .. \"\"", en: "a number becomes text with tostring(x), or x .. \"\""),
            "split": Bilingual(
                zh: "按分隔符切开写 nb.text.split(文字, \"、\")", en: "a text is cut with nb.text.split(TEXT, \",\")"),
            "abs": Bilingual(zh: "写 math.abs(x)", en: "write math.abs(x)"),
            "reports": Bilingual(
                zh: "脚本里写 reports = nb.load(arg[1])；提示符下用 .load 文件夹，或用 .tour 看样例",
                en: "in a script write reports = nb.load(arg[1]); at the prompt use .load FOLDER, or .tour for samples"),
            "io": files, "dofile": modules, "loadfile": modules, "package": modules,
            "SUM": columns, "AVERAGE": columns, "AVG": columns, "MEDIAN": columns, "MAX": extremes, "MIN": extremes,
            "RANK": columns, "sum": columns, "average": columns, "avg": columns, "mean": columns, "median": columns,
            "max": extremes, "min": extremes, "include": modules, "import": modules, "rank": columns, "COUNT": counts,
            "COUNTA": counts, "count": counts,
            "SUMIF": filtered, "SUMIFS": filtered, "COUNTIF": filtered, "COUNTIFS": filtered, "AVERAGEIF": filtered,
            "VLOOKUP": Bilingual(
                zh: "找一份报告写 reports:find{agency=\"…\", year=2022}，再读它的格",
                en: "a report is found with reports:find{agency=\"…\", year=2022}; then read its cells"),
            "IF": Bilingual(
                zh: "写 if 条件 then … else … end，或 条件 and 甲 or 乙",
                en: "write if CONDITION then … else … end, or CONDITION and A or B"),
            "getenv": Bilingual(
                zh: "脚本看不到环境变量；值写在命令行上，用 arg[1] 或 nb.options 读",
                en: "scripts see no environment; give values on the command line, and read them by arg[1] or nb.options"
            ),
            "unpack": Bilingual(zh: "写 table.unpack", en: "write table.unpack"),
            "loadstring": Bilingual(zh: "写 load", en: "write load"),
        ]
    }()
}
