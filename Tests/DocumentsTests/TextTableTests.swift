import Documents
import Testing

@Suite("Tables that lines of text draw")
struct TextTableTests {
    @Test(
        "Boxes are cells, also where these are merged or wrap",
        arguments: [
            (
                """
                ┌──┬────┐
                │  │头  │
                │  ├─┬──┤
                │甲│a│乙│
                │  │b│  │
                ├──┼─┼──┤
                │丙│1│“2│
                └──┴─┴──┘
                """, ["甲 2x1,头 1x2,.|.,a\nb,乙|丙,1,“2"]
            ),
            (
                "  ┏━━┳━┓\n  ┃a ┃1┃\n  ┣━━╋━┫\n  ┃甲┃2┃\n  ┣━━┻━┫\n  ┃乙  ┃\n  ┗━━━━┛\n丙",
                ["a,1|甲,2|乙 1x2,.", "丙"]
            ), ("╔══╦═╗\n║ab  ║1 ║\n╠══╬═╣\n║“甲║2 ║\n╠══╬═╣\n║    ║3 ║\n╚══╩═╝", ["ab,1|“甲,2|_,3"]),
        ])
    func boxes(text: String, blocks: [String]) throws {
        let document = try read(text, .text)
        #expect(document.outline == blocks)
        #expect(document.tables.map(\.hasReliableColumns) == [true])
    }

    @Test(
        "Boxes that don't fit together, or whose lines may be rows, are lines with pipes",
        arguments: [
            "┌─┬─┐\n│a│1│\n├─┼─┤\n│b2│\n├─┼─┤\n│c│3│\n└─┴─┘", "┌─┬─┐\n│a│1│\n├─┼─┤\n│b│2│\n├─┼─┤\n│c│3│",
            "┌─┬─┐\n│a│b│\n├─┼─┤\n│c│1│\n│d│2│\n└─┴─┘",
        ])
    func otherBoxes(text: String) throws {
        let rows = text.split(separator: "\n").count { $0.contains("│") }
        #expect(try read(text, .text).tables.map(\.rowCount) == [rows])
    }

    @Test(
        "Columns in which all cells end alike are a table, without the numbers of rows and columns",
        arguments: [
            ("一\n    0   1\n0  甲  乙\n1   1  20\n2      30\n二", ["一", "甲,乙|1,20|_,30", "二"]),
            ("一\n     0   1\n0   甲  乙\n1    1   2\n2  NaN   3\n二", ["一", "甲,乙|1,2|_,3", "二"]),
            ("甲 乙 头\n 1  2  3\n 4  5  6\n 7  8  9", ["甲,乙,头|1,2,3|4,5,6|7,8,9"]),
            ("甲 乙 头\n1 2 3\n4 5 6\n7 8 9", ["甲,乙,头|1,2,3|4,5,6|7,8,9"]),
        ])
    func aligned(text: String, blocks: [String]) throws { #expect(try read(text, .text).outline == blocks) }

    @Test(
        "Columns whose cells end otherwise, have gaps that may be a word's, or were left out, are none",
        arguments: [
            "甲  乙  头\n 1   2   3\n 4   5   6\n7    8   9", "甲 乙 头\n 1  2  3\n 4     6\n 7  8  9",
            "甲  ...  头\n 1  ...   3\n 4  ...   6\n 7  ...   9", "甲  乙  头\n 1   2   3\n 4   5   6",
            "     乙\n甲  丙  头\n 1   2   3\n 4   5   6\n 7   8   9", "7  乙  头\n8   2   3\n9   5   6\n0   8   9",
            "甲  丙  头\n 1   2   3\n 4   5   6\n 7   8   9\n\n    2", "一  二\n甲  乙  头\n 1   2   3\n 4   5   6\n 7   8   9",
            "1  2  3\n4  5  6\n7  8  9\n4  5  6",
        ])
    func unaligned(text: String) throws { #expect(try read(text, .text).tables.isEmpty) }

    @Test("One begins right behind another where an index says so")
    func alignedInSequence() throws {
        let table = "    0   1\n0  甲  乙\n1  丙  头\n2      30\n"
        let rows = "甲,乙|丙,头|_,30"
        let other = "0  甲乙  乙  丙\n1    丙  头   3\n2     5  30   4\n3     6   7   8"
        #expect(try read(table + other, .text).outline == [rows, "甲乙,乙,丙|丙,头,3|5,30,4|6,7,8"])
        #expect(try read(table + "\n\n" + table, .text).outline == [rows, rows])
    }

    @Test("A table of another kind in the text is enough of one")
    func onlyWithoutOthers() throws {
        let text = "甲 乙 头\n 1  2  3\n 4  5  6\n 7  8  9"
        #expect(try read("\(text)\n一\na\tb", .text).tables.map(\.rowCount) == [1])
    }

    @Test(
        "Numbers of rows are none of their cells, where columns can't be told either",
        arguments: [
            ("     0   1\n0  甲  乙\n1  丙  头\n2  5  6\n4  7   8\n二", ["  甲  乙", "  丙  头", "  5  6", "  7   8", "二"]),
            ("0  1  2\n1  甲  乙\n2  丙\n3  5\n9  4", ["  甲  乙", "  丙", "  5", "9  4"]),
            ("0  甲\n   乙\n2  丙\n\n3  5", ["  甲", "   乙", "  丙", "  5"]),
            ("16  1  2\n17  3  4", ["16  1  2", "17  3  4"]), ("0  1  2\n1  3  4", ["0  1  2", "1  3  4"]),
        ])
    func index(text: String, blocks: [String]) throws { #expect(try read(text, .text).outline == blocks) }

    @Test(
        "MediaWiki's tables",
        arguments: [
            ("{|\n| 甲\n|\n|-\n| 乙\n| -1\n|}", ["甲,_|乙,-1"]),
            (
                "{| class=\"wikitable\"\n|-\n! rowspan=2 | 甲 !! colspan=\"2\"|乙\n|-\n| 1 || 2\n续\n|}\n二",
                ["甲 2x1,乙 1x2,.|.,1,2\n续", "二"]
            ), ("{|\n|甲\n1\n|2\n|}", ["甲,1,2"]), ("{|\n| 一\n\n{|\n| 甲\n| 1\n|}\n|}", ["{|一", "甲,1", "}"]),
        ])
    func wiki(text: String, blocks: [String]) throws { #expect(try read(text, .text).outline == blocks) }

    @Test(
        "Tables of AsciiDoc",
        arguments: [
            ("[cols=\"1,2\"]\n|===\n|甲 |\n|乙\n|1\n|===", ["甲,_|乙,1"]),
            ("|===\n|甲 |乙\n\n|1 |2\n续\n|===\n二", ["甲,乙|1,2\n续", "二"]),
            ("[cols=3*]\n|===\n.2+|甲 2+|乙 |1 a|2 +\n|===", ["甲 2x1,乙 1x2,.|.,1,2"]),
            ("!===\n!甲\\!乙 !1\n!===", ["甲!乙,1"]),
        ])
    func asciiDoc(text: String, blocks: [String]) throws { #expect(try read(text, .text).outline == blocks) }

    @Test(
        "Markup that does not end or whose rows are no whole ones is not taken for a table of its kind",
        arguments: [
            "[cols=\"1,2\"]\n|===\n|甲 |1\n|乙\n|===", "|===\n|甲 |1\n|乙 |2", "{|\n| 甲 |1\n|}", "{|\n|甲\n|1",
            "|===\n|甲 |乙\n|丙\n2 |3\n|===",
        ])
    func otherMarkup(text: String) throws {
        #expect(try read(text, .text).tables.allSatisfy { !$0.hasReliableColumns || $0.columnCount < 3 })
    }
}
