import Documents
import Testing

@Suite("Text and Markdown")
struct TextReaderTests {
    @Test("Lines are paragraphs with their inner blanks, numbered as editors do")
    func lines() throws {
        let document = try read("  a  b \r\n\r\nc\rd\u{2028}e\u{B}f\n", .text)
        #expect(document.outline == ["  a  b", "c", "d", "e", "f"])
        #expect(document.blocks.map(\.line) == [1, 3, 4, 4, 4])
    }

    @Test("Form feeds count pages where there are any")
    func pages() throws {
        let pages = try read("a\n\u{C}b\nc\u{C}", .text).blocks.map { block -> Int32 in
            if case .paragraph(let text) = block { text.location.page } else { -1 }
        }
        #expect(pages == [1, 2, 2])
        guard case .paragraph(let single) = try read("a", .text).blocks[0] else { return }
        #expect(single.location.page == 0)
    }

    @Test("Markdown whose tables are HTML is read as the page that it stands for, line by line")
    func tablesOfMarkup() throws {
        let table = "<table>\n<tr><td colspan=2>b</td></tr>\n\n<tr><td>1</td><td>2<br>3</td></tr>\n</table>"
        let document = try read("# a\n\nx < y &amp; z\n\(table)\nc", .markdown)
        #expect(document.format == .markdown)
        #expect(document.outline == ["#1 a", "x < y & z", "b 1x2,.|1,2\n3", "c"])
        #expect(document.blocks.map(\.line) == [1, 3, 4, 9])
        #expect(try read("| <table> | </td> |\n| 1 | 2 |", .markdown).tables.map(\.rowCount) == [2])
    }

    @Test("Tables of pipes stand beside such tables")
    func tablesOfMarkupAndPipes() throws {
        let table = "<table>\n<tr><td colspan=2>b</td></tr>\n<tr><td>1</td>\n<td>2</td></tr>\n</table>"
        let pipes = "| a | **b** |\n|---|---|\n| x &amp; y | <1<br>2 |\n|  | \\* |"
        let document = try read("\(table)\n\n\(pipes)\nc\n\n\(pipes)", .markdown)
        #expect(document.outline == ["b 1x2,.|1,2", "a,b|x & y,<1\n2|_,*", "c", "a,b|x & y,<1\n2|_,*"])
        #expect(document.blocks.map(\.line) == [1, 7, 11, 13])
    }

    @Test(
        "And beside pipes whose lines are more or less than rows",
        arguments: [
            "+---+---+\n| a | 12 |\n|   | 34 |\n+---+---+", "| a | 1 |\n| b | 2 |", "a | 1\n--|--\nb | 2", "│ a │ 1 │",
            "| a | 1 |\n|---|---|\n| b | 2",
        ])
    func markupBesideOtherPipes(pipes: String) throws {
        let document = try read(
            "a\n\n<table><tr><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n\n\(pipes)\n", .markdown)
        #expect(document.outline.prefix(2) == ["a", "1|2"])
        #expect(document.tables.first?.cells.map(\.location.line) == [3, 4])
        #expect(document.tables.map(\.location.table) == [1, 2])
        #expect(document.blocks.count == 3)
        let captioned = "<table><caption>单位：元</caption><tr><td>1<td>2</table><h2>b</h2>\n\(pipes)\n"
        #expect(try read(captioned, .markdown).outline.prefix(3) == ["单位：元", "1,2", "#2 b"])
        #expect(try read("<style>i{display:none}</style>\n" + captioned, .markdown).outline.contains("1,2") == false)
    }

    @Test(
        "Tabbed lines are tables whose columns can't be trusted",
        arguments: [
            ("a\tb\n\tc\n", ["a,b|_,c"]), ("a\tb\nplain\nc\td", ["a,b", "plain", "c,d"]),
            ("a\tb\n\t\n c\td", ["a,b|_,_|c,d"]), ("a\tb\nlabel\t\t\n", ["a,b,.|label,_,_"]),
            ("\t\tindented prose", ["\t\tindented prose"]), ("a\tb\n\nc\td", ["a,b|c,d"]),
            ("a\tb\n\nc\td\te", ["a,b", "c,d,e"]), ("a\tb\n\n\nc\td", ["a,b", "c,d"]),
        ])
    func tabs(text: String, blocks: [String]) throws {
        let document = try read(text, .text)
        #expect(document.outline == blocks)
        #expect(document.tables.allSatisfy { !$0.hasReliableColumns })
    }

    @Test("Tabbed lines have real columns where merged cells stand in each of theirs")
    func repeatedTabs() throws {
        let document = try read("单位\t单位\t规章\n件\t条\t3\n\n甲\t乙\t丙", .text)
        #expect(document.tables.map(\.hasReliableColumns) == [true])
        for uneven in ["单位\t单位\t规章\n件\t3", "12345678\t12345678\n1\t2", "乙\t乙\n1\t2"] {
            #expect(try read(uneven, .text).tables.map(\.hasReliableColumns) == [false])
        }
    }

    @Test(
        "A backslash keeps a sign from being a mark of Markdown, in paragraphs, headings and cells",
        arguments: [
            ("1\\.属于国家秘密", ["1.属于国家秘密"]), ("# 一\\_二", ["#1 一_二"]), ("| 4474\\.8480 | \\甲 |", ["4474.8480,\\甲"]),
            ("甲\\", ["甲\\"]), ("\\\\甲", ["\\甲"]),
        ])
    func escapes(text: String, blocks: [String]) throws {
        #expect(try read(text, .markdown).outline == blocks)
    }

    @Test("Only Markdown has them")
    func noEscapes() throws { #expect(try read("1\\.甲", .text).outline == ["1\\.甲"]) }

    @Test(
        "Drawn lines say nothing; a few dashes may be a cell's mark",
        arguments: [
            ("甲\n--------\n乙", ["甲", "乙"]), ("  ---- ---- ----\n  甲   乙\n  ---- ---- ----", ["  甲   乙"]),
            ("甲\n--\n---", ["甲", "--", "---"]), ("甲\n========", ["甲"]), ("-- -- -- --", ["-- -- -- --"]),
        ])
    func drawnLines(text: String, blocks: [String]) throws {
        #expect(try read(text, .text).outline == blocks)
    }

    @Test(
        "Lines with pipes are tables with real columns",
        arguments: [
            ("| a | b |\n| --- | :-: |\n| 1 |  |", ["a,b|1,_"]), ("a | b | c\n1|2|3", ["a,b,c|1,2,3"]),
            ("a | b\n--- | ---\n1 | 2\n\nx | y", ["a,b|1,2", "x | y"]), ("|a\\|b|c|", ["a|b,c"]),
            ("｜甲｜乙｜\n｜1｜2｜", ["甲,乙|1,2"]), ("┌─┬─┐\n│a│b│\n├─┼─┤\n│1│2│\n└─┴─┘", ["a,b|1,2"]),
            ("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |", ["a,b|1,2"]), ("| 0\n| 1", ["0|1"]),
            ("| - | - |\n| x | - |", ["-,-|x,-"]), ("| a | b |\n\n| 1 | 2 |", ["a,b|1,2"]),
            ("首页 | 公开", ["首页 | 公开"]), ("| a |\n---\nx", ["a", "---", "x"]),
            ("a|b|c\n---|---|---\n|1|2\n1|2|", ["a,b,c|_,1,2|1,2,_"]), ("a|b|c\n|1|2|3|", ["a,b,c|1,2,3"]),
        ])
    func pipes(text: String, blocks: [String]) throws {
        let document = try read(text, .markdown)
        #expect(document.outline == blocks)
        #expect(document.tables.allSatisfy { $0.hasReliableColumns })
    }

    @Test(
        "Lines between two rules of a grid are one row, where rules part the rows",
        arguments: [
            (
                "+---+---+\n| a | b |\n| c |   |\n+===+===+\n| 1 | 2 |\n+---+---+\n|   | 3 |\n|   | 4 |\n+---+---+",
                ["a\nc,b|1,2|_,3\n4"]
            ),
            ("+---+---+\n|   | b |\n| c |   |\n+===+===+\n| 1 | 2 |\n+---+---+\n| 3 | 4 |\n+---+---+", ["c,b|1,2|3,4"]),
            ("+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+", ["a,b|1,2|3,4"]),
        ])
    func grids(text: String, blocks: [String]) throws {
        #expect(try read(text, .markdown).outline == blocks)
    }

    @Test(
        "Lines with as many commas, which end in no full stop, are tables",
        arguments: [
            ("规章,1,,3\n许可,\"1,234\", 5 ,\n", ["规章,1,_,3|许可,1,234,5,_"]), ("a,b,c\n1,2,3", ["a,b,c", "1,2,3"]),
            ("一,二,三,四。\n五,六,七,八。", ["一,二,三,四。", "五,六,七,八。"]), ("a,b,c,d\nplain", ["a,b,c,d", "plain"]),
            ("a,b,c,d\n1,2,3,4\nx,y,z,u,v", ["a,b,c,d,.|1,2,3,4,.|x,y,z,u,v"]),
        ])
    func commas(text: String, blocks: [String]) throws {
        #expect(try read(text, .text).outline == blocks)
    }

    @Test("Rows of several widths are not aligned", arguments: ["| a | b |\n| 1 |\n| 1 | 2 | 3 |", "a|b|c\n1|2\n3||4"])
    func unevenPipes(text: String) throws {
        #expect(try read(text, .markdown).tables.map(\.hasReliableColumns) == [false])
    }

    @Test(
        "Cells on lines of their own are rows as wide as the pipes say that fill the short ones but the last",
        arguments: [
            ("一\n甲 |\n|||\n乙 |\n1 |\n2 |\n3 |\n丙 |\n4 |\n|\n5 |\n二", ["一", "甲,_,_,_|乙,1,2,3|丙,4,_,5", "二"]),
            ("一\n甲 |\n|||\n乙 |\n1 |\n2 |\n3 |\n丙 |\n4 |\n二", ["一", "甲,_,_,_|乙,1,2,3|丙,4,_,_", "二"]),
            ("一\n甲\n|\n|||\n乙\n|\n1\n|\n|\n3\n|\n二", ["一", "甲,_,_,_|乙,1,_,3", "二"]),
            ("一\n甲 | |||\n乙 |\n1 |\n2 | |\n丙 |\n3 |\n4 | |\n二", ["一", "甲,_,_,_|乙,1,2,_|丙,3,4,_", "二"]),
            ("一\n| 甲\n|\n||\n| 乙\n|\n1 |\n2\n|\n| 丙\n|\n|\n4\n|\n二", ["一", "甲,_,_|乙,1,2|丙,_,4", "二"]),
            ("一\n| \n 甲  | ||\n| \n 1  | \n 2  | \n 3  | \n二", ["一", "甲,_,_|1,2,3", "二"]),
        ])
    func cellLines(text: String, blocks: [String]) throws {
        let document = try read(text, .text)
        #expect(document.outline == blocks)
        #expect(document.tables.map(\.hasReliableColumns) == [true])
    }

    @Test("Cells on lines are several tables where rows of another width follow at once")
    func cellLinesOfTwoTables() throws {
        let first = "甲 |\n|||\n乙 |\n1 |\n2 |\n3 |\n丙 |\n|||\n丁 |\n4 |\n"
        let second = "戊 |\n己 |\n|||||\n庚 |\n1 |\n2 |\n3 |\n4 |\n||\n辛 |\n5 |\n6 |\n7 |\n8 |\n||"
        let document = try read(first + second, .text)
        #expect(
            document.outline
                == ["甲,_,_,_|乙,1,2,3|丙,_,_,_|丁,4,_,_", "戊,己,_,_,_,_,_|庚,1,2,3,4,_,_|辛,5,6,7,8,_,_"])
    }

    @Test(
        "Cells on lines are no rows where the pipes contradict each other or don't say how wide one is",
        arguments: [
            "甲 |\n|||\n乙 |\n1 |\n2 |\n丙 |\n|||", "甲 |\n1 |\n2 |\n3 |", "甲 |\n||\n乙 |\n1 |\n2 |",
            // A cell that was lost moves the rows behind it.
            "甲 |\n|||\n乙 |\n1 |\n2 |\n丙 |\n|||\n丁 |\n|||\n戊 |\n|||",
        ])
    func cellLinesInDoubt(text: String) throws {
        #expect(try read(text, .text).tables.allSatisfy { $0.columnCount < 4 })
    }

    @Test("Cells on lines are a column where pipes fill no row and some are blank")
    func cellColumn() throws {
        for separator in [" |\n", "\n|\n"] {
            let text = ["甲", "1", "2", "3", "4", "乙", "5", "6"].joined(separator: separator) + separator + "|\n8 |\n丙"
            let own = separator == " |\n" ? text : text.replacing("8 |", with: "8\n|")
            #expect(try read(own, .text).outline == ["甲|1|2|3|4|乙|5|6|_|8", "丙"])
        }
    }

    @Test(
        "Rows go on in the lines below that begin with a pipe, where some blank cells are nothing but theirs",
        arguments: [
            ("甲 | 1 |\n|\n|\n|\n乙 | 3 |\n| 4 | 5 |", ["甲,1,_,_,_|乙,3,_,4,5"]),
            ("甲 | 1 |\n|\n一\n乙 | 3 |\n| 4 |", ["甲,1,_", "一", "乙,3,_,4"]),
            ("甲 | 1 | 2 |\n乙 |\n|\n|\n丙 |\n|\n|\n丁 |\n|\n|\n戊 |\n|\n|", ["甲,1,2|乙,_,_|丙,_,_|丁,_,_|戊,_,_"]),
            ("乙 | 3 |\n| 4 | 5 |", ["乙,3|4,5"]),
            ("| 甲 | 1 | 2 |\n| 乙 |\n|\n|\n| 丙 |\n| 5 |", ["甲,1,2|乙,_,_|丙,_,5"]),
            ("| 甲 | 1 | 2 |\n| 乙 |\n|\n| 丙 |\n| 5 |", ["甲,1,2|乙,.,.|.,.,.|丙,.,.|5,.,."]),
        ])
    func brokenRows(text: String, blocks: [String]) throws { #expect(try read(text, .text).outline == blocks) }

    @Test("Headings are Markdown's only")
    func headings() throws {
        #expect(
            try read("# a\n### b ##\n#c\n## C#\n####### d", .markdown).outline == [
                "#1 a", "#3 b", "#c", "#2 C#", "####### d",
            ])
        #expect(try read("# a", .text).outline == ["# a"])
    }

    @Test("Cells know their line, table, row and column")
    func locations() throws {
        let document = try read("x\n\na\tb\nc\td\n\n\ne\tf", .text)
        let cells = document.tables.flatMap(\.cells)
        #expect(cells[3].location == Location(line: 4, table: 1, row: 2, column: 2))
        #expect(cells[4].location == Location(line: 7, table: 2, row: 1, column: 1))
    }

    @Test("A report in one line of half a megabyte is one paragraph")
    func longLine() throws {
        let text = String(repeating: "三、本年度办理结果001000", count: 20_000)
        #expect(try read(text, .text).outline == [text])
    }
}
