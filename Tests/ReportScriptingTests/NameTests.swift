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
                "rs:find{year = {2021, 2022}}", "条件 year 应为整数，得到 表，有 2 个元素。",
                "The condition year should be an integer, got a table with 2 elements."
            ),
            (
                "rs:frame{'year'}:filter{year = '2022'}", "条件 year 应为数字，得到 \"2022\"。",
                "The condition year should be a number, got \"2022\"."
            ),
            (
                "rs:frame{'agency'}:filter{agency = 1}", "条件 agency 应为字符串，得到 整数。",
                "The condition agency should be a string, got an integer."
            ),
            (
                "rs:filter{agency = 3}", "条件 agency 应为字符串，得到 整数。",
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
