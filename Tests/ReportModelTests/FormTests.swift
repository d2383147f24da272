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

struct FieldLabelTests {
    @Test(arguments: [
        ("requests.new.total", "本年新收政府信息公开申请数量·总计"), ("requests.handled_total.total", "办理结果总计·总计"),
        ("requests.partly_granted.natural_person", "部分公开·自然人"),
        ("requests.other_handling.other.total", "其他处理中的其他·总计"), ("disclosure.fees.amount", "行政事业性收费·本年收费金额"),
    ])
    func aLabelSaysWhichCellItIsAwayFromItsTable(id: String, label: String) {
        #expect(Form.edition2021.field(id)?.label == label)
    }

    @Test(arguments: Form.all)
    func noTwoCellsHaveTheSameLabel(form: Form) {
        #expect(Set(form.fields.map(\.label)).count == form.fields.count)
    }
}
