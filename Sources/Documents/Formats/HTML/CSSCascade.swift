/// Finds the rules for each element of a page, and what they and its own attributes make of it.
struct CSSCascade {
    /// The weakest first.
    private let rules: [CSSRules.Rule]
    /// The rules by what their last compound names: an id, a class, an element, or nothing.
    private var index: [UInt64: [Int]] = [:]
    private let bytes: UnsafeBufferPointer<UInt8>
    /// How elements look by rules alone.
    private var looks: [[Int]: HTMLStyle] = [:]
    private var contexts = CSSContexts()
    /// The rules that hold for the elements of a tag at a place.
    private var held: [Position: [Int]] = [:]
    /// Of tags without a class and an id, by their names.
    private var bareTags: [UInt64: TagRules] = [:]
    /// How many kinds of tags there are.
    private var tagCount = 0
    /// Comparisons that a page may still cost. A hostile one may have very many rules about very many elements.
    private var budget = 20_000_000

    private struct Position: Hashable {
        var tag: Int
        var context: Int
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ rules: CSSRules) {
        self.bytes = bytes
        let strengths = rules.rules.map(\.selector.strength)
        self.rules = rules.rules.indices.sorted { (strengths[$0], $0) < (strengths[$1], $1) }.map { rules.rules[$0] }
        for (number, rule) in self.rules.enumerated() {
            if let last = rule.selector.compounds.last { index[last.key, default: []].append(number) }
        }
    }

    /// Whether the page has no rules of style sheets.
    var isEmpty: Bool { rules.isEmpty }

    /// The rules that the elements of a tag may fall under.
    mutating func rules(of element: UInt64, _ attributes: borrowing HTMLAttributes) -> TagRules {
        let (classes, id) = (bytes.part(attributes.classPlace), bytes.part(attributes.idPlace))
        let isBare = classes.isEmpty && id.isEmpty
        if isBare, let known = bareTags[element] { return known }
        let candidates = numbers(element, classes, id).filter { number in
            rules[number].selector.compounds.last?.fits(element, classes, id) == true
        }
        tagCount += 1
        let tag = TagRules(
            candidates, number: tagCount, standAlone: candidates.allSatisfy { rules[$0].selector.compounds.count == 1 })
        if isBare { bareTags[element] = tag }
        return tag
    }

    /// How an element looks that has these attributes and stands within the open ones.
    mutating func style(
        _ attributes: borrowing HTMLAttributes, of tag: inout TagRules, within stack: borrowing HTMLOpenElements
    ) -> HTMLStyle {
        guard budget > 0 else {
            var style = attributes.style
            style.hiding.insert(.doubtful)
            return style
        }
        let found = rules(of: tag, within: stack)
        guard !found.isEmpty else { return attributes.style }
        if found != tag.held { (tag.held, tag.style) = (found, look(by: found, attributes)) }
        return tag.style
    }

    /// The numbers of the rules whose last compound names something that the tag has, the weakest first.
    private func numbers(
        _ element: UInt64, _ classes: UnsafeBufferPointer<UInt8>, _ id: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        var found = index[0] ?? []
        found += index[CSSSelector.Compound.key(element: element)] ?? []
        if !id.isEmpty { found += index[CSSSelector.Compound.key(id: id[...])] ?? [] }
        for name in Set(classes.split(whereSeparator: isASCIIWhitespace).map(CSSSelector.Compound.key(class:))) {
            found += index[name] ?? []
        }
        found.sort()
        return found
    }

    /// The numbers of the rules that hold for an element of the tag within the open ones.
    private mutating func rules(of tag: borrowing TagRules, within stack: borrowing HTMLOpenElements) -> [Int] {
        if tag.standAlone { return tag.candidates }
        let position = contexts.number(within: stack, of: bytes).map { Position(tag: tag.number, context: $0) }
        if let position, let known = held[position] { return known }
        var found: [Int] = []
        for number in tag.candidates {
            let compounds = rules[number].selector.compounds
            if fitAround(compounds, from: compounds.count - 1, above: stack.count, stack) { found.append(number) }
        }
        if let position, held.count < Self.mostRemembered { held[position] = found }
        return found
    }

    private mutating func look(by numbers: [Int], _ attributes: borrowing HTMLAttributes) -> HTMLStyle {
        guard attributes.stylePlace.isEmpty, !attributes.isHidden else { return style(of: numbers, attributes) }
        if let known = looks[numbers] { return known }
        let style = style(of: numbers, attributes)
        if looks.count < Self.mostRemembered { looks[numbers] = style }
        return style
    }

    /// A page that has more kinds of looks or positions than this is hostile: the rest are worked out each time.
    private static let mostRemembered = 10_000

    private func style(of numbers: [Int], _ attributes: borrowing HTMLAttributes) -> HTMLStyle {
        var style = HTMLStyle()
        if attributes.isHidden { style.hiding.insert(.box) }
        let certain = numbers.filter { !rules[$0].selector.isUncertain && !rules[$0].selector.isAddition }
        for isImportant in [false, true] {
            for number in certain {
                rules[number].declarations.withUnsafeBufferPointer { style.read($0, important: isImportant) }
            }
            style.read(bytes.part(attributes.stylePlace), important: isImportant)
        }
        style.settle()
        style.addsNumber = numbers.contains { rules[$0].selector.isAddition }
        let isDoubtful = numbers.contains { number in
            var other = HTMLStyle()
            rules[number].declarations.withUnsafeBufferPointer { other.read($0) }
            let selector = rules[number].selector
            return selector.isUncertain && !selector.isAddition && other.changesText
        }
        if isDoubtful { style.hiding.insert(.doubtful) }
        return style
    }

    /// Whether the compounds before one fit elements around the one that it fits.
    private mutating func fitAround(
        _ compounds: [CSSSelector.Compound], from position: Int, above: Int, _ stack: borrowing HTMLOpenElements
    ) -> Bool {
        guard position > 0 else { return true }
        var index = above - 1
        while index > 0, budget > 0 {
            budget -= 1
            let open = stack[index]
            let fits = compounds[position - 1].fits(open.key, bytes.part(open.classPlace), bytes.part(open.idPlace))
            if fits, fitAround(compounds, from: position - 1, above: index, stack) { return true }
            if compounds[position].isChild { return false }
            index -= 1
        }
        return false
    }
}

/// The rules of style sheets that the elements of one tag may fall under, and what came of them last.
struct TagRules {
    /// The numbers of those whose last compound fits the tag, the weakest first.
    let candidates: [Int]
    /// Tells its kind from others.
    let number: Int
    /// Whether none of them asks what the element stands within.
    let standAlone: Bool
    /// Those that held for the last element of the tag, and how it looked by them.
    fileprivate var held: [Int] = []
    fileprivate var style = HTMLStyle()

    init(_ candidates: [Int] = [], number: Int = 0, standAlone: Bool = true) {
        (self.candidates, self.number, self.standAlone) = (candidates, number, standAlone)
    }
}
