import LuaRuntime
import Wording

/// The table `nianbao`, short `nb`: every function of it, in the order of the reference.
enum NianbaoModule {
    static func declaration(_ host: ScriptHost) -> ModuleDeclaration {
        ModuleDeclaration(
            "nianbao", alias: "nb",
            doc: Bilingual(
                zh: "读取、比较、检查和生成报告的函数。", en: "Functions that read, compare, check and generate reports."),
            functions: ReadingFunctions.all(host) + ComparingFunctions.all(host) + CheckingFunctions.all(host)
                + RuleFunctions.all(host) + MetricFunctions.all(host) + FrameFunctions.all(host)
                + DataFunctions.all(host) + DateFunctions.all(host)
                + CopyFunctions.all(host) + DraftFunctions.all(host) + FormFunctions.all(host)
                + ChartFunctions.all(host) + ToolFunctions.all(host)
                + GeneratingFunctions.all(host) + LookingFunctions.all(host),
            modules: [JSONFunctions.module(host), TextFunctions.module])
    }
}
