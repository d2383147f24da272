/// What the editor asks of whoever knows the language that is typed.
public struct EditorHost {
    /// Whether an entry can be evaluated.
    public enum Completeness: Sendable, Hashable {
        case complete
        /// More lines must follow; the next begins with this many spaces.
        case incomplete(indent: Int)
    }

    /// A part of the text with a role; the range is in UTF-8 offsets.
    public struct Highlight: Sendable, Hashable {
        public var range: Range<Int>
        public var role: Role

        public init(_ range: Range<Int>, _ role: Role) {
            self.range = range
            self.role = role
        }
    }

    public var completeness: (_ text: String) -> Completeness
    /// The spaces that a line should begin with; `above` is the text before it, `line` what it says so far. Nil where
    /// lines keep what they begin with.
    public var indentation: ((_ above: String, _ line: String) -> Int)?
    /// The candidates at a UTF-8 offset of the text. Must not run what is typed.
    public var completions: (_ text: String, _ cursor: Int) -> Completions
    /// The roles within the text, in ascending order; ranges that overlap or split a character are not shown.
    public var highlights: (_ text: String, _ cursor: Int) -> [Highlight]
    /// The words before the query of a history search, in the user's language.
    public var searchLabel: String
    /// The same where no entry fits the query.
    public var failedSearchLabel: String
    /// What stands below a menu of which `more` candidates are not seen, or whose docs are not.
    public var menuHint: (_ more: Int) -> String
    /// What stands below an entry that an empty line does not end, once; "" for nothing.
    public var unfinishedHint: String

    public init(
        completeness: @escaping (String) -> Completeness = { _ in .complete },
        indentation: ((String, String) -> Int)? = nil,
        completions: @escaping (String, Int) -> Completions = { _, _ in .none },
        highlights: @escaping (String, Int) -> [Highlight] = { _, _ in [] },
        searchLabel: String = "search: ", failedSearchLabel: String = "no entry: ",
        menuHint: @escaping (Int) -> String = { $0 > 0 ? "… +\($0)" : "Tab chooses" }, unfinishedHint: String = ""
    ) {
        self.completeness = completeness
        self.indentation = indentation
        self.completions = completions
        self.highlights = highlights
        self.searchLabel = searchLabel
        self.failedSearchLabel = failedSearchLabel
        self.menuHint = menuHint
        self.unfinishedHint = unfinishedHint
    }
}
