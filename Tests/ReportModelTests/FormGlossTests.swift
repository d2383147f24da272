import Foundation
import ReportModel
import Testing

/// docs/glossary.md and the forms say the same.
struct FormGlossTests {
    @Test(arguments: Form.all)
    func everyFieldHasAGloss(form: Form) {
        for field in form.fields { #expect(field.gloss?.isEmpty == false, "\(field.id)") }
    }

    @Test func aFieldIsShownWithItsGlossInEnglishOnly() throws {
        let field = try #require(Form.edition2021.field("requests.granted.natural_person"))
        #expect(field.gloss == "granted, natural persons")
        #expect(field.wording.zh == "予以公开·自然人")
        #expect(field.wording.en == "予以公开·自然人 (granted, natural persons)")
        #expect(FormGloss.wording("现场查阅", nil).en == "现场查阅")
    }

    @Test(arguments: Form.all)
    func everyHeadingHasAGloss(form: Form) {
        for table in form.tables {
            for block in table.blocks {
                let groups = (block.rows.map(\.path) + block.columns.map(\.path)).flatMap { $0.dropLast() }
                for heading in groups + [block.title].compactMap({ $0 }) {
                    #expect(FormGloss.headings[heading] != nil, "\(heading)")
                }
            }
        }
        for section in form.sections { #expect(section.gloss != nil, "\(section.heading)") }
    }

    @Test(arguments: Form.all)
    func theGlossaryHasEveryRowAndColumn(form: Form) throws {
        let glossary = try Self.glossary()
        for table in form.tables {
            for block in table.blocks {
                for row in block.rows {
                    #expect(glossary.contains([row.name, row.gloss ?? "", "`\(table.key).\(row.key)`"]))
                }
                for column in block.columns {
                    #expect(glossary.contains([column.label, column.gloss ?? "", "`….\(column.key)`"]))
                }
            }
        }
    }

    @Test func theGlossaryHasEveryHeadingSectionAndUnit() throws {
        let terms = Set(try Self.glossary().map { $0.prefix(2).joined(separator: " = ") })
        for (heading, gloss) in FormGloss.headings {
            let term = heading.hasPrefix("第") ? heading : FormLabel.withoutNumber(heading)
            #expect(terms.contains("\(term) = \(gloss)"))
        }
        for section in Form.edition2021.sections {
            #expect(terms.contains("\(section.heading) = \(section.gloss ?? "")"))
        }
        for unit in [Unit.cases, .items, .tenThousandYuan] {
            #expect(terms.contains("\(unit.rawValue) = \(unit.gloss)"))
        }
    }

    /// The lines of the glossary's tables, cell by cell.
    private static func glossary() throws -> Set<[String]> {
        let page = URL(filePath: #filePath).appending(path: "../../../docs/glossary.md").standardized
        let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
        return Set(
            lines.map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            })
    }
}
