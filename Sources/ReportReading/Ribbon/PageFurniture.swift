import Documents
import ReportModel

/// Lines that the pages have and the report has not: page numbers and running heads.
///
/// One line or two prove nothing, for a table may end a page with a number. What stands at the same end of page after
/// page, equal or counting up with the pages, does.
struct PageFurniture {
    /// Positions of blocks to leave out.
    let blocks: Set<Int>

    init(_ document: Document) {
        let pages = Self.hasPages(document) ? Self.pages(of: document) : []
        var found = Set(PageMarks.blocks(of: document))
        guard pages.count > 1 else {
            blocks = found
            return
        }
        let (first, last) = (pages.map { Line($0.first, of: document) }, pages.map { Line($0.last, of: document) })
        for lines in [first, last] {
            found.formUnion(Self.numbers(lines, pages.map(\.number)))
            found.formUnion(Self.repeated(lines))
        }
        blocks = found
    }

    /// What a page begins and ends with.
    private struct Page {
        var number: Int
        var first: (block: Int, text: TextSpan)
        var last: (block: Int, text: TextSpan)
    }

    private struct Line {
        var block: Int
        var text: String

        init(_ line: (block: Int, text: TextSpan), of document: Document) {
            (block, text) = (line.block, document.string(line.text))
        }
    }

    /// A format that tells pages tells them of every paragraph.
    private static func hasPages(_ document: Document) -> Bool {
        for case .paragraph(let text) in document.blocks { return text.location.page > 0 }
        return false
    }

    private static func pages(of document: Document) -> [Page] {
        var pages: [Page] = []
        for (index, block) in document.blocks.enumerated() {
            guard case .paragraph(let text) = block, text.location.page > 0 else { continue }
            let line = (index, text.text)
            if pages.last?.number == Int(text.location.page) {
                pages[pages.count - 1].last = line
            } else {
                pages.append(Page(number: Int(text.location.page), first: line, last: line))
            }
        }
        return pages
    }

    /// Lines that are the number of their page, where all pages but one have them. Some begin after the cover.
    private static func numbers(_ lines: [Line], _ pages: [Int]) -> [Int] {
        let shifts = zip(lines, pages).map { line, page in number(line.text).map { $0 - page } }
        let known = shifts.compactMap { $0 }
        guard let shift = known.first, known.count > 2, known.count + 1 >= lines.count,
            known.allSatisfy({ $0 == shift })
        else { return [] }
        return zip(lines, shifts).filter { $0.1 != nil }.map(\.0.block)
    }

    private static func number(_ text: String) -> Int? {
        let folded = LabelFolding.fold(text)
        return folded.utf8.count <= 4 ? Int(folded) : nil
    }

    /// The same words on three pages or more, all but where they stand first.
    private static func repeated(_ lines: [Line]) -> [Int] {
        let words = Dictionary(grouping: lines) { LabelFolding.fold($0.text) }
        return words.filter { text, lines in lines.count > 2 && text.utf8.count > 6 && Int(text) == nil }
            .flatMap { $0.value.dropFirst().map(\.block) }
    }
}
