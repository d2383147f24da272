/// Something that the statutory form prints and a reader must recognise.
struct Term: Hashable {
    enum Kind: Hashable {
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

    var kind: Kind
    /// `requests`, `disclosure`, `proceedings`; empty for headings and furniture.
    var table: String
    /// `requests.new`, `requests.refused`, `requests.natural_person`, `2`.
    var key: String
    /// The number that the form prints in front: `1` for 1., `七` for （七）, empty for none.
    var ordinal: String = ""
}
