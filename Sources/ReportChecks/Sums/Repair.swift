import ReportModel

/// A way to set some cells so that every sum of the form holds.
struct Repair: Equatable {
    /// What would explain the mistake.
    enum Cause: Equatable {
        /// One cell is wrong.
        case value
        /// One cell is wrong, and the value that fits has the same digits in another order.
        case transposedDigits
        /// Two cells stand in each other's place.
        case exchanged
        /// The border between two neighbouring numbers was drawn at the wrong digit.
        case movedDigits
        /// All numbers of a row stand one column too far.
        case shiftedRow
    }

    let cause: Cause
    /// Position of a field and the value that fits, in form order.
    let values: [Int: ExactNumber]

    var cells: [Int] { values.keys.sorted() }
}
