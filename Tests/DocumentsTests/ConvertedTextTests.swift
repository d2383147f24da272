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
        #expect(try read("|规章|Col2|Unnamed: 3|\n|甲|1|Col|", .text).outline == ["规章,_,_|甲,1,Col"])
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

    @Test(
        "A break is all of a blank cell where a row has several cells",
        arguments: [
            (#"|规章|\\ |3|4|"#, "规章,_,3,4"), (#"|规章|\\ |\\ |4|\\ |"#, "规章,_,_,4,_"),
            (#"|规章|1|\\ |2|3|\\ |4|5|"#, "规章,1,_,2,3,_,4,5"), (#"|规章\\ 甲|1|\\ |2|3|"#, #"规章\ 甲,1,_,2,3"#),
        ])
    func blankBreaks(text: String, table: String) throws {
        #expect(try read(text, .text).outline == [table])
    }

    @Test("Only the lines of a page in a cell are parted at breaks")
    func pageBesideCells() throws {
        let text = #"""
            |规章|\\ |3|

            |左|三、甲\\ \\ |规章| |2|\\ |乙 |1|3|\\ \\ 丙|
            """#
        #expect(try read(text, .text).outline.filter { $0.contains("规章") } == ["规章,_,3", "规章,_,2|乙,1,3"])
    }

    @Test("Blank cells as reStructuredText has them, which pandoc writes in first columns")
    func markedBlanks() throws {
        let text = #"""
            ======== ====== ====
            \        自然人 总计
            一、新收 5      6
            \        1      ..
            ======== ====== ====
            """#
        #expect(try read(text, .text).outline == ["_,自然人,总计|一、新收,5,6|_,1,_"])
        #expect(try read(text.replacing("=", with: "-"), .text).outline == [#"\,自然人,总计|一、新收,5,6|\,1,.."#])
    }

    @Test("A row of dashes in a grid draws nothing")
    func dashesInGrid() throws {
        let text = """
            +----+-----+
            | 甲 | 1   |
            | 乙 |     |
            +----+-----+
            | 丙 | 2   |
            +----+-----+
            | -- | --- |
            +----+-----+
            """
        #expect(try read(text, .text).outline == ["甲\n乙,1|丙,2"])
    }

    @Test("The rule of a table of pipes in a cell parts its lines")
    func pipesInGrid() throws {
        let text = """
            +-----------+
            | 一        |
            +-----------+
            | | 甲 | 1 | |
            | |---|---| |
            | | 乙 | 2 | |
            +-----------+
            """
        #expect(try read(text, .text).tables.map(\.rowCount) == [3])
    }

    @Test("One box right below another")
    func adjacentBoxes() throws {
        let box = "+------+\n|甲 |1 |\n|---+--|\n|乙 |2 |\n|---+--|\n|丙 |3 |\n+------+\n"
        #expect(try read(box + box, .text).outline == ["甲,1|乙,2|丙,3", "甲,1|乙,2|丙,3"])
    }

    @Test(
        "Lines of which each may begin a table that nothing ends are looked at a few times only",
        arguments: [
            { _ in "----" }, { _ in "   0   1   2" }, { "+" + stroke(3 + $0 % 7) + "+" },
            { ["--", stroke(3 + $0 % 37), stroke(2 + $0 / 37)].joined(separator: " ") + "\nab" },
            { $0 % 3 < 2 ? "+---+" : "| a |" },
        ] as [@Sendable (Int) -> String])
    func endless(line: @Sendable (Int) -> String) throws {
        let text = (0..<20_000).map(line).joined(separator: "\n")
        #expect(try read(text, .text).tables.count < 20_000)
    }
}

private func stroke(_ count: Int) -> String { String(repeating: "-", count: count) }
