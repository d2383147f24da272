import ReportModel
import Testing

@testable import ReportAnalysis

struct RatioTests {
    @Test(arguments: [
        (1, 3, 2, "33.33%"), (2, 3, 2, "66.67%"), (1, 8, 1, "12.5%"), (1, 800, 1, "0.1%"), (1, 801, 1, "0.1%"),
        (1, 2001, 1, "0.0%"), (-1, 2001, 1, "0.0%"), (-1, 8, 0, "-13%"), (999_999, 1_000_000, 1, "100.0%"),
        (0, 5, 1, "0.0%"), (5, 4, 0, "125%"), (Int64.max, 1, 1, "922337203685477580700.0%"),
    ])
    func percentIsRoundedHalfAwayFromZeroExactly(top: Int64, bottom: Int64, digits: Int, text: String) throws {
        let ratio = try #require(Ratio(ExactNumber(top), over: ExactNumber(bottom)))
        #expect(ratio.percent(digits: digits) == text)
    }

    @Test func scalesOfDifferentLengthAreBroughtTogether() throws {
        let number = try #require(ExactNumber(parsing: "1.50"))
        let ratio = try #require(Ratio(number, over: ExactNumber(3)))
        #expect(ratio == Ratio(ExactNumber(1), over: ExactNumber(2)))
    }

    @Test func nothingIsARatioOfZero() {
        #expect(Ratio(ExactNumber(1), over: .zero) == nil)
    }

    @Test func pointsCarryASignUnlessTheyRoundToZero() throws {
        let half = try #require(Ratio(ExactNumber(1), over: ExactNumber(2)))
        let third = try #require(Ratio(ExactNumber(1), over: ExactNumber(3)))
        #expect(half.subtracting(third)?.points() == "+16.7")
        #expect(third.subtracting(half)?.points() == "-16.7")
        #expect(half.subtracting(half)?.points() == "0.0")
    }

    @Test func comparesByCrossProductsWiderThan128Bits() throws {
        let scale = UInt8(18)
        let tiny = try #require(ExactNumber(mantissa: 1, scale: scale))
        let twice = try #require(ExactNumber(mantissa: 2, scale: scale))
        let huge = ExactNumber(.max)
        let less = try #require(Ratio(tiny, over: huge))
        let more = try #require(Ratio(twice, over: huge))
        #expect(less < more)
        #expect(!(more < less))
    }

    @Test(
        "A percentage is never shown as none or all where it is not",
        arguments: [
            (0, 7, "0.0%"), (7, 7, "100.0%"), (-7, 7, "-100.0%"), (2_999, 3_000, "99.97%"), (1, 5_000, "0.02%"),
            (-1, 3_000, "-0.03%"), (3_001, 3_000, "100.03%"), (1, 3, "33.3%"), (1, 1_000_000_000, "0.0000001%"),
            (1, 1_000_000_000_000, "0.0%"),
        ])
    func percentIsTelling(top: Int64, bottom: Int64, text: String) throws {
        #expect(try #require(Ratio(ExactNumber(top), over: ExactNumber(bottom))).percent() == text)
    }
}
