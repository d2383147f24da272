import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// The whole-column functions, the same for a field of reports and for a column of a frame.
enum StatisticMethods<Value: Sendable> {
    typealias Method = ObjectDeclaration<Value>.Method
    typealias Numbers = @Sendable (Value) throws(LuaFailure) -> NumberColumn

    /// `label` names the column in an error, and rates have no sum; `example` begins with a `column` of six numbers.
    static func all(
        example: @escaping (String, String) -> Example, label: @escaping @Sendable (Value) -> String,
        isRate: @escaping @Sendable (Value) -> Bool, numbers: @escaping Numbers
    ) -> [Method] {
        func method(
            _ name: String, _ doc: Bilingual, prints output: String,
            _ value: @escaping @Sendable (NumberColumn) throws(ArithmeticError) -> FrameValue
        ) -> Method {
            Method(
                name,
                returns: ReturnDeclaration(.number, Bilingual(zh: "数值；没有任何数字时为 nil。", en: "A number; nil of none.")),
                doc: doc, examples: [example("print(column:\(name)())", output)]
            ) { (column, _) throws(LuaFailure) in
                if name == "sum", isRate(column) { throw FrameMessages.failure(.sumOfRates(label(column))) }
                let numbers = try numbers(column)
                do throws(ArithmeticError) {
                    return try value(numbers).lua
                } catch {
                    throw ScriptMessages.overflow(label(column))
                }
            }
        }
        return [
            method("sum", sumDoc, prints: "2307") { (n) throws(ArithmeticError) in try n.sum() },
            method("mean", Bilingual(zh: "平均数。", en: "The mean."), prints: "384.5") {
                (n) throws(ArithmeticError) in try n.mean()
            },
            method("median", Bilingual(zh: "中位数。", en: "The median."), prints: "26.5") {
                (n) throws(ArithmeticError) in try n.median()
            },
            method("min", Bilingual(zh: "最小值。", en: "The least number."), prints: "3") { n in n.minimum },
            method("max", Bilingual(zh: "最大值。", en: "The greatest number."), prints: "1859") { n in n.maximum },
            quantile(example, numbers),
        ]
    }

    private static var sumDoc: Bilingual {
        Bilingual(
            zh: "合计：报告和 CSV 里的数精确，Lua 算出的小数差不到最后一位。",
            en: "The sum: exact for what reports and CSV hold, to the last digit for fractions that Lua computed.")
    }

    private static func quantile(_ example: (String, String) -> Example, _ numbers: @escaping Numbers) -> Method {
        Method(
            "quantile", [Parameter("part", .number, doc: Bilingual(zh: "0 到 1。", en: "0 to 1."))],
            returns: ReturnDeclaration(.number, Bilingual(zh: "分位数。", en: "The quantile.")),
            doc: Bilingual(zh: "分位数，算法同 Excel 的 PERCENTILE.INC。", en: "A quantile, as Excel's PERCENTILE.INC."),
            examples: [example("print(column:quantile(0.25), column:quantile(0.75))", "8.75\t298.5")]
        ) { (column, call) throws(LuaFailure) in
            let part = try call.number("part")
            guard (0...1).contains(part) else { throw ScriptMessages.noSuchPart(part, of: call.function.name) }
            return try numbers(column).quantile(part).lua
        }
    }
}
