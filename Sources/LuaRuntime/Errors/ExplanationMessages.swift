import Wording

/// Sentences that explain an error of Lua from what stands in the script or in the report.
enum ExplanationMessages {
    static func didYouMean(_ names: [String]) -> Bilingual {
        Bilingual(
            zh: "是否指 \(names.joined(separator: "、"))？", en: "did you mean \(names.joined(separator: ", "))?")
    }

    /// What a list has in place of an element that was asked for.
    static func beyond(_ beyond: LuaBeyond) -> Bilingual {
        Bilingual(
            zh: "\(beyond.type) 只有 \(beyond.count) 项，没有 [\(beyond.position)]",
            en: "\(beyond.type) has \(beyond.count) elements, no [\(beyond.position)]")
    }

    /// Lua itself named the field; `operation` is what can't be done with it.
    static func missingNumber(_ path: String, _ reason: Bilingual?, in operation: String) -> Bilingual {
        let reason = reason ?? noNumber
        return switch operation {
        case "concatenate":
            Bilingual(zh: "\(path) \(reason.zh)，不能用 .. 连接", en: "\(path) \(reason.en) and can't be joined with ..")
        case "compare": Bilingual(zh: "\(path) \(reason.zh)，不能比较大小", en: "\(path) \(reason.en): it has no order")
        default: Bilingual(zh: "\(path) \(reason.zh)，不能参加运算", en: "\(path) \(reason.en): no arithmetic on it")
        }
    }

    /// What to write for a number that is not there.
    static func instead(in operation: String) -> Bilingual {
        operation == "concatenate"
            ? Bilingual(zh: "写明代替的文字：(x or \"—\")", en: "say what stands there instead: (x or \"—\")")
            : Bilingual(
                zh: "没有数字不是 0：确要当作 0 写 (x or 0)，要跳过写 if x then … end",
                en: "no number is not 0: write (x or 0) to take it for 0, or if x then … end to leave it out")
    }

    /// The cell was read last and is only likely to be the one; `sentence` is what is known for certain.
    static func lastMissing(
        _ path: String, _ reason: Bilingual?, after sentence: Bilingual
    ) -> Bilingual {
        let reason = reason ?? noNumber
        return Bilingual(
            zh: "\(sentence.zh)；最近读到的空值是 \(path)：\(reason.zh)",
            en: "\(sentence.en); the last empty value read was \(path): it \(reason.en)")
    }

    private static let noNumber = Bilingual(zh: "没有数字", en: "holds no number")

    // MARK: characters of an input method

    static func foreign(_ character: ForeignCharacter) -> Bilingual {
        switch character.meaning {
        case .word:
            Bilingual(
                zh: "第 \(character.column) 列的“\(character.text)”不能作 Lua 的名称",
                en: "column \(character.column): “\(character.text)” can't be a name in Lua")
        case .space:
            Bilingual(
                zh: "第 \(character.column) 列是全角空格（或其他特殊空白）",
                en: "column \(character.column) is a full-width or other special space")
        case .typed, .unknown:
            Bilingual(
                zh: "第 \(character.column) 列的“\(character.text)”不是 Lua 的符号",
                en: "column \(character.column): “\(character.text)” is no symbol of Lua")
        }
    }

    /// `member` is what a word behind a dot stands for.
    static func fix(_ character: ForeignCharacter, member: String? = nil) -> Bilingual {
        if let member {
            return Bilingual(
                zh: "写成 .\(member)；列名就是“\(character.text)”的写成 [\"\(character.text)\"]",
                en: "write .\(member), or [\"\(character.text)\"] where a column is named so")
        }
        return switch character.meaning {
        case .typed(let ascii):
            Bilingual(zh: "请改用英文输入法的 \(ascii)", en: "type \(ascii) instead")
        case .space:
            Bilingual(zh: "请改用普通空格", en: "type an ordinary space instead")
        case .word:
            Bilingual(
                zh: "名称只能用英文字母、数字和 _；中文标签写在方括号和引号里：r[\"\(character.text)\"]；文字要加引号",
                en:
                    "names are made of ASCII letters, digits and _; write a Chinese label as r[\"\(character.text)\"], and text in quotes"
            )
        case .unknown:
            Bilingual(zh: "删去它，或者放进引号里", en: "remove it, or put it in quotes")
        }
    }
}
