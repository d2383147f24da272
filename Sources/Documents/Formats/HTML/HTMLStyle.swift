/// What declarations of CSS do to the text of an element: some hide it, some show again what an element around it hides,
/// some raise or strike it, some set it apart from the text beside it.
struct HTMLStyle: Equatable {
    /// How an element keeps its content from being seen.
    struct Hiding: OptionSet {
        let rawValue: UInt16
        /// No box at all: `hidden`, `display: none`. A cell does not take its place in the grid.
        static let box = Hiding(rawValue: 1)
        /// The box without its content: `visibility: hidden`. What is within may become visible again.
        static let invisible = Hiding(rawValue: 2)
        /// `visibility: collapse`, which takes rows and row groups out of the grid and else is `invisible`.
        static let collapsed = Hiding(rawValue: 4)
        /// `font-size: 0`, until something within has a size of its own.
        static let tiny = Hiding(rawValue: 8)
        /// Struck out, or a gloss above the text: no text of the page.
        static let struck = Hiding(rawValue: 16)
        /// Moved far off the page, or cut down to nothing.
        static let away = Hiding(rawValue: 32)
        /// `text-indent: -9999px`, until something within has an indent of its own.
        static let indented = Hiding(rawValue: 64)
        /// A style sheet may hide, strike or raise it: its selector is none that is understood here. Text is shown, but no
        /// number in it is certain.
        static let doubtful = Hiding(rawValue: 128)
        /// `font-size: 1px`: too small to be read, and as doubtful, until something within has a size of its own.
        static let small = Hiding(rawValue: 256)
    }

    /// What kind of box an element makes, as far as it parts text.
    enum Display: UInt8 { case natural, block, flex, inlineBlock, table, rowGroup, row, cell }

    var hiding: Hiding = []
    /// A style sheet puts a number before or behind the text, which stands nowhere else (`content: "1"`).
    var addsNumber = false
    /// What of an outer element's hiding ends here.
    var showing: Hiding = []
    var display = Display.natural
    var setsDisplay = false
    var alignment = TextPosition.line
    var raise = TextPosition.line
    /// Out of the flow of the text: floating, or with a place of its own.
    var isApart: Bool { floats || placing == .free }

    enum Placing: UInt8 { case still, relative, free }

    var floats = false
    var placing = Placing.still
    /// Where a place beside its own puts the text: by `top`, and where that says nothing by `bottom`.
    var shift = TextPosition.line
    var shiftFromBelow = TextPosition.line
    var far: Far = []
    var cut: Cut = []
    var doubts: Doubts = []
    var setsColor = false

    /// Why what a number shows is not certain; each has its own property, which may take it back.
    struct Doubts: OptionSet {
        let rawValue: UInt8
        /// Written in white, nearly white or a color that is not known, it is seen on some grounds only.
        static let color = Doubts(rawValue: 1)
        /// Digits in the wrong order: which number they show can't be told from their order in the page.
        static let order = Doubts(rawValue: 2)
        /// Word doesn't show it, browsers do.
        static let word = Doubts(rawValue: 4)
        /// Nearly transparent.
        static let faint = Doubts(rawValue: 8)
    }

    /// Properties that move the element further than anything is moved to be seen.
    struct Far: OptionSet {
        let rawValue: UInt8
        static let top = Far(rawValue: 1)
        static let bottom = Far(rawValue: 2)
        static let left = Far(rawValue: 4)
        static let right = Far(rawValue: 8)
        static let edges: Far = [.top, .bottom, .left, .right]
        static let margin = Far(rawValue: 16)
    }

    /// What leaves nothing of an element to be seen, partly only together.
    struct Cut: OptionSet {
        let rawValue: UInt8
        static let overflow = Cut(rawValue: 1)
        static let height = Cut(rawValue: 2)
        static let width = Cut(rawValue: 4)
        static let clip = Cut(rawValue: 8)
        static let path = Cut(rawValue: 16)
        static let scale = Cut(rawValue: 32)
    }

    /// Whether the text stands above or below the line.
    var position: TextPosition {
        if alignment != .line { return alignment }
        if raise != .line { return raise }
        guard placing == .relative else { return .line }
        return shift != .line ? shift : shiftFromBelow
    }

    /// Whether it does nothing, unless to what an element around hides.
    var isNeutral: Bool {
        hiding.isEmpty && display == .natural && position == .line && !isApart && !addsNumber
    }

    /// Whether a number in the text may become another, or none.
    var changesText: Bool { !hiding.isEmpty || position != .line }

    /// Draws the conclusions from declarations that only together hide an element.
    mutating func settle() {
        let isFar = far.contains(.margin) || (placing != .still && !far.isDisjoint(with: .edges))
        let isCutDown = cut.contains(.overflow) && !cut.isDisjoint(with: [.height, .width])
        let isClipped = !cut.isDisjoint(with: [.path, .scale]) || (cut.contains(.clip) && placing == .free)
        if isFar || isCutDown || isClipped { hiding.insert(.away) }
        if !doubts.isEmpty { hiding.insert(.doubtful) }
    }
}

extension HTMLStyle.Hiding {
    /// Whether text is not shown.
    var hidesText: Bool { !subtracting([.doubtful, .small]).isEmpty }
    /// Whether text is shown and no number in it is certain.
    var isDoubtful: Bool { !isEmpty && !hidesText }
}
