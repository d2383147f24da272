import ReportModel
import Testing

struct FormTests {
    @Test func theEditionsHaveTheCellsOfTheirRegulations() {
        #expect(Form.edition2021.fields.count == 200)
        #expect(Form.edition2019.fields.count == 198)
    }

    @Test(.enabled(if: SharedForm.isPresent, "../shared/form/fields.tsv is not beside this checkout"))
    func fieldsAreThoseOfTheContract() throws {
        for form in Form.all {
            let expected = try SharedForm.lines(of: form.edition)
            let actual = form.fields.map {
                [$0.id, $0.rowPath.joined(separator: "/"), $0.columnPath.joined(separator: "/"), $0.unit.rawValue]
            }
            #expect(actual == expected)
        }
    }

    @Test(arguments: Form.all)
    func everyIdIsFoundAtItsPosition(form: Form) {
        for field in form.fields { #expect(form.index(of: field.id) == field.index) }
        #expect(form.index(of: "requests.new.totl") == nil)
    }

    @Test(arguments: Form.all)
    func identitiesCoverColumnsRowsAndProceedings(form: Form) {
        let counts = Dictionary(grouping: form.identities, by: \.kind).mapValues(\.count)
        let rows = form.edition == "2021" ? 25 : 23
        #expect(counts == [.balance: 7, .handledTotal: 7, .rowTotal: rows, .proceedingsTotal: 3])
    }

    @Test func theBalanceOfTheTotalColumnNamesItsFourFields() throws {
        let form = Form.edition2021
        let balance = try #require(
            form.identities.first { $0.kind == .balance && $0.fields.contains { form.fields[$0].columnKey == "total" } }
        )
        #expect(balance.left.map { form.fields[$0].id } == ["requests.new.total", "requests.carried_in.total"])
        #expect(
            balance.right.map { form.fields[$0].id } == ["requests.handled_total.total", "requests.carried_out.total"])
    }
}

extension Form: CustomTestStringConvertible {
    public var testDescription: String { edition }
}
