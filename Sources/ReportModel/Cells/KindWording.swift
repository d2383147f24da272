import Wording

/// The names of the kinds of cells, for people.
public enum KindWording {
    /// One word, or two.
    public static func name(_ kind: CellKind) -> Bilingual {
        switch kind {
        case .number: Bilingual(zh: "数字", en: "number")
        case .absent: Bilingual(zh: "缺失", en: "absent")
        case .blank: Bilingual(zh: "空白", en: "blank")
        case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
        case .text: Bilingual(zh: "文字", en: "text")
        case .unreadable: Bilingual(zh: "无法辨认", en: "unreadable")
        }
    }
}
