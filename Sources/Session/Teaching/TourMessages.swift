import Wording

/// What the tour says.
enum TourMessages {
    static let usage = Bilingual(zh: "[步|skip|stop]", en: "[STEP|skip|stop]")
    static let doc = Bilingual(zh: "十步入门，边看边做", en: "ten steps by doing them")

    static let welcome = Bilingual(
        zh: "十步走一遍，每一步都是真做。中途可以试别的；.tour skip 跳过一步，.tour stop 结束。",
        en: "Ten steps, each done for real. Try other things in between; .tour skip passes one over, .tour stop ends.")

    static func title(_ number: Int, of count: Int, _ title: Bilingual) -> Bilingual {
        Bilingual(zh: "第 \(number) 步，共 \(count) 步：\(title.zh)", en: "Step \(number) of \(count): \(title.en)")
    }

    static func goOn(_ number: Int, _ task: Bilingual) -> Bilingual {
        Bilingual(zh: "入门还在第 \(number) 步。\(task.zh)", en: "The tour is at step \(number). \(task.en)")
    }

    static func toType(_ task: String, _ keys: Bilingual?) -> Bilingual {
        Bilingual(zh: "请输入：\(task)\(keys?.zh ?? "")", en: "Type: \(task)\(keys?.en ?? "")")
    }

    static let pinyinKeys = Bilingual(zh: "，按 Tab，再按回车", en: " and press Tab, then Enter")

    static func first(_ entries: [String]) -> Bilingual {
        Bilingual(
            zh: "这一步先要有前面的结果，请先输入：\(entries.joined(separator: "，再输入 "))",
            en: "This step needs what those before it made. First type: \(entries.joined(separator: ", then "))")
    }

    static let noTour = Bilingual(zh: "还没有开始入门。输入 .tour 开始。", en: "No tour is under way. Type .tour to begin.")
    static let stopped = Bilingual(zh: "入门结束；.tour 随时再来。", en: "The tour has ended; .tour begins it again.")
    static let noSamples = Bilingual(
        zh: "找不到随附的样例（Samples 文件夹）。请在含有它的文件夹里启动 nianbao。",
        en: "The samples (the folder Samples) are not here. Start nianbao in the folder that has them.")

    static func wrongStep(_ text: String, of count: Int) -> Bilingual {
        Bilingual(
            zh: "没有第“\(text)”步，请写 1 到 \(count)，或 skip、stop。",
            en: "There is no step “\(text)”: 1 to \(count), skip or stop.")
    }

    static let end = Bilingual(
        zh: "✓ 走完了。.save 我的.lua 把刚才的输入存成脚本；.help 列出全部命令；更多做法见 scripts/recipes。",
        en:
            "✓ That was all. .save mine.lua keeps what you typed as a script; .help lists the commands; scripts/recipes has more."
    )

    // MARK: reading

    static let loadTitle = Bilingual(zh: "读取报告", en: "Read reports")
    static let loadText = Bilingual(
        zh: "样例是虚构的年报，有网页、Word、文本三种。读取整个文件夹：",
        en: "The samples are invented reports: web pages, Word files, texts. Read the whole folder:")
    static let loadPraise = Bilingual(
        zh: "报告都在变量 reports 里。", en: "The reports are in the variable `reports`.")

    static let pickTitle = Bilingual(zh: "取出一份", en: "Take one")
    static let pickText = Bilingual(
        zh: "从 1 数起，把第一份放进变量 r：", en: "Counting begins at 1. Put the first into the variable r:")
    static let pickPraise = Bilingual(zh: "赋值不显示什么，r 已经在了。", en: "Assigning shows nothing; r is there.")

    static let lookTitle = Bilingual(zh: "看一眼", en: "Look at it")
    static let lookText = Bilingual(zh: "只写名字，就显示它的值：", en: "A name alone shows its value:")
    static let lookPraise = Bilingual(
        zh: "这是概要：机关、年份、读出多少格、几个要紧的数。",
        en: "That is the summary: body, year, cells read, and the figures that matter most.")

    // MARK: asking

    static let tableTitle = Bilingual(zh: "法定表格", en: "The statutory table")
    static let tableText = Bilingual(
        zh: "第三部分“收到和处理政府信息公开申请情况”整张表：", en: "The whole table of section three, on requests for information:")
    static let tablePraise = Bilingual(
        zh: "表头照原样合并，0 变淡，没有数字的格有记号。",
        en: "Heads are merged as printed, zeros are dim, cells without a number are marked.")

    static let cellTitle = Bilingual(zh: "一格的数", en: "One cell")
    static let cellText = Bilingual(
        zh: "用表上的中文名字取一格（也可以写 r.requests.new.total）：",
        en: "A cell by the Chinese names of the form (r.requests.new.total is the same):")
    static let cellPraise = Bilingual(zh: "上一个结果总在变量 _ 里。", en: "The last result is always in the variable _.")

    static let pinyinTitle = Bilingual(zh: "拼音首字母", en: "Pinyin initials")
    static let pinyinText = Bilingual(
        zh: "不必打中文：输入下面几个字母，按 Tab，再回车（行政复议）：",
        en: "No Chinese keyboard is needed: type these letters, press Tab (it finds 行政复议), then Enter:")
    static let pinyinPraise = Bilingual(
        zh: "Tab 也补全字段、选项、文件和命令，按两次列出全部。",
        en: "Tab also completes fields, options, files and commands; twice lists them all.")

    static let helpTitle = Bilingual(zh: "问用法", en: "Ask for help")
    static let helpText = Bilingual(zh: "名字前面写一个问号：", en: "A question mark before a name:")
    static let helpPraise = Bilingual(
        zh: "不知道名字时用 .apropos 词，如 .apropos 结转。",
        en: "Where you don't know the name: .apropos WORD, such as .apropos 结转.")

    // MARK: judging

    static let checkTitle = Bilingual(zh: "检查", en: "Check")
    static let checkText = Bilingual(
        zh: "检查每一份报告的勾稽关系，有上年的还比较两年：", en: "Check the sums of every report, and the years against each other:")
    static let checkPraise = Bilingual(
        zh: "每条发现都说明在哪里、应是多少；_[1] 是第一条。",
        en: "Every finding says where, and what the number should be; _[1] is the first.")

    static let compareTitle = Bilingual(zh: "比较", en: "Compare")
    static let compareText = Bilingual(zh: "同一机关的两年，逐格比较：", en: "Two years of one body, cell by cell:")
    static let comparePraise = Bilingual(
        zh: "nb.write(_, \"对比.html\") 把它写成网页。", en: "nb.write(_, \"comparison.html\") makes a web page of it.")

    static let chartTitle = Bilingual(zh: "画出来", en: "Draw it")
    static let chartText = Bilingual(zh: "每年新收多少申请，画成条形：", en: "The requests of each year as bars:")
    static let chartPraise = Bilingual(
        zh: "数字多的时候，.chart 画的是分布。", en: "Where there are many numbers, .chart draws how they spread.")
}
