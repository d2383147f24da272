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

/// The stack of open elements, the document at its bottom: what `[HTMLOpenElement]` does, without the uniqueness check
/// on each tag.
struct HTMLOpenElements: ~Copyable {
    private var base: UnsafeMutablePointer<HTMLOpenElement>
    private var capacity = 64
    private(set) var count = 1

    init() {
        base = .allocate(capacity: capacity)
        let document = HTMLElement(key: 0, tag: .document, traits: [.special, .scope])
        base[0] = HTMLOpenElement(document, mode: .body, hiding: [], textHiding: [], position: .line)
    }

    deinit {
        base.deallocate()
    }

    var top: HTMLOpenElement {
        @inline(__always) get { base[count - 1] }
    }

    subscript(index: Int) -> HTMLOpenElement {
        @inline(__always) get {
            precondition(index >= 0 && index < count, "only open elements are asked for")
            return base[index]
        }
    }

    @inline(__always)
    mutating func push(_ element: HTMLOpenElement) {
        if count == capacity { grow() }
        base[count] = element
        count += 1
    }

    /// Takes off the top; the document stays.
    @inline(__always)
    mutating func pop() {
        if count > 1 { count -= 1 }
    }

    mutating func remove(at index: Int) {
        precondition(index > 0 && index < count, "the document stays open")
        for next in (index + 1)..<count { base[next - 1] = base[next] }
        count -= 1
    }

    /// The innermost element for which the condition holds.
    func last(where condition: (HTMLOpenElement) -> Bool) -> HTMLOpenElement? {
        for index in (0..<count).reversed() where condition(base[index]) { return base[index] }
        return nil
    }

    func contains(where condition: (HTMLOpenElement) -> Bool) -> Bool { last(where: condition) != nil }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<HTMLOpenElement>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, capacity * 2)
    }
}
