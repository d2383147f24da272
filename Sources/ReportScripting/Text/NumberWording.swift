import LuaRuntime
import ReportAnalysis
import ReportModel

/// Numbers as official documents write them.
enum NumberWording {
    /// With `digits` after the point, rounded half away from zero, and commas between thousands.
    static func separated(_ number: ExactNumber, digits: Int?) -> String {
        guard let digits, let ratio = Ratio(number, over: ExactNumber(1)) else {
            return Thousands.separated(number.description)
        }
        return Thousands.separated(ratio.decimal(digits: digits))
    }

    /// `160.5964 万元`: 万元 with the four digits that the form asks for; nil where there are more.
    static func wan(_ number: ExactNumber, isYuan: Bool) -> String? {
        guard let wan = isYuan ? try? number.shifted(by: 4) : number, wan.normalized.scale <= 4 else { return nil }
        return Ratio(wan, over: ExactNumber(1)).map { $0.decimal(digits: 4) + " 万元" }
    }

    /// 同比增长 12.5%、同比下降 3.0%、与上年持平、由 0 件增至 5 件.
    static func change(from old: ExactNumber, to new: ExactNumber, unit: String, digits: Int) -> String? {
        let shown = { (number: ExactNumber) in unit.isEmpty ? "\(number.normalized) " : "\(number.normalized) \(unit)" }
        let (before, after) = (shown(old), shown(new).trimmingEnd)
        if old == new { return "与上年持平" }
        if old.isNegative || new.isNegative { return "由 \(before)变为 \(after)" }
        if old.isZero { return "由 \(before)增至 \(after)" }
        guard let difference = try? new - old, let ratio = Ratio(difference, over: old) else { return nil }
        let percent = percent(ratio, digits: digits)
        return ratio.isNegative ? "同比下降 \(percent.dropFirst(percent.hasPrefix("-") ? 1 : 0))" : "同比增长 \(percent)"
    }

    /// With so many digits after the point, or as many more as it takes to show that there is a change: `0.001%`.
    private static func percent(_ ratio: Ratio, digits: Int) -> String {
        let texts = (digits...Swift.max(digits, 40)).lazy.map { ratio.percent(digits: $0) }
        return texts.first { $0.utf8.contains { 0x31...0x39 ~= $0 } } ?? ratio.percent(digits: digits)
    }
}

extension String {
    /// Without white space at the end.
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
