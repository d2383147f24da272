import ReportModel
import ReportSamples
import Testing

@Suite struct SampleReportTests {
    @Test(arguments: SampleBody.all + (0..<30).map(SampleBody.numbered), Form.all)
    func everyIdentityHolds(body: SampleBody, form: Form) throws {
        let report = SampleReport.make(seed: 7, body: body, year: 2021, form: form).report
        for identity in form.identities {
            let left = try ExactNumber.sum(identity.left.compactMap { report.cells[$0].number })
            let right = try ExactNumber.sum(identity.right.compactMap { report.cells[$0].number })
            #expect(left == right, "\(identity) of \(body.name)")
        }
    }

    @Test(arguments: SampleBody.all)
    func whatAYearCarriesOutTheNextCarriesIn(body: SampleBody) {
        let columns = ["natural_person", "commercial", "research", "nonprofit", "legal_service", "other_org", "total"]
        for year in 2019...2023 {
            let old = SampleReport.make(body: body, year: year, form: year < 2021 ? .edition2019 : .edition2021).report
            let new = SampleReport.make(body: body, year: year + 1).report
            for column in columns {
                #expect(
                    old.number("requests.carried_out.\(column)") == new.number("requests.carried_in.\(column)"),
                    "\(year) \(column)")
            }
        }
    }

    @Test func documentsInForceFollowFromTheYearBefore() throws {
        let old = SampleReport.make(body: SampleBody.all[0], year: 2021).report
        let new = SampleReport.make(body: SampleBody.all[0], year: 2022).report
        let row = "disclosure.normative_documents"
        let before = try #require(old.number("\(row).in_force"))
        let issued = try #require(new.number("\(row).issued"))
        let repealed = try #require(new.number("\(row).repealed"))
        #expect(try before + issued - repealed == new.number("\(row).in_force"))
    }

    @Test func proseQuotesTheTable() throws {
        let report = SampleReport.make(body: SampleBody.all[1], year: 2022).report
        let text = try #require(report.section(1)).text
        let new = try #require(report.number("requests.new.total"))
        #expect(text.contains("全年新收政府信息公开申请\(new)件"))
        #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: SampleLayout.allCases)
    func sameArgumentsSameBytes(layout: SampleLayout) {
        let first = layout.document(SampleReport.make(seed: 3, body: SampleBody.all[2], year: 2021)).bytes
        let second = layout.document(SampleReport.make(seed: 3, body: SampleBody.all[2], year: 2021)).bytes
        #expect(first == second)
        #expect(first.count > 2_500)
    }

    /// On every machine, with every version of Swift: FNV-1a of the text layouts.
    @Test func bytesAreTheSameEverywhere() {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in SampleLayout.tabs.document(SampleReport.make(seed: 3, body: SampleBody.all[2], year: 2021)).bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        #expect(hash == 14_782_859_556_088_311_677)
    }

    @Test func theLargePageIsAsLargeAsItSays() {
        let bytes = SampleLayout.htmlLarge.document(SampleReport.make(body: SampleBody.all[0], year: 2021)).bytes
        #expect((85_000...95_000).contains(bytes.count), "\(bytes.count)")
    }

    @Test func wordsPageIsInTheOldEncoding() {
        let bytes = SampleLayout.htmlWord.document(SampleReport.make(body: SampleBody.all[0], year: 2021)).bytes
        #expect(bytes.count > 20_000)
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }
}

@Suite struct PlantedMistakeTests {
    private let sample = SampleReport.make(body: SampleBody.all[1], year: 2021)
    private let fee = "disclosure.fees.amount"

    @Test func yuanIsReadInTheFormsUnit() throws {
        let planted = sample.planting(.yuan(field: fee, 251_000))
        let index = try #require(planted.report.form.index(of: fee))
        #expect(planted.written[index] == "251000元")
        #expect(planted.report.rawTexts[index] == "251000元")
        #expect(planted.report.number(fee)?.description == "25.1")
    }

    @Test func otherCharactersKeepTheNumber() throws {
        let field = "requests.new.total"
        let big = sample.planting(.number(field: field, ExactNumber(1_234_567)))
        let index = try #require(big.report.form.index(of: field))
        #expect(big.planting(.thousands(field: field)).written[index] == "1,234,567")
        #expect(big.planting(.fullWidth(field: field)).written[index] == "１２３４５６７")
        #expect(big.planting(.unit(field: field)).written[index] == "1234567件")
        #expect(big.planting(.fullWidth(field: field)).report.number(field) == ExactNumber(1_234_567))
    }

    @Test func blankAndSlashAreNoNumbers() {
        let planted = sample.planting(.blank(["requests.new.total"])).planting(.mark("/", [fee]))
        #expect(planted.report.cell("requests.new.total")?.kind == .blank)
        #expect(planted.report.cell(fee)?.kind == .notApplicable)
    }

    @Test func aCopyHasLastYearsNumbersAndThisYearsDate() {
        let copy = SampleReport.make(body: SampleBody.all[1], year: 2022).planting(.copy(of: sample))
        #expect(copy.written == sample.written)
        #expect(copy.report.section(1)?.text.contains("2022年") == true)
        #expect(copy.report.section(1)?.text.contains("2021年") == false)
    }
}
