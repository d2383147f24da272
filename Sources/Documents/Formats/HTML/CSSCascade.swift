/// Finds the rules for each element of a page, and what they and its own attributes make of it.
struct CSSCascade {
    private let rules: CSSRules
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Comparisons that a page may still cost. A hostile one may have very many rules about very many elements.
    private var budget = 20_000_000

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ rules: CSSRules) {
        self.bytes = bytes
        self.rules = rules
    }

    /// Whether the page has no rules of style sheets.
    var isEmpty: Bool { rules.isEmpty }

    /// How the element looks that has these attributes and stands within the open ones.
    mutating func style(
        _ element: UInt64, _ attributes: borrowing HTMLAttributes, within stack: borrowing HTMLOpenElements
    ) -> HTMLStyle {
        guard budget > 0 else {
            var style = attributes.style
            style.hiding.insert(.doubtful)
            return style
        }
        var found: [Int] = []
        for number in candidates(element, attributes)
        where matches(rules.rules[number].selector, element, attributes, stack) {
            found.append(number)
        }
        return found.isEmpty ? attributes.style : style(of: found, attributes)
    }

    /// The numbers of the rules whose last compound may fit, the weakest first.
    private func candidates(_ element: UInt64, _ attributes: borrowing HTMLAttributes) -> [Int] {
        var found = rules.index[0] ?? []
        found += rules.index[CSSSelector.Compound.key(element: element)] ?? []
        if !attributes.idPlace.isEmpty {
            found += rules.index[CSSSelector.Compound.key(id: bytes.part(attributes.idPlace)[...])] ?? []
        }
        for name in bytes.part(attributes.classPlace).split(whereSeparator: isASCIIWhitespace) {
            found += rules.index[CSSSelector.Compound.key(class: name)] ?? []
        }
        guard found.count > 1 else { return found }
        return Set(found).sorted { (rules.rules[$0].selector.strength, $0) < (rules.rules[$1].selector.strength, $1) }
    }

    private func style(of numbers: [Int], _ attributes: borrowing HTMLAttributes) -> HTMLStyle {
        var style = HTMLStyle()
        if attributes.isHidden { style.hiding.insert(.box) }
        let certain = numbers.filter { !rules.rules[$0].selector.isUncertain && !rules.rules[$0].selector.isAddition }
        for isImportant in [false, true] {
            for number in certain {
                rules.rules[number].declarations.withUnsafeBufferPointer { style.read($0, important: isImportant) }
            }
            style.read(bytes.part(attributes.stylePlace), important: isImportant)
        }
        style.settle()
        style.addsNumber = numbers.contains { rules.rules[$0].selector.isAddition }
        let isDoubtful = numbers.contains { number in
            var other = HTMLStyle()
            rules.rules[number].declarations.withUnsafeBufferPointer { other.read($0) }
            let selector = rules.rules[number].selector
            return selector.isUncertain && !selector.isAddition && other.changesText
        }
        if isDoubtful { style.hiding.insert(.doubtful) }
        return style
    }

    private mutating func matches(
        _ selector: CSSSelector, _ element: UInt64, _ attributes: borrowing HTMLAttributes,
        _ stack: borrowing HTMLOpenElements
    ) -> Bool {
        guard let last = selector.compounds.last,
            last.fits(element, bytes.part(attributes.classPlace), bytes.part(attributes.idPlace))
        else { return false }
        return fitAround(selector.compounds, from: selector.compounds.count - 1, above: stack.count, stack)
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
