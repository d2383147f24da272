import Documents

/// Decides where the statements of a Word template stand among its elements: what is between a statement and its `end`
/// must be whole.
struct WordTagPlacing {
    enum Place: Equatable {
        /// Where it was typed.
        case inText
        /// Between two runs of its paragraph.
        case betweenRuns
        /// Before or behind an element.
        case before(Int)
        case behind(Int)
    }

    private let tags: [WordTag]
    private let text: WordTemplateText
    private var places: [Place]
    /// Paragraphs and rows that hold nothing but statements: they are left out.
    private var removed: Set<Int> = []

    static func places(
        of tags: [WordTag], in text: WordTemplateText
    ) throws(TemplateError) -> (places: [Place], removed: Set<Int>) {
        var placing = WordTagPlacing(tags, text)
        for group in try placing.groups() { try placing.place(group) }
        return (placing.places, placing.removed)
    }

    private init(_ tags: [WordTag], _ text: WordTemplateText) {
        self.tags = tags
        self.text = text
        places = Array(repeating: .inText, count: tags.count)
    }

    private func error(_ reason: TemplateError.Reason, at tag: Int) -> TemplateError {
        TemplateError(reason, at: tags[tag].tag.start, in: tags[tag].source)
    }

    /// Statements that belong together: `for` and its `end`, `if`, its `else` and its `end`; others are alone.
    private func groups() throws(TemplateError) -> [[Int]] {
        var leaders = Array(tags.indices)
        func leader(of tag: Int) -> Int {
            var tag = tag
            while leaders[tag] != tag {
                leaders[tag] = leaders[leaders[tag]]
                tag = leaders[tag]
            }
            return tag
        }
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            for _ in 0..<tag.closes {
                guard let opener = open.popLast() else { throw error(.strayEnd, at: index) }
                leaders[leader(of: index)] = leader(of: opener)
            }
            for _ in 0..<tag.opens { open.append(index) }
            guard open.count <= TemplateScanner.deepest else {
                throw error(.tooDeep(TemplateScanner.deepest), at: index)
            }
        }
        if let left = open.last { throw error(.unclosedStatement(tags[left].tag.content), at: left) }
        let statements = tags.indices.filter { !tags[$0].isExpression }
        return Dictionary(grouping: statements) { leader(of: $0) }.values.sorted { $0[0] < $1[0] }
    }

    private mutating func place(_ group: [Int]) throws(TemplateError) {
        if Set(group.map { tags[$0].paragraph }).count == 1 { return try placeInParagraph(group) }
        let chains = group.map { Array(text.chain(of: element(of: $0)).reversed()) }
        var depth = 0
        while let first = chains.first, depth < first.count,
            chains.allSatisfy({ depth < $0.count && $0[depth] == first[depth] })
        {
            depth += 1
        }
        let isRow = text.outline.elements[chains[0][depth - 1]].kind == .row
        for (position, tag) in group.enumerated() {
            let isLast = position == group.count - 1
            guard isRow else {
                try place(tag, isFirst: position == 0, isLast: isLast, beside: chains[position][depth])
                continue
            }
            guard position == 0 || isLast else { throw error(.splitBlock, at: tag) }
            places[tag] = isLast ? .behind(chains[0][depth - 1]) : .before(chains[0][depth - 1])
        }
    }

    private func element(of tag: Int) -> Int { text.paragraphs[tags[tag].paragraph].element }

    /// A paragraph or a row of its own gives way to the statement; else it stands at the edge of the element.
    private mutating func place(_ tag: Int, isFirst: Bool, isLast: Bool, beside unit: Int) throws(TemplateError) {
        let kind = text.outline.elements[unit].kind
        if (kind == .paragraph || kind == .row), isBare(unit) {
            places[tag] = .before(unit)
            removed.insert(unit)
        } else if isFirst, isAtEdge(tag, of: unit, atStart: true) {
            places[tag] = .before(unit)
        } else if isLast, isAtEdge(tag, of: unit, atStart: false) {
            places[tag] = .behind(unit)
        } else {
            throw error(.splitBlock, at: tag)
        }
    }

    private mutating func placeInParagraph(_ group: [Int]) throws(TemplateError) {
        let paragraph = element(of: group[0])
        if group.count == 1 {
            if isBare(paragraph) {
                places[group[0]] = .before(paragraph)
                removed.insert(paragraph)
            }
            return
        }
        let parents = group.map { runParent(of: $0) }
        guard let first = parents[0], parents.allSatisfy({ $0 == first }) else {
            throw error(.splitBlock, at: group[0])
        }
        for tag in group { places[tag] = .betweenRuns }
    }

    /// The element around the run in which a tag begins.
    private func runParent(of tag: Int) -> Int? {
        guard let home = text.paragraphs[tags[tag].paragraph].homes[tags[tag].range.lowerBound].element,
            let run = text.outline.elements[home].parent, text.outline.elements[run].kind == .run
        else { return nil }
        return text.outline.elements[run].parent
    }

    // MARK: What else stands in an element

    /// The paragraphs in an element, by number.
    private func paragraphs(in unit: Int) -> [Int] {
        let range = text.outline.elements[unit].range
        return text.paragraphs.indices.filter {
            range.contains(text.outline.elements[text.paragraphs[$0].element].range.lowerBound)
        }
    }

    /// Whether an element holds statements and nothing else. One that ends a section of the document stays.
    private func isBare(_ unit: Int) -> Bool {
        let range = text.outline.elements[unit].range
        let inside = text.outline.elements[(unit + 1)...].prefix { $0.range.lowerBound < range.upperBound }
        guard !inside.contains(where: { $0.kind == .section || isDrawing($0) }) else { return false }
        return paragraphs(in: unit).allSatisfy { paragraph in
            let own = tags.filter { $0.paragraph == paragraph }
            return own.allSatisfy { !$0.isExpression } && rest(of: paragraph, without: own).allSatisfy(Self.isSpace)
        }
    }

    private func isDrawing(_ element: DocxOutline.Element) -> Bool {
        guard element.kind == .other else { return false }
        let name = text.outline.string(
            element.range.lowerBound..<min(element.range.lowerBound + 20, element.range.upperBound))
        return name.contains("drawing") || name.contains("pict") || name.contains("object")
    }

    private func rest(of paragraph: Int, without tags: [WordTag]) -> [Unicode.Scalar] {
        let scalars = text.paragraphs[paragraph].source.scalars
        return scalars.indices.filter { index in !tags.contains { $0.range.contains(index) } }.map { scalars[$0] }
    }

    /// Whether nothing but other statements stands between a tag and the edge of the element.
    private func isAtEdge(_ tag: Int, of unit: Int, atStart: Bool) -> Bool {
        paragraphs(in: unit).allSatisfy { paragraph in
            let own = tags[tag].paragraph
            if atStart ? paragraph > own : paragraph < own { return true }
            let scalars = text.paragraphs[paragraph].source.scalars.indices
            let beyond =
                paragraph != own
                ? scalars : atStart ? 0..<tags[tag].range.lowerBound : tags[tag].range.upperBound..<scalars.upperBound
            let others = tags.filter { $0.paragraph == paragraph }
            return beyond.allSatisfy { index in
                if let other = others.first(where: { $0.range.contains(index) }) { return !other.isExpression }
                return Self.isSpace(text.paragraphs[paragraph].source.scalars[index])
            }
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
