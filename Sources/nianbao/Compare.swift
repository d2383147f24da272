import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares two reports.",
        discussion: "nianbao compare 2021.html 2022.docx\nnianbao compare 2021.html 2022.docx --to comparison.html")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The old report.") var old: String
    @Argument(help: "The new report.") var new: String
    @Option(help: "Write the comparison to a file: .md, .html or .txt.") var to: String?
    @Flag(help: "End with 1 where a cell changed.") var failOnChange = false

    func run() throws {
        try Batch.run(common.language, files: [old, new], to: to) { engine throws(LuaFailure) in
            try engine.run(Self.script, name: "compare", arguments: [old, new, to.map(Scripts.name) ?? ""])
            let changes = try engine.state.global("changes").integer ?? 0
            return failOnChange && changes > 0 ? .findings : .done
        }
    }

    private static let script = """
        local old, new, path = ...
        local comparison = nb.compare(nb.open(old), nb.open(new))
        changes = #comparison.changed
        if path == "" then print(comparison) else print(nb.write(comparison, path)) end
        """
}

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes reports in another format.",
        discussion: "nianbao convert report.docx --to report.html\nnianbao convert reports/ --to all.csv")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var inputs: InputOptions
    @Option(help: "The file; its ending is the format: .md .html .csv .json .ndjson .txt.") var to: String

    func run() throws {
        let names = try inputs.names()
        try Batch.run(common.language, workers: worker.workers, files: names, to: to) { engine throws(LuaFailure) in
            let loaded = Batch.load(names, engine)
            try engine.run(Self.script, name: "convert", arguments: [Scripts.name(to)])
            return loaded
        }
    }

    private static let script = """
        local path = ...
        if #reports == 0 then return end
        print(nb.write(#reports == 1 and reports[1] or reports, path))
        """
}

struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills a template for each report.",
        discussion: "nianbao render letter.md reports/ --to 'letters/{agency}-{year}.md'")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @Argument(help: "The template: .md, .html or .txt.") var template: String
    @OptionGroup var inputs: InputOptions
    @Option(help: "Where to write; {agency}, {year} and {number} are filled in for each report.") var to: String

    func run() throws {
        let names = try inputs.names()
        try Batch.run(common.language, workers: worker.workers, files: names + [template], to: to) {
            engine throws(LuaFailure) in
            let loaded = Batch.load(names, engine)
            try engine.run(Self.script, name: "render", arguments: [template, Scripts.name(to)])
            return loaded
        }
    }

    private static let script = """
        local template, pattern = ...
        for i, r in ipairs(reports) do
            local names = {agency = r.agency or "unknown", year = r.year or "unknown", number = i}
            local path = pattern:gsub("{(%w+)}", function(name) return names[name] end)
            print(nb.render(template, {r = r, reports = reports}, path))
        end
        """
}

/// Batch commands that are scripts of ours.
enum Batch {
    /// Runs `work`; output goes below the folder that `to` names.
    static func run(
        _ language: Language, workers: Int = 1, files: [String], to: String?,
        _ work: (ScriptEngine) throws(LuaFailure) -> Outcome
    ) throws {
        let configuration = ScriptConfiguration(
            language: language, limits: LuaLimits(time: nil), readable: ["."] + files,
            outputFolder: to.map(folder) ?? ".", workers: workers)
        var outcome = Outcome.done
        try Scripts.run(configuration) { engine throws(LuaFailure) in outcome = try work(engine) }
        try outcome.finish()
    }

    /// The folder of a pattern, up to its first placeholder.
    private static func folder(_ path: String) -> String { Scripts.folder(of: String(path.prefix { $0 != "{" })) }

    /// Loads what can be read as `reports`, and says on standard error what can't.
    static func load(_ names: [String], _ engine: ScriptEngine) -> Outcome {
        let failures = (try? engine.load(names))?.failures ?? []
        for failure in failures { Console.complain(failure.message[engine.configuration.language]) }
        return failures.isEmpty ? .done : .unreadableInput
    }
}
