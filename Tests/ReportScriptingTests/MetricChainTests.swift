import LuaRuntime
import Testing
import Wording

@Suite("Metrics of metrics, and those that fail")
struct MetricChainTests {
    private static let report = "r = nb.open('Samples/青禾市人民政府-2022.html')\n"

    @Test("One may use the built-in ones and those before it, and no metric leads to itself")
    func onOthers() throws {
        let script =
            Self.report + """
                nb.metric{name = "双倍", compute = function(r) return 2 * nb.metrics(r)["公开率"] end}
                nb.metric{name = "四倍", compute = function(r) return 2 * nb.metrics(r)["双倍"] end}
                m = nb.metrics(r)
                print(m["双倍"] == 2 * m["公开率"], m["四倍"] == 4 * m["公开率"])
                print(nb.frame{{x = 1}}:select{x = "x"}.columns[1], #nb.load("Samples"):column("四倍"))
                nb.metric{name = "自己", compute = function(r) return nb.metrics(r)["自己"] end}
                print(nb.metrics(r):why("自己"))
                print(select(2, pcall(function() return nb.metrics(r)["自己"] end)).message)
                """
        #expect(
            try printed(script) == """
                true\ttrue
                x\t16
                指标“自己”：没有指标“自己”。
                指标“自己”：没有指标“自己”。
                """)
    }

    @Test("One that fails is named, and takes no other with it")
    func failing() throws {
        let script =
            Self.report + """
                nb.metric{name = "甲", compute = function() error("坏了") end}
                m = nb.metrics(r)
                print(m:why("甲"), m["公开率"] ~= nil, m:table()[1].name)
                print(m["甲"])
                """
        let analyst = try Analyst()
        let error = #expect(throws: LuaFailure.self) { try analyst.run(script) }
        #expect(analyst.output == "指标“甲”：坏了\ttrue\t公开率")
        #expect(error?.message.zh == "指标“甲”：坏了" && error?.place?.line == 2)
        let failing = "nb.metric{name = '甲', compute = function() error('坏了') end} nb.load('Samples'):column('甲')"
        #expect(try complaint(failing) == "指标“甲”：坏了")
        #expect(try complaint(failing, .en) == "the metric “甲”: 坏了")
    }

    @Test("A metric without a number has the kind of what it lacks")
    func kinds() throws {
        let script = """
            nb.metric{name = "甲", compute = function(r) return r.requests.new.research * 2 end}
            nb.metric{name = "乙", compute = function() return nil end}
            nb.metric{name = "丙", compute = function() return 0 / 0 end}
            f = nb.load("Samples/澄岭县教育局-2021.md"):frame{"甲", "乙", "丙", "自然人占比"}
            print(f:kind(1, "甲"), f:kind(1, "乙"), f:kind(1, "丙"), f:kind(1, "自然人占比"))
            """
        #expect(try printed(script) == "blank\tabsent\tnot_applicable\tnumber")
    }

    @Test("What was blank elsewhere is no reason of its own mistake")
    func ownMistake() throws {
        let script = """
            nb.open("Samples/澄岭县教育局-2021.md"):get("本年新收·科研机构")
            nb.metric{name = "乙", compute = function(r) local q; return q * 2 end}
            print(nb.load("Samples"):column("乙").missing)
            """
        #expect(try complaint(script)?.contains("局部变量 q 是 nil") == true)
    }

    @Test("None is called like a field", arguments: ["requests.new.total", "agency", "本年新收·总计", "总计·总计"])
    func namesOfFields(name: String) throws {
        let script = "nb.metric{name = '\(name)', compute = function() return 7 end}"
        let failure = try failure(script)
        guard name != "总计·总计" else { return #expect(failure == nil || failure?.code == "metric") }
        #expect(failure?.message.zh == "nb.metric: “\(name)”是字段的名称，请换一个。")
        #expect(failure?.message.en == "nb.metric: “\(name)” is the name of a field; use another name.")
    }
}
