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
    /// Where it stands for style sheets, as far as the page has any.
    fileprivate(set) var place: CSSPlace

    @inline(__always)
    init(
        _ element: HTMLElement, mode: HTMLTree.Mode, hiding: HTMLStyle.Hiding, textHiding: HTMLStyle.Hiding,
        position: TextPosition, box: HTMLBox = .inline, place: CSSPlace = CSSPlace()
    ) {
        (self.box, self.place) = (box, place)
        (key, tag, traits) = (element.key, element.tag, element.traits)
        (self.mode, self.hiding, self.textHiding, self.position) = (mode, hiding, textHiding, position)
    }
}

/// The stack of open elements, the document at its bottom.
struct HTMLOpenElements: ~Copyable {
    /// Those around the innermost.
    private var outer = OpenStack<HTMLOpenElement>()
    /// The innermost.
    private(set) var top: HTMLOpenElement

    init() {
        let document = HTMLElement(key: 0, tag: .document, traits: [.special, .scope])
        top = HTMLOpenElement(document, mode: .body, hiding: [], textHiding: [], position: .line)
    }

    var count: Int {
        @inline(__always) get { outer.count &+ 1 }
    }

    subscript(index: Int) -> HTMLOpenElement {
        @inline(__always) get { index == outer.count ? top : outer[index] }
    }

    @inline(__always)
    mutating func push(_ element: HTMLOpenElement) {
        outer.push(top)
        top = element
    }

    /// Takes off the top; the document stays.
    @inline(__always)
    mutating func pop() {
        if let next = outer.popLast() { top = next }
    }

    /// Takes out an element, by which those within come to stand in other contexts, each in one that `context` gives.
    mutating func remove(at index: Int, context: () -> Int) {
        precondition(index > 0, "the document stays open")
        var inner: [HTMLOpenElement] = []
        while count > index + 1 {
            inner.append(top)
            pop()
        }
        pop()
        for var element in inner.reversed() {
            element.place.context = context()
            push(element)
        }
    }

    /// The innermost element for which the condition holds.
    func last(where condition: (HTMLOpenElement) -> Bool) -> HTMLOpenElement? {
        for index in (0..<count).reversed() where condition(self[index]) { return self[index] }
        return nil
    }

    func contains(where condition: (HTMLOpenElement) -> Bool) -> Bool { last(where: condition) != nil }
}
