/// Numbers in Chinese characters.
enum ChineseNumerals {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let units = ["", "十", "百", "千"]
    private static let groups = ["", "万", "亿", "万亿", "亿亿"]

    /// 一千零五、十二、三万零二十: as they are spoken.
    static func spoken(_ number: Int64) -> String {
        guard number != 0 else { return digits[0] }
        var (rest, parts) = (number.magnitude, [UInt64]())
        while rest > 0 {
            parts.append(rest % 10_000)
            rest /= 10_000
        }
        var text = ""
        for (index, part) in parts.enumerated().reversed() {
            guard part > 0 else { continue }
            let skipsPlaces = part < 1_000 || index + 1 < parts.count && parts[index + 1] == 0
            if !text.isEmpty, skipsPlaces { text += digits[0] }
            text += group(Int(part)) + groups[index]
        }
        if text.hasPrefix("一十") { text.removeFirst() }
        return (number < 0 ? "负" : "") + text
    }

    /// Up to 9999, without a zero in front.
    private static func group(_ number: Int) -> String {
        var (text, isGap) = ("", false)
        for (position, divisor) in [(3, 1_000), (2, 100), (1, 10), (0, 1)] {
            let digit = number / divisor % 10
            if digit == 0 {
                isGap = !text.isEmpty
            } else {
                text += (isGap ? digits[0] : "") + digits[digit] + units[position]
                isGap = false
            }
        }
        return text
    }

    /// 二〇二四: digit by digit, as years and document numbers are written. Nil for anything else than digits.
    static func digitByDigit(_ text: String) -> String? {
        guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return text.utf8.map { $0 == 0x30 ? "〇" : digits[Int($0 - 0x30)] }.joined()
    }
}
