/// Signs of how a source's text came about, told by its tables: what happened in one happened in the others.
struct TextHabits {
    /// Blank cells vanished from its running text.
    var losesBlanks = false
    /// Blanks stand between the thousands of its numbers.
    var cutsNumbers = false
    /// It has numbers of four digits and more without blanks in them.
    var writesThousandsWhole = false

    /// Its rows are numbered or have remarks, and these numbers stand among those of the cells.
    var holdsOtherNumbers = false

    /// Cells run together in it.
    var gluesCells = false

    /// Numbers stand in the lines of their labels.
    var writesBesideLabels = false

    /// Blank cells vanished from the rows of its grids, and those behind moved up.
    var losesCells = false

    /// Cells of several rows of its grids hold the numbers of more than one column.
    var joinsColumns = false

    /// Blank cells stand among the numbers of rows of its grids.
    var keepsBlanks = false

    /// Rows of its grids have numbers but no total.
    var lacksTotals = false

    /// Its grids of counts without sums write zeros.
    var writesZeros = false

    /// Lines outside of its tables hold a number and nothing else, as pages' numbers do.
    var showsPageNumbers = false

    /// Whether two numbers side by side may be one that a blank cuts.
    var mayCutNumbers: Bool { cutsNumbers || gluesCells || (losesBlanks && !writesThousandsWhole) }

    static func + (a: TextHabits, b: TextHabits) -> TextHabits {
        TextHabits(
            losesBlanks: a.losesBlanks || b.losesBlanks, cutsNumbers: a.cutsNumbers || b.cutsNumbers,
            writesThousandsWhole: a.writesThousandsWhole || b.writesThousandsWhole,
            holdsOtherNumbers: a.holdsOtherNumbers || b.holdsOtherNumbers, gluesCells: a.gluesCells || b.gluesCells,
            writesBesideLabels: a.writesBesideLabels || b.writesBesideLabels,
            losesCells: a.losesCells || b.losesCells, joinsColumns: a.joinsColumns || b.joinsColumns,
            keepsBlanks: a.keepsBlanks || b.keepsBlanks,
            lacksTotals: a.lacksTotals || b.lacksTotals, writesZeros: a.writesZeros || b.writesZeros,
            showsPageNumbers: a.showsPageNumbers || b.showsPageNumbers)
    }
}
