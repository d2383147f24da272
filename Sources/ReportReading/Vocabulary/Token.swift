/// What the ribbon says, piece by piece.
struct Token {
    enum Kind {
        /// A label of the form; more than one term where the form uses a word twice (其他, 总计).
        case label(TermList, isPrefix: Bool)
        /// Characters that hold digits and are no label's number.
        case value
        /// `/`, `-`, `—`, `无` alone.
        case mark
        /// A cell of a table with nothing in it.
        case blank
        /// Any other words.
        case words
    }

    var kind: Kind
    var range: Range<Int>
    /// Whether the characters are part of a sentence: words run into them or a comma follows.
    var isProse = false
    /// How many lines below its characters it stands: a blank line that is a cell has none of its own.
    var linesBelow: Int32 = 0

    var terms: TermList {
        if case .label(let terms, _) = kind { terms } else { .none }
    }

    @inline(__always)
    var isValue: Bool { if case .value = kind { true } else { false } }

    @inline(__always)
    var isBlank: Bool { if case .blank = kind { true } else { false } }

    @inline(__always)
    var areWords: Bool { if case .words = kind { true } else { false } }
}
