import ReportModel
import Testing

@testable import ReportReading

struct FormConflictTests {
    @Test func twoFormsOfOneNameAreAnError() throws {
        let conflict = #expect(throws: FormConflict.self) { try ReportReader(variants: [.edition2021]) }
        #expect(
            conflict?.message.zh == "有两种格式都叫“2021”，读取时无法区分。请换一个名称。"
                && conflict?.message.en
                    == "Two forms are named “2021”; a report could not be told which it has. Rename one."
        )
        #expect(throws: Never.self) { try ReportReader(variants: []) }
    }
}
