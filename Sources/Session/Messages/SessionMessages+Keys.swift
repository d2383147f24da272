import Wording

extension SessionMessages {
    /// The keys of the prompt, and what they do.
    static let keys: [(keys: String, doc: Bilingual)] = [
        ("Enter", Bilingual(zh: "运行；没写完的接着写下一行", en: "runs, or goes on in the next line")),
        ("Alt-Enter  Ctrl-O", Bilingual(zh: "一定换行", en: "a new line in any case")),
        ("Tab  Shift-Tab", Bilingual(zh: "补全，再按列出、往后选；往前选", en: "completes, then lists and chooses; back")),
        ("↑ ↓  PgUp PgDn", Bilingual(zh: "以前的输入；先写开头就只找同样开头的", en: "earlier entries, those that begin as typed")),
        ("Ctrl-R", Bilingual(zh: "按词找以前的输入", en: "searches earlier entries")),
        ("Ctrl-A Ctrl-E  Alt-< Alt->", Bilingual(zh: "到行首、行尾；整段的开头、结尾", en: "ends of the line; of the entry")),
        ("Alt-B Alt-F  Ctrl-← Ctrl-→", Bilingual(zh: "前一个词、后一个词", en: "a word back or on")),
        (
            "Ctrl-W Alt-D Ctrl-U Ctrl-K",
            Bilingual(zh: "剪掉前一个词、后一个词、到行首、到行尾", en: "cut: a word, or to the end of the line")
        ),
        ("Ctrl-Y Alt-Y", Bilingual(zh: "贴上剪掉的；换成更早剪掉的", en: "put back what was cut; what was cut before")),
        ("Ctrl-T  Alt-T", Bilingual(zh: "对调前后两个字；两个词", en: "swaps two characters; two words")),
        ("Alt-U Alt-L Alt-C", Bilingual(zh: "改成大写、小写、首字母大写", en: "upper case, lower case, capitalised")),
        ("Alt-.", Bilingual(zh: "填入以前输入的最后一个词", en: "the last word of earlier entries")),
        ("Ctrl-_  Alt-_", Bilingual(zh: "撤销；重做", en: "undo; redo")),
        ("Ctrl-C", Bilingual(zh: "停止运行；不要这一行", en: "stops what runs; gives the entry up")),
        ("Ctrl-L  Ctrl-Z  Ctrl-D", Bilingual(zh: "清屏；暂停（fg 回来）；离开", en: "clears; suspends (fg comes back); leaves")),
    ]

    static let keysTitle = Bilingual(zh: "按键", en: "Keys")
    static let startupFile = Bilingual(
        zh: "每次启动先运行 ~/.config/nianbao/startup.lua（有的话）：自己的函数和设置写在里面。",
        en: "~/.config/nianbao/startup.lua runs at each start where it is there: a place for own functions.")
}
