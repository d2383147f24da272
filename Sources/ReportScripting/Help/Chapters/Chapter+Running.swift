import LuaRuntime
import ReportModel
import Wording

extension Chapter {
    /// How a script is run, and what it may do.
    static let running = Chapter(
        "running", Bilingual(zh: "脚本", en: "Scripts"),
        Bilingual(
            zh: """
                `nianbao run 脚本.lua 参数…` 运行一个文件，`nianbao -e '…' 文件…` 运行一行，不带命令则是提示符。参数在 `arg[1]`、`arg[2]`… 里，用 `nb.options` 声明后自动检查、自带 `--help`。提示符和 `-e` 里，命令行上的文件已读成 `reports`；脚本自己用 `nb.load`。

                - 语言是 Lua 5.4，有 `string`、`table`、`math`、`utf8`、`coroutine`，`os` 只有 `time`、`date`、`clock`、`difftime`。没有 `io`、`debug`、`package`；元表里的 `__gc` 报错，`__mode` 不起作用。`require "名称"` 找脚本旁边和 `--path` 里的 Lua 文件。
                - 只能读当前文件夹、脚本所在的文件夹、命令行上的文件和 `--read` 给出的；只能写到 `--output`（默认当前文件夹）里面，都不能用 `..` 或链接越出。没有网络、进程和环境变量。
                - 时间、内存、输出有上限：`--time-limit`（秒）、`--memory-limit`、`--output-limit`（MB）。到了上限就停，脚本拦不住。提示符下变量都还在；极少数运行只能强行终止，那时会说明变量丢失、读入的报告还在。`nb` 里的名称不能改，`rawset` 也不行。
                - 写错的名称、字段、选项都报错，并提示相近的；不会悄悄得到 nil。
                - 错误是一张表：`message`、`code`、`place`；`pcall` 得到的就是它。`print(e)` 显示这句话（带脚本和行号）、那一行和插入符、怎么改；`"…" .. e` 只把这句话接进文字。各函数下面列出的是 `code`。`error{code = "…", message = "…"}` 报自己的错，也是这样的表；`error("…")` 报的只是文字。
                - `print` 和提示符把报告、表、列表显示成表格。`#文字` 数的是字节，数字数用 `nb.text.length`。
                - 语言是中文或英文：看 `--lang zh|en`，没有就看环境变量 `NIANBAO_LANG`，再看系统的 `LC_ALL`、`LC_MESSAGES`、`LANG`，都没有说明时用中文。`NIANBAO_LANG` 写了别的语言，等于没有写。
                """,
            en: """
                `nianbao run script.lua ARGUMENT…` runs a file, `nianbao -e '…' FILE…` a line, and without a command there is the prompt. Arguments are `arg[1]`, `arg[2]`…; declared with `nb.options` they are checked, and `--help` explains them. At the prompt and with `-e`, the files of the command line are there as `reports`; a script loads its own with `nb.load`.

                - The language is Lua 5.4 with `string`, `table`, `math`, `utf8`, `coroutine`, and of `os` only `time`, `date`, `clock`, `difftime`. There is no `io`, `debug` or `package`; `__gc` in a metatable is an error, `__mode` has no effect. `require "name"` finds Lua files beside the script and in `--path`.
                - It reads the current folder, the script's, the files of the command line and those of `--read`; it writes below `--output` (the current folder where left out); neither leaves these by `..` or links. There is no network, no process, no environment.
                - Time, memory and output have limits: `--time-limit` (seconds), `--memory-limit`, `--output-limit` (MB). What hits one ends, and no script can catch it. At the prompt variables stay; the rare run that can only be ended by force says that they are gone and that loaded reports are kept. Names in `nb` can't be set, not by `rawset` either.
                - A misspelt name, field or option is an error that suggests the right one; nothing is silently nil.
                - An error is a table with `message`, `code` and `place`; `pcall` gives it. `print(e)` shows its sentence with script and line, the line with a caret, and the fix; `"…" .. e` puts the sentence alone into a text. What is listed below a function are its codes. `error{code = "…", message = "…"}` raises one of your own, which is such a table too; what `error("…")` raises is only its text.
                - `print` and the prompt show reports, tables and lists as tables. `#text` counts bytes; `nb.text.length` counts characters.
                - Messages are Chinese or English: by `--lang zh|en`, else by the environment's `NIANBAO_LANG`, else by the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), and Chinese where none of them says. `NIANBAO_LANG` with any other language counts as not set.
                """),
        examples: [
            Example(
                """
                ok, e = pcall(nb.open, "没有.html")
                print(ok, e.code, e.message)
                """, prints: "false\tnot_found\t找不到文件“没有.html”。请检查路径和文件名。")
        ])

    /// How cells are named, and what there is where no number is.
    static let cells = Chapter(
        "fields-and-numbers", Bilingual(zh: "字段和数", en: "Fields and numbers"),
        Bilingual(
            zh: """
                每一格有一个字段名，如 `requests.new.total`，`nb.fields()` 列出全部 200 个，`nb.help("requests.new.total")` 说明一个。读法有四种，结果相同：

                - `r.requests.new.total`
                - `r["本年新收"]["总计"]`：用行、列的名称，全称、简称都可以；
                - `r:get("requests.new.total")`、`r:get("本年新收·总计")`；
                - `r:cell("本年新收·总计").value`，另有原文、位置、来历。

                要写字段的地方都可以写“行·列”。2019 格式（2019、2020 年度）有的字段不同：那里没有的字段，从一份报告里读时报错，`r:has(字段)` 为 false；`rs:frame`、`rs:column` 里，那些报告的这一格没有数值（`absent`）。

                件数是整数；金额（万元）有小数时是浮点数，显示时不带末尾的 0，原样在 `r:cell(字段).text`。没有数字时是 nil，`r:kind(字段)` 说明原因：

                | kind | 原文里 |
                | --- | --- |
                | `absent` | 没有这张表或这一格 |
                | `blank` | 空着 |
                | `not_applicable` | `/`、`-`、`—` 或“无” |
                | `text` | 该写数字的地方写了别的文字 |
                | `unreadable` | 有数字，但不能确定是哪些 |

                拿 nil 计算会报错，并说明是哪一格、为什么没有数字；要当作 0，就写 `x or 0`。列和表的合计、平均不计这些格，`missing` 是它们的个数。

                选报告、分组、排序用的名称是 `agency`、`year`、`edition`、`region`、`level`、`source`、`title`、`published`。
                """,
            en: """
                Each cell has an id such as `requests.new.total`; `nb.fields()` lists all 200, and `nb.help("requests.new.total")` explains one. There are four ways to read it:

                - `r.requests.new.total`
                - `r["本年新收"]["总计"]`: by the labels of row and column, the form's or the usual short ones;
                - `r:get("requests.new.total")`, `r:get("本年新收·总计")`;
                - `r:cell("本年新收·总计").value`, which also has the characters of the source, the place and the origin.

                Where a field is asked for, “row·column” will do. The form of 2019 (reports on 2019 and 2020) has some other fields: to read one that it has not from a report is an error, and `r:has(field)` is false; in `rs:frame` and `rs:column` such reports have no value there (`absent`).

                Counts are integers; amounts (万元) with decimals are floats, which print without zeros at the end: `r:cell(field).text` has them. Where there is no number there is nil, and `r:kind(field)` says why:

                | kind | the source has |
                | --- | --- |
                | `absent` | no such table or cell |
                | `blank` | nothing in it |
                | `not_applicable` | `/`, `-`, `—` or 无 |
                | `text` | words where a number belongs |
                | `unreadable` | digits that can't be told apart with certainty |

                To reckon with nil is an error that names the cell and why it has no number; `x or 0` counts it as 0. Sums and means of columns and tables leave such cells out, and `missing` counts them.

                Reports are filtered, grouped and sorted by `agency`, `year`, `edition`, `region`, `level`, `source`, `title`, `published`.
                """),
        examples: [
            Example(
                """
                r = nb.open("Samples/澄岭县教育局-2021.md")
                print(r["本年新收"]["总计"], r["本年新收"]["科研机构"], r:kind("本年新收·科研机构"))
                print((r["本年新收"]["科研机构"] or 0) + 1)
                ok, e = pcall(function() return r["本年新收"]["科研机构"] + 1 end)
                print(e.message)
                """,
                prints: """
                    27\tnil\tblank
                    1
                    requests.new.research 没有数字（“本年新收政府信息公开申请数量·科研机构”：空白；Samples/澄岭县教育局-2021.md），不能参加运算
                    """)
        ])
}
