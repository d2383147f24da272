import Documents
import Wording

/// The paragraphs of a part of a Word document as text, each character with its place in the part's bytes.
struct WordTemplateText {
    struct Paragraph {
        let element: Int
        let source: TemplateSource
        /// For each character the text element that it stands in, and its first byte; no element for a tab or a break.
        let homes: [(element: Int?, bytes: Range<Int>)]
    }

    let outline: DocxOutline
    let paragraphs: [Paragraph]

    init(_ outline: DocxOutline, name: String) {
        self.outline = outline
        paragraphs = Collector(outline, name: name).paragraphs
    }

    /// The tags of all paragraphs, in order.
    func tags() throws(TemplateError) -> [WordTag] {
        var tags: [WordTag] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.source.scalars.contains("{") {
            for case .tag(let tag) in try TemplateScanner.pieces(of: paragraph.source) {
                tags.append(try WordTag(tag, paragraph: index, in: paragraph.source))
            }
        }
        return tags
    }

    /// The elements around one, from it to the root.
    func chain(of element: Int) -> [Int] {
        var (chain, next) = ([Int](), Optional(element))
        while let index = next {
            chain.append(index)
            next = outline.elements[index].parent
        }
        return chain
    }

    private struct Collector {
        let outline: DocxOutline
        private(set) var paragraphs: [Paragraph] = []
        private var homes: [Int: [(element: Int?, bytes: Range<Int>)]] = [:]
        private var scalars: [Int: [Unicode.Scalar]] = [:]
        private var order: [Int] = []

        init(_ outline: DocxOutline, name: String) {
            self.outline = outline
            collect()
            let places = WordPlaces(outline)
            paragraphs = order.enumerated().map { index, element in
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[element] ?? [])
                let place = places.place(of: element, number: index + 1)
                return Paragraph(
                    element: element,
                    source: TemplateSource(name: name, text: String(text), firstLine: index + 1, place: place),
                    homes: homes[element] ?? [])
            }
        }

        private mutating func collect() {
            var owners: [Int: Int] = [:]
            for (index, element) in outline.elements.enumerated() {
                if element.kind == .paragraph {
                    owners[index] = index
                    order.append(index)
                    continue
                }
                guard let parent = element.parent, let owner = owners[parent] else { continue }
                owners[index] = owner
                add(element, index, to: owner)
            }
        }

        private mutating func add(_ element: DocxOutline.Element, _ index: Int, to owner: Int) {
            switch element.kind {
            case .text:
                let (characters, offsets) = outline.characters(of: element)
                scalars[owner, default: []] += characters
                homes[owner, default: []] += zip(offsets, offsets.dropFirst()).map { (index, $0..<$1) }
            case .blank where element.parent.map({ outline.elements[$0].kind }) == .run:
                scalars[owner, default: []].append(" ")
                homes[owner, default: []].append((nil, element.range.lowerBound..<element.range.lowerBound))
            default: break
            }
        }
    }
}

/// Where the paragraphs of a part stand, in words.
private struct WordPlaces {
    private let outline: DocxOutline
    private var tables: [Int: Int] = [:]
    private var rows: [Int: Int] = [:]

    init(_ outline: DocxOutline) {
        self.outline = outline
        var rowCounts: [Int: Int] = [:]
        for (index, element) in outline.elements.enumerated() {
            if element.kind == .table { tables[index] = tables.count + 1 }
            if element.kind == .row, let parent = element.parent {
                rowCounts[parent, default: 0] += 1
                rows[index] = rowCounts[parent]
            }
        }
    }

    func place(of paragraph: Int, number: Int) -> Bilingual {
        var (row, next) = (Int?.none, Optional(paragraph))
        while let index = next {
            if row == nil { row = rows[index] }
            if let row, let table = tables[index] { return TemplateMessages.place(number, table: table, row: row) }
            next = outline.elements[index].parent
        }
        return TemplateMessages.place(number)
    }
}
