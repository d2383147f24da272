/// Commas between groups of three digits.
enum Thousands {
    /// `-1234567.8901` with them: `-1,234,567.8901`. Anything that is no plain number stays as it is.
    static func separated(_ digits: String) -> String {
        let whole = digits.prefix { $0 == "-" || $0.isWholeNumber }
        guard whole.count > 3 else { return digits }
        let sign = whole.hasPrefix("-") ? "-" : ""
        let figures = Array(whole.dropFirst(sign.count))
        var grouped = ""
        for (index, figure) in figures.enumerated() {
            if index > 0, (figures.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(figure)
        }
        return sign + grouped + digits.dropFirst(whole.count)
    }
}
