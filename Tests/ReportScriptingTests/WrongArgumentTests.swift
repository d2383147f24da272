import Testing

/// What a newcomer gives in the place of what is wanted: nothing of it is passed over in silence.
@Suite("Wrong arguments") struct WrongArgumentTests {
    private static let load = "rs = nb.load('Samples/*.html') f = rs:frame{'agency', 'year', 'requests.new.total'} "

    @Test(
        "They are told with what is wanted",
        arguments: [
            (
                "nb.load{folder = 'Samples'}", "nb.load: 第 1 个参数 pattern 应为字符串或字符串的列表，得到表",
                "nb.load: argument 1 (pattern) should be a string or a list (each a string), got a table"
            ),
            (
                "nb.frame{a = 1}", "nb.frame: 第 1 个参数 rows 应为任意值的列表，得到表",
                "nb.frame: argument 1 (rows) should be a list (each any value), got a table"
            ),
            (
                "f:filter{1, 'x'}", "Frame:filter: 每项都要写名称，如 {year = 2022}。",
                "Frame:filter: every item needs a name, as in {year = 2022}."
            ),
            (
                "f:group{'year'}", "Frame:group: 每项都要写名称，如 {by = \"year\", n = {\"count\"}}。",
                "Frame:group: every item needs a name, as in {by = \"year\", n = {\"count\"}}."
            ),
            (
                "nb.text.thousands('甲')", "nb.text.thousands: 应为数字，或写成文字的小数，得到“甲”。",
                "nb.text.thousands: a number, or a decimal in quotes, is expected, not “甲”."
            ),
            ("nb.parse('x', {'md'})", "nb.parse: 没有选项 \"1\"", "nb.parse: there is no option \"1\""),
        ])
    func told(source: String, zh: String, en: String) throws {
        #expect(try complaint(Self.load + source) == zh)
        #expect(try complaint(Self.load + source, .en) == en)
    }

    @Test func anOptionThatIsNoneComesWithThoseThereAre() throws {
        let hint = try failure("nb.load('Samples', {zzz = 1})", .zh)?.hint
        #expect(hint?.zh == "选项写成 {名称 = 值}，有 jobs")
        #expect(hint?.en == "options are written {name = value}; there are jobs")
    }

    @Test func conditionsInAListAreNamedByTheirPosition() throws {
        #expect(try complaint(Self.load + "rs:filter{2022}")?.hasPrefix("报告没有“1”可供筛选") == true)
    }

    @Test func aNameThatIsNoneComesWithTheWayToListThem() throws {
        #expect(try failure("nb.help('胡写')", .zh)?.hint?.en == "nb.docs() lists all names")
    }

    @Test func emptyListsAreListsAndEmptyTablesConditions() throws {
        #expect(try complaint(Self.load + "nb.frame{} f:filter{} f:group{} rs:filter{}") == nil)
    }
}
