/// The wording of labels: numbers in front of them, explanations in brackets behind them.
public enum FormLabel {
    /// `一、本年新收…` → `本年新收…`, `（三）不予公开` → `不予公开`, `1.属于国家秘密` → `属于国家秘密`.
    public static func withoutNumber(_ label: String) -> String {
        var rest = Substring(label)
        if let open = rest.first, open == "（" || open == "(" {
            guard let close = rest.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return label }
            let inside = rest[rest.index(after: rest.startIndex)..<close]
            guard !inside.isEmpty, inside.allSatisfy(isNumeral) else { return label }
            return String(rest[rest.index(after: close)...])
        }
        rest = rest.drop(while: isNumeral)
        guard rest.count < label.count, let mark = rest.first, "、.．,，".contains(mark) else { return label }
        return String(rest.dropFirst())
    }

    /// `部分公开（区分处理的，…）` → `部分公开`.
    public static func withoutExplanation(_ label: String) -> String {
        guard let open = label.dropFirst().firstIndex(where: { $0 == "（" || $0 == "(" }) else { return label }
        return String(label[..<open])
    }

    private static func isNumeral(_ character: Character) -> Bool {
        "一二三四五六七八九十".contains(character) || (character.isNumber && character.isASCII)
    }
}
