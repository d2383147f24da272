import ReportModel
import Testing

struct ExactNumberTests {
    @Test(arguments: ["0", "7", "-11", "160.5964", "0.0000", "160.5900", "9223372036854775807", "0.000000000000000001"])
    func digitsOfTheSourceAreKept(text: String) throws {
        #expect(try #require(ExactNumber(parsing: text)).description == text)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "1,234", "１２", "12件", " 1", "9223372036854775808", "1e3", "--1"])
    func nothingElseIsANumber(text: String) {
        #expect(ExactNumber(parsing: text) == nil)
    }

    @Test(arguments: [19, 255, 256, 1_000])
    func moreDigitsBehindThePointThanFitAreNoNumber(zeros: Int) {
        #expect(ExactNumber(parsing: "0." + String(repeating: "0", count: zeros)) == nil)
    }

    @Test func aPlusSignIsRead() {
        #expect(ExactNumber(parsing: "+19") == ExactNumber(19))
    }

    @Test func equalValuesAreEqualWhateverTheirZeros() {
        #expect(ExactNumber(parsing: "1.50") == ExactNumber(parsing: "1.5"))
        #expect(ExactNumber(parsing: "1.50")?.hashValue == ExactNumber(parsing: "1.5")?.hashValue)
    }

    @Test func orderIsByValueEvenWhereScalesDoNotFit64Bits() throws {
        let large = ExactNumber(.max)
        let fine = try #require(ExactNumber(mantissa: .max, scale: 18))
        #expect(fine < large)
        #expect(!(large < fine))
    }

    @Test func sumsAreExact() throws {
        let tenth = try #require(ExactNumber(parsing: "0.1"))
        #expect(try ExactNumber.sum(Array(repeating: tenth, count: 3)).description == "0.3")
    }

    @Test func overflowIsAnErrorAndNeverAnotherNumber() throws {
        #expect(throws: ArithmeticError.overflow) { try ExactNumber(.max) + ExactNumber(1) }
        #expect(throws: ArithmeticError.overflow) { try ExactNumber(0) - ExactNumber(.min) }
        let fine = try #require(ExactNumber(mantissa: 1, scale: 18))
        #expect(throws: ArithmeticError.overflow) { try ExactNumber(10) + fine }
        #expect(throws: ArithmeticError.overflow) { try fine.shifted(by: 255) }
        #expect(throws: ArithmeticError.overflow) { try fine.multiplied(byTenTo: 255) }
        #expect(throws: ArithmeticError.overflow) { try ExactNumber(.max).multiplied(byTenTo: 1) }
    }

    @Test(arguments: [("70487", "7.0487"), ("251000", "25.1"), ("0", "0"), ("12.5", "0.00125")])
    func yuanBecomeTenThousands(yuan: String, expected: String) throws {
        #expect(try #require(ExactNumber(parsing: yuan)).shifted(by: 4).description == expected)
    }

    @Test(arguments: [("1.25", "12500"), ("0.00005", "0.5"), ("3", "30000"), ("0", "0"), ("-1.2", "-12000")])
    func hundredMillionsBecomeTenThousands(amount: String, expected: String) throws {
        #expect(try #require(ExactNumber(parsing: amount)).multiplied(byTenTo: 4).description == expected)
    }

    @Test func integersAreToldFromFractions() {
        #expect(ExactNumber(parsing: "12.00")?.integer == 12)
        #expect(ExactNumber(parsing: "12.5")?.integer == nil)
    }
}
