import Testing

@Suite("Recipes for analysts")
struct RecipeTests {
    @Test("There are the eight jobs of the first day, and more")
    func count() {
        #expect(Recipe.all.count >= 8)
    }

    @Test("Each says first what it does and how to call it", arguments: Recipe.all)
    func head(_ recipe: Recipe) throws {
        #expect(recipe.sentences.count == 2)
        #expect(recipe.sentences.first?.hasSuffix("。") == true)
        #expect(recipe.sentences.last?.hasSuffix(".") == true)
        #expect(!recipe.commands.isEmpty)
        for command in recipe.commands {
            #expect(command.hasPrefix("nianbao run scripts/recipes/\(recipe.name).lua "))
        }
    }

    @Test("Each can be read on one screen", arguments: Recipe.all)
    func size(_ recipe: Recipe) {
        #expect(recipe.body.count <= 40)
        #expect(recipe.body.allSatisfy { $0.count <= 120 })
    }

    @Test("Each prints and writes what was approved", arguments: Recipe.all)
    func output(_ recipe: Recipe) throws {
        let workplace = try Workplace()
        var transcript = ""
        for command in recipe.commands { transcript += "$ \(command)\n" + (try workplace.run(command)) }
        try Golden.expect(transcript, in: "\(recipe.golden).txt")

        let written = try workplace.written()
        for file in written { try Golden.expect(file.text, in: "\(recipe.golden)/\(file.path)") }
        #expect(Golden.files(in: recipe.golden) == written.map(\.path))
    }

    @Test("Each says how it is called where it was called without anything", arguments: Recipe.all)
    func usage(_ recipe: Recipe) throws {
        let said = try Workplace().run("nianbao run scripts/recipes/\(recipe.name).lua")
        let lines = said.split(separator: "\n")
        #expect(lines.count == 3 && lines.first?.hasPrefix("缺少 ") == true && lines.last == "exit 2", "\(said)")
        #expect(lines.dropFirst().first?.hasPrefix("用法：nianbao run \(recipe.name).lua ") == true)
    }
}
