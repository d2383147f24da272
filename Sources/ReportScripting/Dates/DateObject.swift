import LuaRuntime
import Wording

/// `nb.date("2024-01-05")`.
enum DateObject {
    typealias Declaration = ObjectDeclaration<CalendarDate>

    static func declaration() -> Declaration {
        Declaration(
            "Date",
            doc: Bilingual(
                zh: "日期。可以比较（<、<=、==），相减用 a:days_to(b)。",
                en: "A day. Days are compared with <, <= and ==; a:days_to(b) counts between them."),
            fields: fields, methods: [daysTo, add],
            behaviour: .with {
                $0.description = { date, _, _ in date.iso }
                $0.instead = DateMessages.instead
                $0.equals = { $0 == $1 }
                $0.precedes = { $0 < $1 }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("year", .integer, Bilingual(zh: "年。", en: "Its year.")) { date, _ in .integer(date.components.year) },
        .init("month", .integer, Bilingual(zh: "月。", en: "Its month.")) { date, _ in .integer(date.components.month) },
        .init("day", .integer, Bilingual(zh: "日。", en: "Its day.")) { date, _ in .integer(date.components.day) },
        .init("weekday", .integer, Bilingual(zh: "星期几，1 是星期一，7 是星期日。", en: "1 for Monday to 7 for Sunday.")) {
            date, _ in .integer(date.weekday)
        },
        .init("iso", .string, Bilingual(zh: "2024-01-05。", en: "2024-01-05.")) { date, _ in .string(date.iso) },
        .init("chinese", .string, Bilingual(zh: "2024年1月5日。", en: "2024年1月5日.")) { date, _ in .string(date.chinese) },
    ]

    private static let daysTo = Declaration.Method(
        "days_to", [Parameter("other", .object("Date"), doc: Bilingual(zh: "另一个日期。", en: "Another day."))],
        returns: ReturnDeclaration(
            .integer, Bilingual(zh: "天数；那天在前则为负。", en: "Days; negative where the other comes before.")),
        doc: Bilingual(zh: "到另一个日期有几天。", en: "Counts the days to another day."),
        examples: [Example("print(nb.date(\"2024-01-31\"):days_to(nb.date(\"2024年3月31日\")))", prints: "60")]
    ) { (date, call) throws(LuaFailure) in
        guard let other: CalendarDate = call.likeReceiver(try call.value("other").object) else { return .none }
        return .integer(other.number - date.number)
    }

    private static let add = Declaration.Method(
        "add", [Parameter("days", .integer, doc: Bilingual(zh: "天数，可以为负。", en: "How many days; may be negative."))],
        returns: ReturnDeclaration(.object("Date"), Bilingual(zh: "那一天。", en: "That day.")),
        doc: Bilingual(zh: "几天之后（或之前）。", en: "So many days later, or earlier."),
        examples: [Example("print(nb.date(\"2024-02-28\"):add(2).chinese)", prints: "2024年3月1日")],
        errors: [ErrorDeclaration("not_a_date", Bilingual(zh: "超出公元 1 至 9999 年。", en: "Beyond the years 1 to 9999."))]
    ) { (date, call) throws(LuaFailure) in
        guard let later = date.adding(try call.integer("days")) else {
            throw DateMessages.beyond(date.iso, days: try call.integer("days"))
        }
        return call.wrapLikeReceiver(later)
    }
}

enum DateMessages {
    /// Where a day stands among numbers or texts.
    static let instead = Bilingual(
        zh: "相差几天写 a:days_to(b)，几天以后写 a:add(3)；文字先变成日期：nb.date(\"2024-01-05\")",
        en:
            "the days between two are a:days_to(b), a later one is a:add(3); a text becomes a day with nb.date(\"2024-01-05\")"
    )

    static func beyond(_ date: String, days: Int) -> LuaFailure {
        LuaFailure(
            code: "not_a_date",
            message: Bilingual(
                zh: "Date:add: \(date) 加 \(days) 天超出了公元 1 至 9999 年。",
                en: "Date:add: \(date) and \(days) days lead beyond the years 1 to 9999."))
    }

    static func notADate(_ text: String) -> LuaFailure {
        if let (year, month, day) = CalendarDate.written(text), year <= 9999 {
            return LuaFailure(
                code: "not_a_date",
                message: Bilingual(
                    zh: "历法里没有“\(text)”这一天（\(year) 年 \(month) 月 \(day) 日）。请核对月和日。",
                    en:
                        "The calendar has no day “\(text)” (day \(day) of month \(month), \(year)). Check the month and the day."
                ))
        }
        return LuaFailure(
            code: "not_a_date",
            message: Bilingual(
                zh: "“\(text)”不是日期。可以写 2024-01-05、2024年1月5日、2024/1/5 或 2024.1.5。",
                en: "“\(text)” is no date. Write 2024-01-05, 2024年1月5日, 2024/1/5 or 2024.1.5."),
            hint: WideDigits.hint(text))
    }
}

/// `nb.date`.
enum DateFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [date(host)] }

    private static func date(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.date",
            [
                Parameter(
                    "text", .string,
                    doc: Bilingual(
                        zh: "2024-01-05、2024年1月5日、2024/1/5 或 2024.1.5。",
                        en: "2024-01-05, 2024年1月5日, 2024/1/5 or 2024.1.5."))
            ],
            returns: ReturnDeclaration(.object("Date"), Bilingual(zh: "日期。", en: "The day.")),
            doc: Bilingual(zh: "读一个日期；历法里没有的日子报错。", en: "Reads a date; a day that the calendar has not is an error."),
            examples: [
                Example(
                    """
                    published, due = nb.date("2022-02-08"), nb.date("2022年1月31日")
                    print(published > due, due:days_to(published), published.chinese)
                    """, prints: "true\t8\t2022年2月8日")
            ],
            errors: [ErrorDeclaration("not_a_date", Bilingual(zh: "不是日期。", en: "No date."))]
        ) { (call) throws(LuaFailure) in
            let text = try call.string("text")
            guard text.utf8.count <= 100, let date = CalendarDate(parsing: text) else {
                throw DateMessages.notADate(text.utf8.count <= 100 ? text : text.prefix(40) + "…")
            }
            return host.types.date.wrap(date)
        }
    }
}
