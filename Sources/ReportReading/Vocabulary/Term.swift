/// Something that the statutory form prints and a reader must recognise.
///
/// Texts hold thousands of these: a term is a few numbers that the vocabulary gives out, and no strings.
struct Term: Hashable, Sendable {
    enum Kind: UInt8 {
        /// A row of a table, by the first two parts of its field ids.
        case row
        /// A label over several rows: （三）不予公开.
        case group
        /// A column, by table and column key.
        case column
        /// 第二十条第（一）项.
        case blockTitle
        /// The heading of a section, by its number.
        case section
        /// Printed in the tables without meaning for the cells: 信息内容, 申请人情况.
        case furniture
    }

    let kind: Kind
    /// The section that it is printed in: of its table, or the one that it is the heading of; 0 for furniture.
    let section: UInt8
    /// The same for the same thing in every wording and edition.
    let id: TermID
    /// The section whose table these words tell wherever they stand, 0 for words of prose too.
    let revealsTable: UInt8
    /// The number that the form prints in front: `1` for 1., `七` for （七）.
    let ordinal: Ordinal
}

/// The number of a thing that the forms print, dense from 0.
typealias TermID = Int16

/// The number in front of a label, up to three characters in one word; none is 0.
struct Ordinal: Hashable, Sendable {
    private let packed: UInt64

    static let none = Ordinal([])
    private static let bits: UInt64 = 21

    init(_ characters: some Collection<UInt32>) {
        packed = characters.count > 3 ? 0 : characters.reduce(0) { $0 << Self.bits | UInt64($1) }
    }

    /// How many characters it has.
    var count: Int {
        packed == 0 ? 0 : packed >> Self.bits == 0 ? 1 : packed >> (2 * Self.bits) == 0 ? 2 : 3
    }

    /// Its only character.
    var single: UInt32? { count == 1 ? UInt32(truncatingIfNeeded: packed) : nil }

    /// Whether characters end in this number.
    func isSuffix(of characters: ArraySlice<UInt32>) -> Bool {
        count > 0 && count <= characters.count && Ordinal(characters.suffix(count)) == self
    }
}
