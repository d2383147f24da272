/// A day and a time that a workbook stores as a number of days.
struct XlsxDate {
    private let days: Int
    private let seconds: Int
    private let isDate1904: Bool

    /// Nil for what no date is shown for.
    init?(_ digits: String, isDate1904: Bool) {
        guard let value = Double(digits), value >= 0, value < 2_958_466 else { return nil }
        let total = Int((value * 86_400).rounded())
        (days, seconds) = total.quotientAndRemainder(dividingBy: 86_400)
        self.isDate1904 = isDate1904
    }

    /// The parts that the format has, as a Chinese text has them.
    func text(_ section: XlsxFormatSection) -> String {
        let parts = section.dateParts
        let (year, month, day) = date
        var text = ""
        let hasTime = parts.contains("h") || parts.contains("s")
        if parts.contains("y") { text += "\(year)年" }
        // An m among hours or seconds means minutes.
        if parts.contains("m"), !hasTime || parts.contains("d") || parts.contains("y") { text += "\(month)月" }
        if parts.contains("d") { text += "\(day)日" }
        guard hasTime else { return text }
        return text + (text.isEmpty ? "" : " ") + clock(countsDays: text.isEmpty)
    }

    private func clock(countsDays: Bool) -> String {
        let hours = seconds / 3_600 + (countsDays ? days * 24 : 0)
        let minutes = String(seconds / 60 % 60)
        return "\(hours):" + (minutes.count < 2 ? "0" : "") + minutes
    }

    /// Excel takes 1900 for a leap year: its day 60 never was. Howard Hinnant's way from days to dates.
    private var date: (year: Int, month: Int, day: Int) {
        if !isDate1904, days == 60 { return (1900, 2, 29) }
        let sinceMarch0000 = days + (isDate1904 ? 695_361 : days < 60 ? 693_900 : 693_899)
        let (era, dayOfEra) = sinceMarch0000.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
