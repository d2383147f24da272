import ArgumentParser
import LuaRuntime
import ReportScripting

struct Docs: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, md, json, lua
    }

    static let configuration = CommandConfiguration(
        abstract: "Prints the reference of the Lua language.",
        discussion: "nianbao docs nb.compare\nnianbao docs --format md\nnianbao docs --format lua > nianbao.lua")

    @OptionGroup var common: CommonOptions
    @Argument(help: "A function, method or object; without it, all of them.") var name: String?
    @Option(help: "text, md, json, or lua: annotations for editors.") var format: Format = .text

    func run() throws {
        try Scripts.run(ScriptConfiguration(language: common.language)) { engine throws(LuaFailure) in
            let reference = Reference(engine.state.catalogue, language: common.language)
            switch format {
            case .md: Console.write(reference.markdown)
            case .lua: Console.write(EditorStubs(engine.state.catalogue, language: common.language).text)
            case .json: Console.write(reference.json)
            case .text: Console.write(try reference.text(of: name) + "\n")
            }
        }
    }
}
