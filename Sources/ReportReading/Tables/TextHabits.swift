/// Signs of how a source's text came about, told by its tables: what happened in one happened in the others.
struct TextHabits {
    /// Blank cells vanished from its running text.
    var losesBlanks = false
    /// Blanks stand between the thousands of its numbers.
    var cutsNumbers = false

    static func + (a: TextHabits, b: TextHabits) -> TextHabits {
        TextHabits(losesBlanks: a.losesBlanks || b.losesBlanks, cutsNumbers: a.cutsNumbers || b.cutsNumbers)
    }
}
