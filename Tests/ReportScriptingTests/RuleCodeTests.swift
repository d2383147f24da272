import LuaRuntime
import Testing

/// Codes of rules, and what their checks may write when.
struct RuleCodeTests {
    @Test(
        "A code chooses one rule, and is nobody else's", arguments: ["", "X*", "a\\nb", "a b", "R104", "NB999"])
    func codes(code: String) throws {
        let error = #expect(throws: LuaFailure.self) {
            try Analyst().run("nb.rule{code = '\(code)', check = function() end}")
        }
        let shown = code.replacing("\\n", with: "\n")
        #expect(
            error?.message.zh
                == "nb.rule: “\(shown)”不能当规则的代码；用字母、数字和 - _ . 写，不以 NB 或 R 加数字开头（那是内置规则和读取时的发现），如 \"X001\"。")
        #expect(
            error?.message.en
                == "nb.rule: “\(shown)” can't be a rule's code; write letters, digits, - _ and ., not NB or R and digits (those are built-in rules and what the reader notices), such as \"X001\"."
        )
    }

    @Test(
        "Letters of any script, digits and what stands between them", arguments: ["X001", "办结-1", "my_rule.2", "RA1"])
    func free(code: String) throws {
        try Analyst().run("nb.rule{code = '\(code)', check = function() end}")
    }

    @Test("What is written after the check is no silent loss", arguments: ["fail", "uncertain", "pass"])
    func late(method: String) throws {
        let error = #expect(throws: LuaFailure.self) {
            try Analyst().run(
                """
                nb.rule{code = "X001", check = function(r, out) kept = out end}
                nb.check(nb.open("Samples/青禾市人民政府-2021.html"))
                kept:\(method){message = "晚了"}
                """)
        }
        #expect(error?.message.zh == "Observations:\(method): 这次检查已经结束，写下的不会再有人看；请在规则的 check 里写。")
        #expect(
            error?.message.en
                == "Observations:\(method): this check has ended and nobody reads what is written now; write it within the rule's check."
        )
    }
}
