import LuaRuntime
import Wording

/// A page of the reference: one chapter, one module or one object.
public struct ReferencePage: Sendable {
    /// The name of its file, the same in every language.
    public let file: String
    public let text: String
}

extension Reference {
    /// The index, `README.md`, then a page for each chapter, module and object.
    public var pages: [ReferencePage] {
        let names = Set(catalogue.objects.map(\.name))
        let parts = parts(ReferenceStyle(functionHeading: "##") { names.contains($0) ? "[\($0)](\($0).md)" : $0 })
        let back = "[\(HelpWords.referenceTitle[language])](README.md)"
        return [ReferencePage(file: "README.md", text: index(parts))]
            + parts.map {
                ReferencePage(
                    file: $0.file, text: (["# \($0.title)", "", back, ""] + $0.lines).joined(separator: "\n") + "\n")
            }
    }

    /// What there is, with a link to each page and a line on each function.
    private func index(_ parts: [ReferencePart]) -> String {
        var lines = ["# \(HelpWords.referenceTitle[language])", "", HelpWords.pagesNote[language]]
        for kind in ReferencePart.Kind.allCases {
            lines += ["", "## \(HelpWords.title(of: kind)[language])", ""]
            lines += parts.filter { $0.kind == kind }.map { part in
                "- [\(part.title)](\(part.file))" + (part.about.map { HelpWords.colon[language] + $0 } ?? "")
            }
        }
        for module in parts where module.kind == .module {
            let heads = [HelpWords.function, HelpWords.meaning].map { $0[language] }
            lines += ["", "## \(module.title)", "", "| \(heads.joined(separator: " | ")) |", "| --- | --- |"]
            lines += module.functions.map { "| `\($0.name)` | \(firstSentence(of: $0.doc[language])) |" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func firstSentence(of text: String) -> String {
        let end = text.firstRange(of: language == .zh ? "。" : ". ")?.lowerBound
        return String(end.map { text[...$0] } ?? text[...]).replacing("|", with: "\\|")
    }
}
