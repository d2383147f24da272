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
    /// The rules that hold for the elements of a kind in a context.
    private var held: [UInt64: [Int]] = [:]
    /// How elements of a kind looked in a context whose tags say nothing of it.
    private var lastLooks = WordMemory<HTMLStyle>()
    /// What is known of each kind of tags.
    private var kinds: [TagRules] = []
    private var kindNumbers: [Kind: Int] = [:]
    /// Of tags without a class and an id, by their elements.
    private var lastBareKinds = WordMemory<Int>()
    /// Comparisons that a page may still cost. A hostile one may have very many rules about very many elements.
    private var budget = 20_000_000
    /// As many take the time in which the declarations of a rule are read.
    private static let costOfRule = 10

    /// What rules ask of a tag.
    private struct Kind: Hashable {
        var element: UInt64
        var classes: [UInt8]
        var id: [UInt8]
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
        let saysNothing = attributes.saysNothingOfLook
        if isBare, let known = lastBareKinds[element] { return kinds[known].saying(nothing: saysNothing) }
        let kind = Kind(element: element, classes: Array(classes), id: Array(id))
        let rules = kindNumbers[kind].map { kinds[$0] } ?? add(kind, classes, id)
        if isBare, rules.kind != CSSContexts.unknown { lastBareKinds[element] = rules.kind }
        return rules.saying(nothing: saysNothing)
    }

    private mutating func add(
        _ kind: Kind, _ classes: UnsafeBufferPointer<UInt8>, _ id: UnsafeBufferPointer<UInt8>
    ) -> TagRules {
        // Without any rule the tag's elements would be taken for visible: with one, how they look is asked, and in doubt.
        guard budget > 0 else { return TagRules([0]) }
        let named = numbers(kind.element, classes, id)
        budget -= named.count * Self.costOfRule
        let candidates = named.filter { number in
            rules[number].selector.compounds.last?.fits(kind.element, classes, id) == true
        }
        let standAlone = candidates.allSatisfy { rules[$0].selector.compounds.count == 1 }
        guard kinds.count < Self.mostRemembered else { return TagRules(candidates, standAlone: standAlone) }
        kindNumbers[kind] = kinds.count
        kinds.append(TagRules(candidates, kind: kinds.count, standAlone: standAlone))
        return kinds[kinds.count - 1]
    }

    /// The context within an element of a tag that stands in another.
    mutating func context(within kind: Int, in context: Int) -> Int { contexts.number(within: kind, in: context) }

    /// The number of a context that is like no other.
    mutating func newContext() -> Int { contexts.new() }

    /// How an element of a tag looks within the open ones, if one looked so before.
    @inline(__always)
    func knownStyle(of tag: borrowing TagRules, within stack: borrowing HTMLOpenElements) -> HTMLStyle? {
        let context = context(of: tag, within: stack)
        guard context != CSSContexts.unknown, budget > 0 else { return nil }
        if tag.lookContext == context { return tag.style }
        guard tag.saysNothingOfLook, let key = CSSContexts.key(tag.kind, in: context) else { return nil }
        return lastLooks[key]
    }

    @inline(__always)
    private func context(of tag: borrowing TagRules, within stack: borrowing HTMLOpenElements) -> Int {
        tag.standAlone ? 0 : stack.top.place.context
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
        let context = context(of: tag, within: stack)
        let found = rules(of: tag, in: context, within: stack)
        tag.lookContext = context
        if found.isEmpty {
            (tag.held, tag.style) = ([], attributes.style)
        } else if found != tag.held {
            (tag.held, tag.style) = (found, look(by: found, attributes))
        }
        if tag.saysNothingOfLook, let key = CSSContexts.key(tag.kind, in: context) { lastLooks[key] = tag.style }
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
    private mutating func rules(
        of tag: borrowing TagRules, in context: Int, within stack: borrowing HTMLOpenElements
    ) -> [Int] {
        if tag.standAlone { return tag.candidates }
        let key = CSSContexts.key(tag.kind, in: context)
        if let key, let known = held[key] { return known }
        var found: [Int] = []
        budget -= tag.candidates.count
        for number in tag.candidates {
            let compounds = rules[number].selector.compounds
            if fitAround(compounds, from: compounds.count - 1, above: stack.count, stack) { found.append(number) }
        }
        if let key, held.count < Self.mostRemembered { held[key] = found }
        return found
    }

    private mutating func look(by numbers: [Int], _ attributes: borrowing HTMLAttributes) -> HTMLStyle {
        guard attributes.saysNothingOfLook else { return style(of: numbers, attributes) }
        if let known = looks[numbers] { return known }
        let style = style(of: numbers, attributes)
        if looks.count < Self.mostRemembered { looks[numbers] = style }
        return style
    }

    /// A page that has more kinds of tags, looks or positions than this is hostile: the rest are worked out each time.
    private static let mostRemembered = 10_000

    private mutating func style(of numbers: [Int], _ attributes: borrowing HTMLAttributes) -> HTMLStyle {
        budget -= numbers.count * Self.costOfRule
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
            let selector = rules[number].selector
            guard selector.isUncertain, !selector.isAddition else { return false }
            var other = HTMLStyle()
            rules[number].declarations.withUnsafeBufferPointer { other.read($0) }
            return other.changesText
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
            let fits = compounds[position - 1].fits(open.key, bytes.part(open.place.classes), bytes.part(open.place.id))
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
    /// Tells its name, classes and id from others.
    let kind: Int
    /// Whether none of them asks what the element stands within.
    let standAlone: Bool
    /// Whether the tag leaves it to style sheets how its element looks.
    fileprivate var saysNothingOfLook = false
    /// Those that held for the last element of the tag, how it looked by them, and in which context.
    fileprivate var held: [Int] = []
    fileprivate var style = HTMLStyle()
    fileprivate var lookContext = CSSContexts.unknown

    init(_ candidates: [Int] = [], kind: Int = CSSContexts.unknown, standAlone: Bool = true) {
        (self.candidates, self.kind, self.standAlone) = (candidates, kind, standAlone)
    }
    fileprivate func saying(nothing: Bool) -> TagRules {
        var rules = self
        rules.saysNothingOfLook = nothing
        return rules
    }
}
