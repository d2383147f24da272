import Wording

/// A template's text with its lines, for places in messages.
struct TemplateSource {
    let name: String
    let scalars: [Unicode.Scalar]
    /// The number of its first line; a paragraph of a Word document is a line.
    let firstLine: Int
    /// Where that paragraph is.
    let place: Bilingual?

    init(name: String, text: String, firstLine: Int = 1, place: Bilingual? = nil) {
        self.name = name
        self.firstLine = firstLine
        self.place = place
        scalars = Array(text.unicodeScalars)
    }

    func starts(with mark: String, at index: Int) -> Bool {
        var index = index
        for scalar in mark.unicodeScalars {
            guard index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Line and column of an index, both from 1; columns are Unicode scalars.
    func position(of index: Int) -> TemplatePosition {
        let before = scalars.prefix(index)
        let line = before.count { $0 == "\n" } + firstLine
        let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
        return TemplatePosition(line: line, column: index - start + 1)
    }

    func line(_ number: Int) -> String {
        let lines = lines
        return lines.indices.contains(number - firstLine) ? lines[number - firstLine] : ""
    }

    var lines: [String] {
        scalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0)).replacing("\r", with: "") }
    }
}

/// A place in a template, from 1.
public struct TemplatePosition: Sendable, Equatable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
