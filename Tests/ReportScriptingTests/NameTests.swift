import LuaRuntime
import Testing

@Suite("Names that are not quite right")
struct NameTests {
    private static let load = "rs = nb.load('Samples'):filter{agency = '青禾市人民政府'}\n"

    @Test(
        "A field that is none is told with the nearest ones, the total first",
        arguments: [
            ("rs:column('本年新收')", "requests.new.total"), ("rs:column('本年新受·总计')", "requests.new.total"),
            ("rs:column('本年新收·总记')", "requests.new.total"), ("rs:column('requests.new')", "requests.new.total"),
            ("rs:frame{'本年新受'}", "requests.new.total"), ("rs[1]:get('结果维特')", "proceedings"),
            ("rs:sort_by('agncy')", "“agency”"), ("rs:group_by('yaer')", "“year”"), ("rs:sort_by('公开绿')", "“公开率”"),
        ])
    func nearFields(source: String, near: String) throws {
        let message = try #require(try complaint(Self.load + source))
        #expect(message.contains("是否指"))
        let first = message.components(after: "是否指")
        #expect(first.contains(near), "\(message)")
    }

    @Test(
        "A field that only the other form has is said to be that",
        arguments: [
            ("old:get('行政事业性收费·本年收费金额')", "2019", "行政事业性收费·本年收费金额", "2021"),
            ("print(old.disclosure.fees.amount)", "2019", "disclosure.fees.amount", "2021"),
            ("print(new['政府集中采购'])", "2021", "政府集中采购", "2019"),
            ("new:kind('行政许可·上一年项目数量')", "2021", "行政许可·上一年项目数量", "2019"),
        ])
    func otherForm(source: String, own: String, field: String, other: String) throws {
        let open = """
            old, new = nb.open("Samples/澄岭县教育局-2020.txt"), nb.open("Samples/澄岭县教育局-2021.md")

            """
        let failure = try #require(try failure(open + source))
        #expect(failure.code == "unknown_field")
        #expect(failure.message.zh == "这份报告是 \(own) 格式，没有字段 \"\(field)\"；\(other) 格式才有。")
        #expect(
            failure.message.en
                == "This report has the form of \(own), without the field \"\(field)\"; that of \(other) has it.")
    }

    @Test("Reports are sorted and grouped by metrics too")
    func metrics() throws {
        let script = """
            rs = nb.load("Samples"):filter{year = 2022}
            print(rs:sort_by("公开率", {descending = true})[1].agency)
            print(#rs:group_by("复议纠错率"))
            """
        #expect(try printed(script).hasPrefix("澄岭县柳汀镇人民政府\n"))
    }

    @Test(
        "A condition that no report could fit is an error, not an empty result",
        arguments: [
            (
                "rs:filter{year = '2022'}", "条件 year 应为整数，得到 \"2022\"。",
                "The condition year should be an integer, got \"2022\"."
            ),
            (
                "rs:find{year = {2021, 2022}}", "条件 year 应为整数，得到表，有 2 个元素。",
                "The condition year should be an integer, got a table with 2 elements."
            ),
            (
                "rs:frame{'year'}:filter{year = '2022'}", "条件 year 应为数字，得到 \"2022\"。",
                "The condition year should be a number, got \"2022\"."
            ),
            (
                "rs:frame{'agency'}:filter{agency = 1}", "条件 agency 应为字符串，得到整数。",
                "The condition agency should be a string, got an integer."
            ),
            (
                "rs:filter{agency = 3}", "条件 agency 应为字符串，得到整数。",
                "The condition agency should be a string, got an integer."
            ),
        ])
    func conditions(source: String, zh: String, en: String) throws {
        let error = try #require(try failure(Self.load + source))
        #expect(error.message.zh == zh && error.message.en == en)
        #expect(error.hint?.zh == "几个值或一个范围用函数：x:filter(function(r) return r.year >= 2021 end)")
    }

    @Test("Arithmetic on what get and value gave names the field")
    func lacks() throws {
        let open = "r = nb.open('Samples/澄岭县教育局-2021.md')\n"
        let cell = "requests.new.research"
        #expect(
            try complaint(open + "return r:get('本年新收·科研机构') + 1")?.contains(cell) == true)
        #expect(try complaint(open + "return r:cell('本年新收·科研机构').value + 1")?.hasPrefix(cell) == true)
    }

    @Test("The parts of a place are read one by one")
    func places() throws {
        let script = """
            c = nb.open("Samples/青禾市人民政府-2021.html"):cell("本年新收·总计")
            print(c.source, c.page, c.line, c.table, c.row, c.column)
            """
        #expect(try printed(script) == "Samples/青禾市人民政府-2021.html\tnil\t33\t2\t4\t10")
    }
}

extension String {
    fileprivate func components(after mark: String) -> String {
        firstRange(of: mark).map { String(self[$0.upperBound...].prefix { $0 != "、" }) } ?? ""
    }
}
