/// A day of the Gregorian calendar.
struct CalendarDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    let number: Int

    init(number: Int) { self.number = number }

    /// Nil for a day that the calendar does not have.
    init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else {
            return nil
        }
        // Years that begin in March have their leap day last: https://howardhinnant.github.io/date_algorithms.html
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// `2024-01-05`, `2024年1月5日`, `2024/1/5`, `2024.1.5`; nil for anything else.
    init?(parsing text: String) {
        guard let (year, month, day) = Self.written(text) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The numbers of what is written as a date, whether there is such a day or not.
    static func written(_ text: String) -> (year: Int, month: Int, day: Int)? {
        let folded = text.filter { !$0.isWhitespace }
        let hasWholeYear = folded.prefix { $0.isASCII && $0.isNumber }.count == 4
        for marks in [["-", "-", ""], ["年", "月", "日"], ["/", "/", ""], [".", ".", ""]] {
            var rest = folded[...]
            var parts: [Int] = []
            for mark in marks {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard !digits.isEmpty, digits.count <= 4, let part = Int(digits) else { break }
                rest = rest.dropFirst(digits.count)
                guard rest.hasPrefix(mark) else { break }
                rest = rest.dropFirst(mark.count)
                parts.append(part)
            }
            guard parts.count == 3, rest.isEmpty, hasWholeYear else { continue }
            return (parts[0], parts[1], parts[2])
        }
        return nil
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// 1 is Monday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    var iso: String {
        let (year, month, day) = components
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(width - String(number).count, 0)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    var chinese: String {
        let (year, month, day) = components
        return "\(year)年\(month)月\(day)日"
    }

    static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.number < b.number }

    private static let first = CalendarDate(year: 1, month: 1, day: 1)?.number ?? 0
    private static let last = CalendarDate(year: 9999, month: 12, day: 31)?.number ?? 0

    /// This day and so many more; nil beyond the years 1 to 9999.
    func adding(_ days: Int) -> CalendarDate? {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return !overflow && sum >= Self.first && sum <= Self.last ? CalendarDate(number: sum) : nil
    }
}
