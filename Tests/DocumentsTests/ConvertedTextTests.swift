import Documents
import Testing

@Suite("Tables in what programs make of pages and Word files")
struct ConvertedTextTests {
    @Test(
        "Strokes of dashes tell where columns stand",
        arguments: [
            (
                """
                  ---- ------ ---
                  规章 1      2
                       甲乙   /
                  ---- ------ ---
                """, "规章,1,2|_,甲乙,/"
            ),
            (
                """
                  ---------------------
                  头    甲     乙
                  ab
                  ----- ------ --------
                  规章  1      2
                  二

                  丙    3
                  ---------------------
                """, "头\nab,甲,乙|规章\n二,1,2|丙,3,_"
            ),
            (
                """
                ==  ====  ===
                    ab      1
                ==  ====  ===
                 0  规章    3
                 1  甲      /
                ==  ====  ===
                """, "_,ab,1|0,规章,3|1,甲,/"
            ),
            ("    0     1\n--  ----  ---\n 0  规章    1\n 1  甲     nan\n\n丙", "_,0,1|0,规章,1|1,甲,_"),
            ("    0     1    2\n 0  规章    1    nan\n 1  甲     2    /\n\n丙", "_,0,1,2|0,规章,1,_|1,甲,2,/"),
        ])
    func dashes(text: String, table: String) throws {
        #expect(try read(text, .text).outline.first == table)
    }

    @Test(
        "Lines that don't stand below the strokes, or are set in several ways, are no rows of theirs",
        arguments: [
            "---- ---- ----\nab cd ef gh\n---- ---- ----",
            "----- ----- -----\nab    c     d\ncd     e    f\n----- ----- -----",
            "---- ---- ----\nab   cd   ef\n", "    0     1    2\n 0  规章    1    3\n 2  甲     2    /\n",
        ])
    func otherDashes(text: String) throws {
        #expect(try read(text, .text).tables.isEmpty)
    }

    @Test("Cells without a value, as pandas writes them, are blank")
    func missingValues() throws {
        #expect(try read("|规章|nan|None|\n|甲|1|Nan|", .text).outline == ["规章,_,_|甲,1,Nan"])
    }

    @Test("Boxes of dashes, pipes and crosses have cells over several columns and rows")
    func boxes() throws {
        let text = """
              +---------+
              |总        |
              |---------|
              |甲  |丙丁 |1|
              |   |---+-|
              |   |戊  |-|
              |---+---+-|
              |乙  |+8 |/|
              +---------+
            """
        let document = try read(text, .text)
        #expect(document.outline == ["总 1x3,.,.|甲 2x1,丙丁,1|.,戊,-|乙,+8,/"])
        #expect(document.tables.map(\.hasReliableColumns) == [true])
    }

    @Test("The pipes around all lines of a page are none of a table's")
    func frame() throws {
        let text = """
            +--------------+
            | 一、甲       |
            | 二、乙       |
            | 三、丙       |
            | 四、丁       |
            | 五、戊       |
            | | 规章 | 1 | |
            | | 甲   | 2 | |
            +--------------+
            """
        #expect(try read(text, .text).outline.suffix(2) == [" 五、戊", "规章,1|甲,2"])
    }

    @Test("So are those of a drawn cell, in which strokes of dashes tell the columns")
    func drawnFrame() throws {
        let text = """
            +------------------+
            | 一、甲           |
            | 二、乙           |
            | 三、丙           |
            | 四、丁           |
            | 五、戊           |
            |   ---- ------ -- |
            |   规章 1      2  |
            |   甲          3  |
            |   ---- ------ -- |
            +------------------+
            """
        #expect(try read(text, .text).outline.last == "规章,1,2|甲,_,3")
    }

    @Test("Lines with a table in a cell are not joined")
    func nested() throws {
        let text = """
            +-----------+
            | 一        |
            +-----------+
            | 二        |
            | +---+---+ |
            | | 甲 | 1 | |
            | +---+---+ |
            | | 乙 | 2 | |
            +-----------+
            """
        #expect(try read(text, .text).tables.map(\.rowCount) == [4])
    }

    @Test("Breaks of lines in a cell of DokuWiki part the rows of a table in it")
    func breaks() throws {
        let text = #"|一、甲\\ \\ |规章|  |2|\\ |乙|1|3|\\ \\ 丙|"#
        #expect(try read(text, .text).outline.contains("规章,_,2|乙,1,3"))
    }
}
