import LuaRuntime
import Wording

extension Chapter {
    /// The little of Lua that scripts for reports are made of.
    static let language = Chapter(
        "lua", Bilingual(zh: "Lua 一页通", en: "Lua on a page"),
        Bilingual(
            zh: """
                脚本用的语言是 Lua。写报告用得到的就是这些：

                | 写法 | 意思 |
                | --- | --- |
                | `-- 说明` | 到行末都不运行 |
                | `local n = 3` | 变量；不写 `local` 则整个脚本都能用 |
                | `"文字"`、`[[几行文字]]`、`a .. b` | 文字；`..` 连接，数字也可以连 |
                | `+ - * /`、`//`、`%`、`^` | 运算；`/` 得小数，`//` 取整，`%` 取余 |
                | `==`、`~=`、`<`、`<=` | 相等、不等、小于、不大于 |
                | `and`、`or`、`not` | 并且、或者、不；只有 `nil` 和 `false` 算不成立，0 算成立 |
                | `x or 0` | x 是 nil 时用 0 |
                | `{3, 5, 8}`，`t[1]`，`#t` | 列表；从 1 数起；`#` 是个数 |
                | `{agency = "甲", n = 3}`，`t.agency`，`t["本年新收"]` | 有名称的表；名称是中文时写成方括号加引号 |
                | `t[#t + 1] = x` | 加到列表末尾 |
                | `if a then … elseif b then … else … end` | 条件 |
                | `for i = 1, 10 do … end` | 从 1 数到 10 |
                | `for i, x in ipairs(list) do … end` | 逐个取列表的元素，i 是序号；不用时写 `_` |
                | `for name, x in pairs(t) do … end` | 逐个取表里的名称和值，没有固定的顺序 |
                | `while a do … end`，`break` | 循环；提前结束 |
                | `local function f(a, b) … return c end` | 函数；也可以写在参数里：`rs:map(function(r) return r.year end)` |
                | `r:get("…")`，`nb.open("…")` | 对象的方法用冒号，nb 里的函数用点 |
                | `f{a = 1}` | 只有一张表作参数时可以不写括号 |
                | `string.format("%.1f", x)`，`("%d 件"):format(n)` | 按格式写出数：`%d` 整数，`%.1f` 一位小数，`%s` 文字 |
                | `table.sort(t, function(a, b) return a.n > b.n end)` | 排序 |
                | `table.concat(t, "、")` | 把列表连成文字 |
                | `tonumber("12")`、`tostring(12)`、`type(x)` | 文字变数、数变文字、是哪一种值 |

                标点和括号都用半角：`"`、`(`、`,`。
                """,
            en: """
                Scripts are written in Lua. Of it this is what work on reports needs:

                | written | means |
                | --- | --- |
                | `-- note` | is not run, to the end of the line |
                | `local n = 3` | a variable; without `local` it is there in all of the script |
                | `"text"`, `[[several lines]]`, `a .. b` | text; `..` joins, numbers too |
                | `+ - * /`, `//`, `%`, `^` | arithmetic; `/` gives decimals, `//` a whole number, `%` the remainder |
                | `==`, `~=`, `<`, `<=` | equal, not equal, less, at most |
                | `and`, `or`, `not` | only `nil` and `false` are false; 0 is true |
                | `x or 0` | 0 where x is nil |
                | `{3, 5, 8}`, `t[1]`, `#t` | a list; it counts from 1; `#` is how many |
                | `{agency = "甲", n = 3}`, `t.agency`, `t["本年新收"]` | a table with names; Chinese names in brackets and quotes |
                | `t[#t + 1] = x` | puts x at the end of a list |
                | `if a then … elseif b then … else … end` | a condition |
                | `for i = 1, 10 do … end` | counts from 1 to 10 |
                | `for i, x in ipairs(list) do … end` | each element of a list, i its number; `_` where it is not used |
                | `for name, x in pairs(t) do … end` | each name and value of a table, in no order |
                | `while a do … end`, `break` | a loop; leaves it early |
                | `local function f(a, b) … return c end` | a function; or as an argument: `rs:map(function(r) return r.year end)` |
                | `r:get("…")`, `nb.open("…")` | methods of objects have a colon, functions of nb a dot |
                | `f{a = 1}` | a table as the only argument needs no brackets |
                | `string.format("%.1f", x)`, `("%d 件"):format(n)` | a number in a form: `%d` whole, `%.1f` one decimal, `%s` text |
                | `table.sort(t, function(a, b) return a.n > b.n end)` | sorts |
                | `table.concat(t, ", ")` | joins a list to text |
                | `tonumber("12")`, `tostring(12)`, `type(x)` | text to number, number to text, the kind of a value |

                All quotes, brackets and commas are the narrow ones: `"`, `(`, `,`.
                """),
        examples: [
            Example(
                """
                -- 各机关 2022 年新收申请，从多到少，只列 20 件以上的
                local list = {}
                for _, r in ipairs(nb.load("Samples"):filter{year = 2022}) do
                    local n = r["本年新收"]["总计"]
                    if n and n >= 20 then list[#list + 1] = {name = r.agency, n = n} end
                end
                table.sort(list, function(a, b) return a.n > b.n end)
                for i, x in ipairs(list) do print(i .. ". " .. x.name, x.n .. " 件") end
                """,
                prints: """
                    1. 青禾市人民政府\t1859 件
                    2. 澄岭县人民政府\t384 件
                    3. 澄岭县自然资源和规划局\t42 件
                    """)
        ])
}
