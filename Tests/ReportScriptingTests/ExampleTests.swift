import LuaRuntime
import ReportScripting
import Testing

@Suite("Examples in the declarations")
struct ExampleTests {
    private func functions() throws -> [FunctionDeclaration] { try Analyst().engine.state.catalogue.functions }

    @Test("Every function and method has one")
    func completeness() throws {
        let functions = try functions()
        #expect(functions.count > 40)
        #expect(functions.filter { $0.examples.isEmpty }.map(\.name) == [])
    }

    @Test("Every one prints what it says")
    func outputs() throws {
        for function in try functions() {
            for example in function.examples {
                #expect(try outcome(of: example) == example.output, "\(function.name)")
            }
        }
    }

    @Test("Those of chapters, too")
    func chapters() throws {
        #expect(Chapter.all.count == 6)
        for chapter in Chapter.all {
            for example in chapter.examples {
                #expect(try outcome(of: example) == example.output, "\(chapter.title.en)")
            }
        }
    }

    private func outcome(of example: Example) throws -> String {
        do {
            return try printed(example.code)
        } catch let failure as LuaFailure {
            return failure.rendered(in: .zh)
        }
    }
}
