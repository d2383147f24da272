import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Docs: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, md, json, luacats

        /// `lua` is what it was called first.
        init?(argument: String) { self.init(rawValue: argument == "lua" ? "luacats" : argument) }
    }

    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: Bilingual(zh: "打印 Lua 语言的参考手册。", en: "Prints the reference of the Lua language.")[Console.language],
        usage: UsageMessages.usage("docs", zh: "[选项] [名字]", en: "[OPTIONS] [NAME]"),
        discussion:
            "nianbao docs nb.compare\nnianbao docs --format md --to reference/\nnianbao docs --format luacats > nianbao.lua"
    )

    @OptionGroup var common: CommonOptions
    @Argument(
        help: .both(
            zh: "函数、方法或对象；不写则全部。", en: "A function, method or object; without it, all of them.", value: ValueNames.name)
    )
    var name: String?
    @Option(
        help: .both(
            zh: "输出格式；luacats 是供编辑器用的注解。", en: "How to write it; luacats are annotations for editors.",
            value: ValueNames.format)
    )
    var format: Format = .text
    @Option(
        help: .both(
            zh: "与 md 连用：写到这个文件夹，一个对象一页。", en: "With md: the folder to write to, a page for each object.",
            value: ValueNames.folder))
    var to: String?

    func run() throws {
        if to != nil, format != .md || name != nil { throw ValidationError(UsageMessages.pagesOnlyAsMarkdown) }
        var unknown: Bilingual?
        try Scripts.run(ScriptConfiguration(language: common.language, outputFolder: to ?? ".")) {
            engine throws(LuaFailure) in
            if to != nil { return Console.write(try engine.writeReference().map { $0 + "\n" }.joined()) }
            let reference = Reference(engine.state.catalogue, language: common.language)
            switch format {
            case .md: Console.write(reference.markdown)
            case .luacats: Console.write(EditorStubs(engine.state.catalogue, language: common.language).text)
            case .json: Console.write(reference.json)
            case .text:
                do throws(LuaFailure) {
                    Console.write(try reference.text(of: name) + "\n")
                } catch {
                    unknown = error.message
                }
            }
        }
        if let unknown { throw ValidationError(unknown) }
    }
}
