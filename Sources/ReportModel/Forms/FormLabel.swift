/// The wording of labels: numbers in front of them, explanations in brackets behind them.
public enum FormLabel {
    /// `一、本年新收…` → `本年新收…`, `（三）不予公开` → `不予公开`, `1.属于国家秘密` → `属于国家秘密`.
    public static func withoutNumber(_ label: String) -> String {
        let scalars = label.unicodeScalars
        let rest = isOpen(scalars.first) ? behindBrackets(scalars) : behindMark(scalars)
        return rest.map { String($0) } ?? label
    }

    /// `部分公开（区分处理的，…）` → `部分公开`.
    public static func withoutExplanation(_ label: String) -> String {
        guard let open = label.unicodeScalars.dropFirst().firstIndex(where: { isOpen($0) }) else { return label }
        return String(label[..<open])
    }

    private static func behindBrackets(_ label: String.UnicodeScalarView) -> Substring.UnicodeScalarView? {
        guard let close = label.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
        let inside = label[..<close].dropFirst()
        guard !inside.isEmpty, inside.allSatisfy(isNumeral) else { return nil }
        return label[close...].dropFirst()
    }

    private static func behindMark(_ label: String.UnicodeScalarView) -> Substring.UnicodeScalarView? {
        guard let mark = label.firstIndex(where: { !isNumeral($0) }), mark > label.startIndex else { return nil }
        switch label[mark] {
        case "、", ".", "．", ",", "，": return label[mark...].dropFirst()
        default: return nil
        }
    }

    private static func isOpen(_ scalar: Unicode.Scalar?) -> Bool { scalar == "（" || scalar == "(" }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "0"..."9": true
        default: false
        }
    }
}
