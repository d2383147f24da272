import LuaRuntime
import ReportScripting
import Testing
import Wording

@Suite("Annotations for editors")
struct EditorStubTests {
    private func catalogue() throws -> LuaCatalogue { try Analyst().engine.state.catalogue }

    @Test("They are Lua, and define every function and method", arguments: [Language.zh, .en])
    func definitions(language: Language) throws {
        let catalogue = try catalogue()
        let text = EditorStubs(catalogue, language: language).text
        // Objects are locals, so that scripts see types and no further globals: here they are returned.
        let objects = catalogue.objects.map(\.name).joined(separator: ", ")
        let state = try LuaState { _ in }
        let found = try state.run(text + "\nreturn \(objects)", name: "stubs.lua")
        #expect(found.count == catalogue.objects.count)
        for (object, value) in zip(catalogue.objects, found) {
            let names = try #require(value.table).pairs().compactMap(\.key.string)
            #expect(names.sorted() == object.methods.map(\.key).sorted(), "\(object.name)")
        }
        for function in catalogue.modules.flatMap(\.allFunctions) {
            #expect(try state.run("return type(\(function.name))", name: "a.lua").first?.string == "function")
        }
        #expect(try state.run("return nianbao == nb", name: "a.lua").first?.isTrue == true)
    }

    @Test("Every name that an example uses is in them")
    func examples() throws {
        let catalogue = try catalogue()
        let text = EditorStubs(catalogue, language: .zh).text
        let methods = Set(catalogue.objects.flatMap(\.methods).map(\.key))
        let ofStrings: Set<String> = ["match", "gsub", "format", "rep", "find", "sub"]
        for example in catalogue.functions.flatMap(\.examples) {
            for use in example.code.matches(of: /nb(\.[a-z_]+)+/) {
                #expect(text.contains("function \(use.output.0)("), "\(use.output.0)")
            }
            for use in example.code.matches(of: /[a-z\]})]:([a-z_]+)[({"]/)
            where !ofStrings.contains(String(use.output.1)) {
                #expect(methods.contains(String(use.output.1)), "\(use.output.1) in \(example.code)")
            }
        }
    }

    @Test("Types are written as LuaCATS has them")
    func types() throws {
        let text = EditorStubs(try catalogue(), language: .en).text
        for line in [
            "---@meta", "---@class Report", "---@field year integer The year reported on.",
            "---@param options? { rules?: string[], last?: Report } Options.",
            "---@return Comparison # The comparison.", "---@param what Report|Reports A report, or reports.",
            "function nb.json.encode(value) end", "function Report:get(field) end",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
    }
}
