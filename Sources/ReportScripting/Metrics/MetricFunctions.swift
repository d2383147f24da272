import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// `nb.metric`.
enum MetricFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [metric(host)] }

    private static let definition = Parameter(
        "metric",
        .options([
            OptionDeclaration("name", .string, Bilingual(zh: "名称（必填）。", en: "Its name (required).")),
            OptionDeclaration("formula", .string, Bilingual(zh: "公式，写给人看。", en: "Its formula, for people.")),
            OptionDeclaration("percent", .boolean, Bilingual(zh: "是比率，显示成 %。", en: "It is a share, shown in %.")),
            OptionDeclaration(
                "compute", .function,
                Bilingual(
                    zh: "function(r)，返回数字；读到没有数字的格，指标也没有数值（必填）。",
                    en:
                        "function(r) that gives a number; where it meets a cell without one, the metric has none (required)."
                )),
        ]), doc: Bilingual(zh: "指标。", en: "The metric."))

    /// Whether columns of that name are known already, or may be several. Names near to it, which take long to find, are
    /// nobody's question here.
    private static func isField(_ name: String) -> Bool {
        if ReportKey.names.contains(name) { return true }
        do throws(LuaFailure) {
            for lookup in FieldLookup.builtIn where try lookup.known(name) != nil { return true }
            return false
        } catch {
            return true
        }
    }

    private static func metric(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.metric", [definition],
            doc: Bilingual(
                zh: "增加一个自己的指标：nb.metrics、rs:frame、rs:column 从此都认得它；同名的会被替换。compute 里可以用内置的和先前增加的指标。",
                en:
                    "Adds a metric of your own, which nb.metrics, rs:frame and rs:column know from then on; one of the same name is replaced. Its compute may use the built-in metrics and those added before it."
            ),
            examples: [
                .onReports(
                    """
                    nb.metric{
                        name = "法人占比", formula = "(总计 − 自然人) ÷ 总计", percent = true,
                        compute = function(r)
                            local new = r.requests.new
                            return (new.total - new.natural_person) / new.total
                        end
                    }
                    r = rs:find{agency = "青禾市人民政府", year = 2022}
                    print(string.format("%.4f", nb.metrics(r)["法人占比"]))
                    top = rs:filter{year = 2022}:column("法人占比"):rank()[1]
                    print(top.report.agency, string.format("%.4f", top.value))
                    """, prints: "0.0377\n青禾市人民政府\t0.0377")
            ],
            errors: [ErrorDeclaration("metric", Bilingual(zh: "缺少 name 或 compute。", en: "name or compute is missing."))]
        ) { (call) throws(LuaFailure) in
            let options = try call.options("metric")
            guard let name = try options.string("name"), let compute = try options.value("compute").function else {
                throw MetricMessages.incomplete()
            }
            try ScriptMessages.checkName(name, "name", of: "nb.metric")
            guard Metric.named(name) == nil else { throw MetricMessages.builtIn(name) }
            guard !isField(name) else { throw MetricMessages.field(name) }
            host.types.metricBook.own.add(
                UserMetric(
                    name: name, formula: try options.string("formula") ?? "",
                    isRate: try options.boolean("percent") ?? false, compute: compute))
            return .none
        }
    }
}
