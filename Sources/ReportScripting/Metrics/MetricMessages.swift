import LuaRuntime
import Wording

/// What is said about metrics of scripts.
enum MetricMessages {
    static let noNumber = Bilingual(zh: "计算没有给出数值。", en: "The computation gave no number.")

    static func notANumber(_ name: String, _ kind: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "metric",
            message: Bilingual(
                zh: "指标“\(name)”的 compute 应返回数字或 nil，得到\(kind.zh)。",
                en: "The compute function of “\(name)” should return a number or nil, not \(kind.en)."))
    }

    /// An error in the function of a metric, which the user may have read as one of many.
    static func failed(_ name: String, _ error: LuaFailure) -> LuaFailure {
        guard error.details["missing"] == nil else { return error }
        return error.saying(
            Bilingual(zh: "指标“\(name)”：\(error.message.zh)", en: "the metric “\(name)”: \(error.message.en)"))
    }

    static func incomplete() -> LuaFailure {
        LuaFailure(
            code: "metric",
            message: Bilingual(
                zh: "nb.metric: 指标要有 name 和 compute，如 nb.metric{name=\"人均申请\", compute=function(r) … end}。",
                en:
                    "nb.metric: a metric needs name and compute, as in nb.metric{name=\"…\", compute=function(r) … end}."
            ))
    }

    static func field(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "metric",
            message: Bilingual(
                zh: "nb.metric: “\(name)”是字段的名称，请换一个。",
                en: "nb.metric: “\(name)” is the name of a field; use another name."))
    }

    static func builtIn(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "metric",
            message: Bilingual(
                zh: "nb.metric: “\(name)”是内置指标的名称，请换一个。",
                en: "nb.metric: “\(name)” is a built-in metric; use another name."))
    }
}
