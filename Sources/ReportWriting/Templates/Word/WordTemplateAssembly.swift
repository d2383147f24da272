import Documents

/// A Word template as pieces in the order of its bytes: XML as it stands, and tags.
struct WordTemplateAssembly {
    enum Piece {
        case xml(String)
        case tag(WordTag)
        /// A tag alone in its paragraph, with the paragraph's XML before and behind it.
        case paragraph(before: String, WordTag, behind: String)
    }

    let pieces: [Piece]

    init(
        _ text: WordTemplateText, _ tags: [WordTag],
        _ placing: (places: [WordTagPlacing.Place], removed: Set<Int>)
    ) {
        var edits = WordEdits(text.outline)
        var spaced: Set<Int> = []
        for element in placing.removed { edits.remove(text.outline.elements[element].range) }
        for (tag, place) in zip(tags, placing.places) {
            edits.erase(tag, in: text.paragraphs[tag.paragraph], &spaced)
            switch place {
            case .before(let element): edits.insert(.tag(tag), at: text.outline.elements[element].range.lowerBound)
            case .behind(let element): edits.insert(.tag(tag), at: text.outline.elements[element].range.upperBound)
            case .inText, .betweenRuns:
                edits.insert(tag, in: text.paragraphs[tag.paragraph], splits: place == .betweenRuns)
            }
        }
        let alone = Self.alone(text, tags)
        pieces = edits.pieces(paragraphs: alone.map { text.outline.elements[text.paragraphs[$0].element].range })
    }

    /// Paragraphs that hold one expression and nothing else.
    private static func alone(_ text: WordTemplateText, _ tags: [WordTag]) -> [Int] {
        Dictionary(grouping: tags, by: \.paragraph).compactMap { paragraph, own in
            guard own.count == 1, own[0].isExpression else { return nil }
            let scalars = text.paragraphs[paragraph].source.scalars
            let isAlone = scalars.indices.allSatisfy {
                own[0].range.contains($0) || scalars[$0].properties.isWhitespace
            }
            return isAlone ? paragraph : nil
        }.sorted()
    }
}

/// Changes to the bytes of a part.
struct WordEdits {
    private let outline: DocxOutline
    private var insertions: [(at: Int, piece: WordTemplateAssembly.Piece)] = []
    private var deletions: [Range<Int>] = []
    /// Whole elements that go; tags in them stay, markup that only they need does not.
    private var removed: [Range<Int>] = []

    init(_ outline: DocxOutline) { self.outline = outline }

    mutating func remove(_ range: Range<Int>) {
        deletions.append(range)
        removed.append(range)
    }

    mutating func insert(_ piece: WordTemplateAssembly.Piece, at offset: Int) {
        if case .xml = piece, removed.contains(where: { $0.lowerBound < offset && offset < $0.upperBound }) { return }
        insertions.append((offset, piece))
    }

    /// Takes the tag's characters away, and has blanks beside it kept.
    mutating func erase(_ tag: WordTag, in paragraph: WordTemplateText.Paragraph, _ spaced: inout Set<Int>) {
        for home in paragraph.homes[tag.range] {
            deletions.append(home.bytes)
            guard let element = home.element, spaced.insert(element).inserted else { continue }
            let (range, content) = (outline.elements[element].range, outline.elements[element].content)
            let start = outline.string(range.lowerBound..<content.lowerBound)
            guard !start.contains("preserve") else { continue }
            deletions.append(range.lowerBound..<content.lowerBound)
            let prefix = outline.prefix(of: outline.elements[element])
            insert(.xml("<\(prefix)t xml:space=\"preserve\">"), at: range.lowerBound)
        }
    }

    /// Puts the tag where it was typed; `splits` ends the run before it and starts one of the same look behind it.
    mutating func insert(_ tag: WordTag, in paragraph: WordTemplateText.Paragraph, splits: Bool) {
        let home = paragraph.homes[tag.range.lowerBound]
        guard splits, let element = home.element, let run = outline.elements[element].parent else {
            return insert(.tag(tag), at: home.bytes.lowerBound)
        }
        let prefix = outline.prefix(of: outline.elements[element])
        let looks =
            outline.elements[(run + 1)...].prefix { $0.range.lowerBound < outline.elements[run].range.upperBound }
            .first { $0.kind == .runProperties && $0.parent == run }.map { outline.string($0.range) } ?? ""
        insert(.xml("</\(prefix)t></\(prefix)r>"), at: home.bytes.lowerBound)
        insert(.tag(tag), at: home.bytes.lowerBound)
        insert(.xml("<\(prefix)r>\(looks)<\(prefix)t xml:space=\"preserve\">"), at: home.bytes.lowerBound)
    }

    /// The part with all changes; the given ranges, each with one tag, are pieces of their own.
    func pieces(paragraphs: [Range<Int>]) -> [WordTemplateAssembly.Piece] {
        let sorted = insertions.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        let gone = deletions.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        var walk = Walk(bytes: outline.bytes, insertions: sorted[...], deletions: gone[...])
        var pieces: [WordTemplateAssembly.Piece] = []
        for paragraph in paragraphs {
            pieces += walk.pieces(to: paragraph.lowerBound, includingEnd: true)
            pieces += Self.joined(walk.pieces(to: paragraph.upperBound, includingEnd: false))
        }
        return pieces + walk.pieces(to: outline.bytes.count, includingEnd: true)
    }

    /// The pieces of a paragraph as one.
    private static func joined(_ pieces: [WordTemplateAssembly.Piece]) -> [WordTemplateAssembly.Piece] {
        var (before, behind) = ("", "")
        var found: WordTag?
        for piece in pieces {
            switch piece {
            case .xml(let text): if found == nil { before += text } else { behind += text }
            case .tag(let tag) where found == nil && tag.isExpression: found = tag
            case .tag, .paragraph: return pieces
            }
        }
        return found.map { [.paragraph(before: before, $0, behind: behind)] } ?? pieces
    }

    /// Goes through the bytes once.
    private struct Walk {
        let bytes: [UInt8]
        var insertions: ArraySlice<(at: Int, piece: WordTemplateAssembly.Piece)>
        var deletions: ArraySlice<Range<Int>>
        var offset = 0

        mutating func pieces(to end: Int, includingEnd: Bool) -> [WordTemplateAssembly.Piece] {
            var pieces: [WordTemplateAssembly.Piece] = []
            while let next = insertions.first, next.at < end || (includingEnd && next.at == end) {
                copy(to: next.at, into: &pieces)
                pieces.append(next.piece)
                insertions.removeFirst()
            }
            copy(to: end, into: &pieces)
            return pieces
        }

        private mutating func copy(to end: Int, into pieces: inout [WordTemplateAssembly.Piece]) {
            while offset < end {
                while let first = deletions.first, first.upperBound <= offset { deletions.removeFirst() }
                let gone = deletions.first
                if let gone, gone.lowerBound <= offset {
                    offset = min(gone.upperBound, end)
                    continue
                }
                let stop = min(gone?.lowerBound ?? end, end)
                pieces.append(.xml(String(decoding: bytes[offset..<stop], as: UTF8.self)))
                offset = stop
            }
        }
    }
}
