/// An element whose end has not come yet.
struct HTMLOpenElement {
    let key: UInt64
    let tag: HTMLElement.Tag
    let traits: HTMLElement.Traits
    let mode: HTMLTree.Mode
    let hiding: HTMLStyle.Hiding
    /// The hiding of text that stands here. Between the cells of a table it is moved out of the table, and so
    /// falls under what holds around that.
    let textHiding: HTMLStyle.Hiding
    let position: TextPosition
    /// What the element does to the lines and cells around its text.
    let box: HTMLBox
    /// Where its attributes `class` and `id` stand in the page.
    let classPlace: Range<Int>
    let idPlace: Range<Int>
    /// Tells it from every other element of the page that was opened.
    fileprivate(set) var serial = 0

    @inline(__always)
    init(
        _ element: HTMLElement, mode: HTMLTree.Mode, hiding: HTMLStyle.Hiding, textHiding: HTMLStyle.Hiding,
        position: TextPosition, box: HTMLBox = .inline, classPlace: Range<Int> = 0..<0, idPlace: Range<Int> = 0..<0
    ) {
        (self.box, self.classPlace, self.idPlace) = (box, classPlace, idPlace)
        (key, tag, traits) = (element.key, element.tag, element.traits)
        (self.mode, self.hiding, self.textHiding, self.position) = (mode, hiding, textHiding, position)
    }
}

/// The stack of open elements, the document at its bottom.
struct HTMLOpenElements: ~Copyable {
    private var elements = OpenStack<HTMLOpenElement>()
    /// How many were opened.
    private var opened = 0

    init() {
        let document = HTMLElement(key: 0, tag: .document, traits: [.special, .scope])
        elements.push(HTMLOpenElement(document, mode: .body, hiding: [], textHiding: [], position: .line))
    }

    var count: Int {
        @inline(__always) get { elements.count }
    }

    var top: HTMLOpenElement {
        @inline(__always) get { elements[elements.count - 1] }
    }

    subscript(index: Int) -> HTMLOpenElement {
        @inline(__always) get { elements[index] }
    }

    @inline(__always)
    mutating func push(_ element: HTMLOpenElement) {
        opened &+= 1
        var own = element
        own.serial = opened
        elements.push(own)
    }

    /// Takes off the top; the document stays.
    @inline(__always)
    mutating func pop() {
        if count > 1 { _ = elements.popLast() }
    }

    mutating func remove(at index: Int) {
        precondition(index > 0, "the document stays open")
        elements.remove(at: index)
    }

    /// The innermost element for which the condition holds.
    func last(where condition: (HTMLOpenElement) -> Bool) -> HTMLOpenElement? {
        for index in (0..<count).reversed() where condition(elements[index]) { return elements[index] }
        return nil
    }

    func contains(where condition: (HTMLOpenElement) -> Bool) -> Bool { last(where: condition) != nil }
}
