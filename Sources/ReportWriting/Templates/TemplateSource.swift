import Wording

/// A template's text with its lines, for places in messages.
struct TemplateSource {
    let name: String
    let scalars: [Unicode.Scalar]
    /// The number of its first line; a paragraph of a Word document is a line.
    let firstLine: Int
    /// Where that paragraph is.
    let place: Bilingual?
    /// The index at which each line begins.
    private let lineStarts: [Int]

    init(name: String, text: String, firstLine: Int = 1, place: Bilingual? = nil) {
        self.name = name
        self.firstLine = firstLine
        self.place = place
        let scalars = Array(text.unicodeScalars)
        lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
        self.scalars = scalars
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
        // The last line that begins at or before the index.
        var (low, high) = (0, lineStarts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle - 1 }
        }
        return TemplatePosition(line: low + firstLine, column: index - lineStarts[low] + 1)
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
