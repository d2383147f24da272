/// Numbers in Chinese characters.
enum ChineseNumerals {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let units = ["", "十", "百", "千"]

    /// 一千零五、十二、三万零二十: as they are spoken.
    static func spoken(_ number: Int64) -> String {
        guard number != 0 else { return digits[0] }
        var text = parts(number.magnitude)
        if text.hasPrefix("一十") { text.removeFirst() }
        return (number < 0 ? "负" : "") + text
    }

    /// 一万二千亿: what stands before 亿 or 万 is a number itself.
    private static func parts(_ number: UInt64) -> String {
        guard number >= 10_000 else { return group(Int(number)) }
        let (size, unit): (UInt64, String) = number >= 100_000_000 ? (100_000_000, "亿") : (10_000, "万")
        let (high, low) = number.quotientAndRemainder(dividingBy: size)
        guard low > 0 else { return parts(high) + unit }
        let skipsPlaces = low < size / 10 || high % 10_000 == 0
        return parts(high) + unit + (skipsPlaces ? digits[0] : "") + parts(low)
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
