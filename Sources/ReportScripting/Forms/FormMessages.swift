import LuaRuntime
import Wording

/// What is said about forms.
enum FormMessages {
    static func noForm(_ edition: String, known: [String]) -> LuaFailure {
        let names = known.map { "\"\($0)\"" }
        return LuaFailure(
            code: "unknown_form",
            message: Bilingual(
                zh: "没有格式“\(edition)”，有 \(names.joined(separator: "、"))。",
                en: "There is no form “\(edition)”; there are \(names.joined(separator: ", "))."))
    }

    static func incomplete() -> LuaFailure {
        form(
            zh: "nb.form: 要写 edition，如 nb.form{edition=\"2021-甲\", based_on=\"2021\", rows={…}}。",
            en: "nb.form: edition is needed, as in nb.form{edition=\"2021-甲\", based_on=\"2021\", rows={…}}.")
    }

    static func builtIn(_ edition: String) -> LuaFailure {
        form(
            zh: "nb.form: “\(edition)”是内置的格式，请换一个名称。", en: "nb.form: “\(edition)” is a built-in form; use another name."
        )
    }

    static func noRow(_ row: String, near: [String]) -> LuaFailure {
        guard !near.isEmpty else {
            return form(zh: "nb.form: 没有“\(row)”这一行。", en: "nb.form: there is no row “\(row)”.")
        }
        return form(
            zh: "nb.form: 没有“\(row)”这一行，是否指 \(near.joined(separator: "、"))？",
            en: "nb.form: there is no row “\(row)”. Did you mean \(near.joined(separator: ", "))?")
    }

    static func badRow(_ position: Int) -> LuaFailure {
        form(
            zh:
                "nb.form: 第 \(position) 个新行要写 after、key 和 label，如 {after=\"requests.granted\", key=\"requests.read_on_site\", label=\"（二）现场查阅\"}；key 用小写字母、数字和 _，与 after 同一张表。",
            en:
                "nb.form: new row \(position) needs after, key and label, as in {after=\"requests.granted\", key=\"requests.read_on_site\", label=\"（二）现场查阅\"}; key is of small letters, digits and _, in the same table as after."
        )
    }

    static func rowTwice(_ row: String) -> LuaFailure {
        form(zh: "nb.form: “\(row)”这一行已经有了。", en: "nb.form: there is a row “\(row)” already.")
    }

    static func labelTwice(_ label: String, _ other: String) -> LuaFailure {
        form(
            zh: "nb.form: 新行“\(label)”和同组的“\(other)”名称相同，读表时分不开，请换一个名称。",
            en: "nb.form: the new row “\(label)” is called like “\(other)” of the same group; give it another label.")
    }

    static func unknownName(_ position: Int, _ name: String, known: [String]) -> LuaFailure {
        let near = Suggestions.nearest(to: name, in: known, limit: 1).first ?? known.joined(separator: "、")
        return form(
            zh: "nb.form: 第 \(position) 个新行里没有“\(name.shortened)”这一项，是否指 \(near)？",
            en: "nb.form: new row \(position) has no “\(name.shortened)”; did you mean \(near)?")
    }

    /// Far more than any form has.
    static let (mostRows, mostAliases, longestLabel) = (200, 20, 200)

    static func tooManyRows(_ count: Int) -> LuaFailure {
        form(
            zh: "nb.form: 新行最多 \(mostRows) 个，这里有 \(count) 个；请只写表里真有的行。",
            en:
                "nb.form: there can be \(mostRows) new rows, and here are \(count); write those that the table really has."
        )
    }

    static func tooManyAliases(_ position: Int, _ count: Int) -> LuaFailure {
        form(
            zh: "nb.form: 第 \(position) 个新行的 aliases 最多 \(mostAliases) 个，这里有 \(count) 个；请只写报告里真有的写法。",
            en:
                "nb.form: new row \(position) can have \(mostAliases) aliases, and here are \(count); write those that reports really use."
        )
    }

    static func tooLong(_ position: Int, _ count: Int) -> LuaFailure {
        form(
            zh: "nb.form: 第 \(position) 个新行的 key、label 和 aliases 每个最多 \(longestLabel) 个字，这里有一个 \(count) 个字；请照表里写行名。",
            en:
                "nb.form: key, label and aliases of new row \(position) can have \(longestLabel) characters each, and here one has \(count); write the label as the table has it."
        )
    }

    static func noEvidence() -> LuaFailure {
        form(
            zh: "nb.form: 没有新行，读取时无法与原来的格式区分。",
            en: "nb.form: without new rows, reading can't tell it from the form it is based on.")
    }

    private static func form(zh: String, en: String) -> LuaFailure {
        LuaFailure(code: "form", message: Bilingual(zh: zh, en: en))
    }
}
