import ReportModel
import ReportSamples

/// One file of Samples/: whose report, on which year, in which layout, and what is wrong with it.
struct ShippedSample {
    let body: SampleBody
    let year: Int
    let layout: SampleLayout
    var mistakes: [PlantedMistake] = []
    /// What a reader of docs/samples.md should know; nil for a report without mistakes.
    var note: (zh: String, en: String)?

    var fileName: String { "\(body.name)-\(year).\(layout.fileExtension)" }

    /// The edition that the regulation prescribes for the year.
    var form: Form { year < 2021 ? .edition2019 : .edition2021 }

    var sample: SampleReport {
        mistakes.reduce(SampleReport.make(body: body, year: year, form: form)) { $0.planting($1) }
    }

    static let all: [ShippedSample] = city + county + education + resources + township + housing

    private static let bodies = SampleBody.all

    private static let city = [
        ShippedSample(body: bodies[0], year: 2020, layout: .docx),
        ShippedSample(body: bodies[0], year: 2021, layout: .html),
        ShippedSample(body: bodies[0], year: 2022, layout: .htmlWord),
    ]

    private static let county = [
        ShippedSample(body: bodies[1], year: 2020, layout: .htmlWord),
        ShippedSample(body: bodies[1], year: 2021, layout: .tabs),
        ShippedSample(
            body: bodies[1], year: 2022, layout: .html,
            mistakes: [.number(field: "requests.granted.natural_person", ExactNumber(33))],
            note: (
                "（一）予以公开·自然人写成33，行、列勾稽均不成立，只有一个数能使各式成立",
                "（一）予以公开·自然人 says 33: its row and its column no longer add up; one number repairs both"
            )),
    ]

    private static let education = [
        ShippedSample(body: bodies[2], year: 2020, layout: .tabs),
        ShippedSample(
            body: bodies[2], year: 2021, layout: .pipes,
            mistakes: [.blank(["requests.new.research", "requests.new.nonprofit", "proceedings.review.other"])],
            note: ("三个单元格空白，不是0", "three cells are blank, which is not 0")),
        ShippedSample(
            body: bodies[2], year: 2022, layout: .docx,
            mistakes: [
                .number(field: "requests.carried_in.natural_person", ExactNumber(7)),
                .number(field: "requests.carried_in.total", ExactNumber(7)),
            ],
            note: (
                "上年结转写成7，与2021年报告的结转下年度不符，本年勾稽也不成立",
                "上年结转 says 7: it contradicts the report on 2021 and this year's own balance"
            )),
    ]

    private static let resources = [
        ShippedSample(body: bodies[3], year: 2021, layout: .tabsCut),
        ShippedSample(
            body: bodies[3], year: 2022, layout: .tabs,
            mistakes: [.copy(of: SampleReport.make(body: bodies[3], year: 2021))],
            note: ("照抄2021年，只改了年份", "copied from 2021, only the year was changed")),
    ]

    private static let township = [
        ShippedSample(body: bodies[4], year: 2020, layout: .cells),
        ShippedSample(
            body: bodies[4], year: 2022, layout: .pipesRepeated,
            mistakes: [.mark("/", ["disclosure.regulations.issued", "disclosure.regulations.repealed"])],
            note: ("规章两格写成“/”", "two cells of 规章 hold a slash")),
    ]

    private static let housing = [
        ShippedSample(body: bodies[5], year: 2020, layout: .pipes),
        ShippedSample(
            body: bodies[5], year: 2021, layout: .html, mistakes: [.unit(field: "disclosure.fees.amount")],
            note: ("收费金额在单元格内带了单位“万元”", "the fee carries its unit 万元 inside the cell")),
        ShippedSample(
            body: bodies[5], year: 2022, layout: .docx,
            mistakes: [
                .yuan(field: "disclosure.fees.amount", 251_000), .fullWidth(field: "disclosure.licensing.decisions"),
            ],
            note: (
                "收费金额写成251000元（应为25.1万元）；行政许可数用了全角数字",
                "the fee says 251000元 (25.1 万元); the licensing figure is in full-width digits"
            )),
    ]
}
