import Foundation
import Testing

@Suite("check --format sarif")
struct SarifTests {
    private let bad = "Samples/澄岭县人民政府-2022.html"

    private func log(_ arguments: [String], language: String = "en") throws -> (run: [String: Any], code: Int32) {
        let run = try Command(["check", "--format", "sarif"] + arguments, language: language)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return (runs[0], run.code)
    }

    @Test("Each finding is a result with its rule, level, sentence and place")
    func results() throws {
        let (run, code) = try log([bad])
        #expect(code == 1)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "nianbao")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.allSatisfy { $0["id"] is String } && rules.count >= 14)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["ruleId"] as? String } == ["NB102", "NB103", "NB105"])
        #expect(results.compactMap { $0["level"] as? String } == ["error", "error", "warning"])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let place = try #require(location["physicalLocation"] as? [String: Any])
            let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
            #expect(uri.removingPercentEncoding == bad && URL(string: uri) != nil && !uri.contains("澄"))
            #expect((place["region"] as? [String: Any])?["startLine"] as? Int ?? 0 > 0)
            #expect((location["logicalLocations"] as? [[String: Any]])?.first?["fullyQualifiedName"] is String)
        }
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == true)
    }

    @Test("A log is what SARIF allows", arguments: ["zh", "en"])
    func schema(language: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let rule = try scratch.write(
            "nb.rule{code = 'X1', title = 'own', check = function(r, out) out:fail{message = 'm', fields = {'requests.new.total', 'requests.new.total'}} end}",
            to: "own.lua")
        let run = try Command(
            ["check", "--format", "sarif", "--rules", rule, "Samples", "no.html", "no too.html"], language: language)
        let log = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        #expect(SarifSchema.problems(in: log) == [])
    }

    @Test(
        "What SARIF does not allow is noticed",
        arguments: [
            (#""level":"error""#, #""level":"severe""#, "is none of"),
            (#""startLine":"#, #""startLine":-"#, "is below 1"),
            (#""message":{"text""#, #""message":{"words""#, "has words"), (#""uri":""#, #""uri":"a b"#, "is no URI"),
            (#""executionSuccessful":true"#, #""executionSuccessful":1"#, "is no flag"),
            (#""version":"2.1.0","#, "", "has no version"),
        ])
    func violations(good: String, bad: String, problem: String) throws {
        let run = try Command(["check", "--format", "sarif", self.bad], language: "en")
        #expect(run.output.contains(good))
        let text = run.output.replacingOccurrences(of: good, with: bad)
        let log = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(SarifSchema.problems(in: log).contains { $0.contains(problem) })
    }

    @Test("What can't be read is a notification; sentences and titles are in the user's language")
    func unread() throws {
        let (run, code) = try log(["没有.html", "Samples/青禾市人民政府-2021.html"], language: "zh")
        #expect(code == 4 && run["language"] as? String == "zh-CN")
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let notification = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
        #expect((notification["message"] as? [String: Any])?["text"] as? String == "找不到文件“没有.html”。请检查路径和文件名。")
        #expect((notification["descriptor"] as? [String: Any])?["id"] as? String == "not_found")
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }

    @Test("Own rules are among the rules, and what the reader noticed has rules without a title")
    func ownRules() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let rule = try scratch.write(
            "nb.rule{code = \"X001\", title = \"own\", severity = \"note\", check = function(r, out) out:fail{message = \"m\"} end}",
            to: "own.lua")
        let (run, _) = try log([bad, "--rules", rule])
        let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
        let own = (driver?["rules"] as? [[String: Any]])?.first { $0["id"] as? String == "X001" }
        #expect((own?["shortDescription"] as? [String: Any])?["text"] as? String == "own")
        #expect((run["results"] as? [[String: Any]])?.contains { $0["ruleId"] as? String == "X001" } == true)
    }
}
