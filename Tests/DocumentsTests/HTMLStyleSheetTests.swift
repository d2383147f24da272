import Testing

@Suite("Style sheets of HTML pages")
struct HTMLStyleSheetTests {
    private func page(_ sheet: String, _ body: String) throws -> [String] {
        try html("<!doctype html><head><style>\(sheet)</style></head><body>\(body)</body>")
    }

    @Test(
        "Selectors that hide",
        arguments: [
            ".x { display: none }", "#y{display:none}", "i{display:none}", "I.x{DISPLAY:NONE}",
            "td .x { display:none }",
            "tr > td > i { visibility: hidden }", ".a, .x{display:none}", "table i.x#y { display:none; color: red }",
            ".x{position:absolute;left:-9999px}", ".x{font-size:0}", ".x{font:0/0 a}", ".x{opacity:0}",
            ".x{text-indent:-9999px}", ".x{position:absolute;clip:rect(0 0 0 0)}", ".x{height:0;overflow:hidden}",
            ".x{position:absolute;width:1px;height:1px;overflow:hidden}", ".x{clip-path:inset(50%)}",
            ".x{margin-left:-9999px}", ".x{position:fixed;top:-1000px}", ".x{text-decoration:line-through}",
            ".x{color:transparent}", "@media screen{.x{display:none}}", "@media (min-width:800px){.x{display:none}}",
            "/* .x{} */ .x /* a */ {/*b;*/display:none}", "<!-- .x{display:none} -->", "@charset 'x';.x{display:none}",
            "@supports (display:grid){.x{display:none}}", ".x{display:none!important;display:block}",
            ".x.z{display:none} .x{display:inline}", "i{display:inline}.x{display:none}", ".x{display:none",
            ":root .x{display:none}", "*{display:block}.x{display:none}",
            "@import 'a.css'; .x{max-height:0;overflow:hidden}",
        ])
    func hidden(sheet: String) throws {
        let cell = "<table><tr><td>12<i class='w x z' id=y>9</i><td>3</table>"
        #expect(try page(sheet, cell) == ["12,3"])
    }

    @Test(
        "Selectors and declarations that hide nothing",
        arguments: [
            ".X{display:none}", ".xx{display:none}", "p .x{display:none}", "table > i{display:none}",
            ".x:hover{display:none}",
            ".x::before{display:none}", "@media print{.x{display:none}}", "@media (max-width:600px){.x{display:none}}",
            "@keyframes a{.x{display:none}}", "/*.x{display:none}*/", ".x{left:-9999px}", ".x{height:0}",
            ".x{clip:rect(0 0 0 0)}", ".x{display:none}.x{display:inline}", "#y{display:inline}.x{display:none}",
            ".x{color:red}", ".x{font-size:10px}", ".x{font:700 12px a}", "{display:none}",
            ".x{display:inline!important}#y{display:none}",
        ])
    func shown(sheet: String) throws {
        let cell = "<table><tr><td>12<i class='w x z' id=y>9</i><td>3</table>"
        #expect(try page(sheet, cell) == ["129,3"])
    }

    @Test("An element's own style is stronger, unless the sheet's is important")
    func own() throws {
        #expect(try page(".x{display:none}", "<p>1<i class=x style='display:inline'>2</i>") == ["12"])
        #expect(try page(".x{display:none!important}", "<p>1<i class=x style='display:inline'>2</i>") == ["1"])
        #expect(try page(".x{display:inline}", "<p>1<i class=x hidden>2</i>") == ["12"])
        #expect(try page(".x{color:red}", "<p>1<i class=x hidden>2</i>") == ["1"])
    }

    @Test("Sheets hold wherever they stand, for screens, and not within comments and scripts")
    func places() throws {
        #expect(try html("<p>1<i class=x>2</i><style>.x{display:none}</style>") == ["1"])
        #expect(try html("<style media='print'>.x{display:none}</style><p>1<i class=x>2</i>") == ["12"])
        #expect(try html("<style media=screen>.x{display:none}</style><p>1<i class=x>2</i>") == ["1"])
        #expect(try html("<!--<style>.x{display:none}</style>--><p>1<i class=x>2</i>") == ["12"])
        #expect(try html("<script>'<style>.x{display:none}'</script><p>1<i class=x>2</i>") == ["12"])
    }

    @Test("Sheets are found wherever they begin in a long page", arguments: 0..<140)
    func lengths(count: Int) throws {
        let text = String(repeating: "y", count: count)
        #expect(try html("<p>1\(text)<i class=x>2</i><STYLE>.x{display:none}</STYLE>") == ["1\(text)"])
        #expect(try html("<p><i class=x>2</i><style>.x{display:none}</style>1\(text)<y>") == ["1\(text)"])
    }

    @Test("Elements that are alike look by what they stand within, and by their own style")
    func contexts() throws {
        let sheet = ".a b{display:none} .c b{color:red} .d b{display:inline!important}"
        let words = "<b>1</b><b style='display:none'>2</b><b style='display:inline'>3</b><b hidden>4</b>"
        let blocks = ["a", "c", "d", "", "a c", "d a"].map { "<p class='\($0)'>\(words)" }.joined()
        #expect(
            try page(sheet, blocks + blocks) == [
                "3", "13", "1234", "13", "3", "1234", "3", "13", "1234", "13", "3", "1234",
            ])
    }

    @Test("What stands behind the end of a form is not within it")
    func form() throws {
        let sheet = "form b{display:none}"
        #expect(try page(sheet, "<form><div><b>1</b></form><b>2</b><i><b>3</b></i></div><b>4</b>") == ["23", "4"])
    }

    @Test(
        "Where a selector is not understood and would hide, the numbers it may mean are not certain",
        arguments: [
            "i:nth-child(2){display:none}", "i[data-a]{display:none}", "b + i{display:none}", "i:not(.x){opacity:0}",
        ])
    func doubtful(sheet: String) throws {
        #expect(try page(sheet, "<table><tr><td>12<i>件</i><i>9</i><td>3</table>") == ["12件9\u{FFFD},3"])
        #expect(
            try page(
                sheet.replacing("display:none", with: "color:red").replacing("opacity:0", with: "color:red"),
                "1<i>9</i>") == ["19"])
    }

    @Test(
        "Marks of notes are raised by classes, styles and links",
        arguments: [
            "<i class=up>1</i>", "<span style='position:relative;top:-3px'>1</span>",
            "<span style='mso-text-raise:6.0pt'>1</span>", "<span style='vertical-align:4px'>1</span>",
            "<span class=MsoFootnoteReference>1</span>", "<a href='#_ftn1'>1</a>", "<a href=\"#_edn1\"><b>1</b></a>",
            "<a href='#_ftn1' name='_ftnref1'><span class='a MsoEndnoteReference'>1</span></a>",
            "<span style='position:relative;bottom:.5em'>1</span>",
        ])
    func raised(mark: String) throws {
        #expect(try page(".up{vertical-align:super}", "<table><tr><td>12\(mark)<td>3</table>") == ["12¹,3"])
    }

    @Test(
        "Boxes of their own end a line or a word",
        arguments: [
            ("<span class=b>12</span><span class=b>3</span>", ["12", "3"]),
            ("1<span class=i>2</span>3", ["1 2 3"]), ("<span class=f>12</span><span class=f>3</span>", ["12", "3"]),
            ("<div class=x><span>12</span><span>3</span></div>", ["12", "3"]),
            ("<span style='position:absolute;left:9px'>12</span>3", ["12", "3"]),
            ("<a style='display:inline'>1</a>2", ["12"]),
            (
                "<div class=t><div class=r><div class=c>甲</div><div class=c>1</div></div><p class=r><span class=c>乙</span><span class=c>2</span></p></div>丙",
                ["甲,1|乙,2", "丙"]
            ),
            ("<div class=t><div class=g><div class=r><b class=c>1</b><b class=c>2</b></div></div></div>", ["1,2"]),
            (
                "<div class=t><div class=r><div class=c><table><tr><td>1<td>2</table></div><div class=c>3</div></div></div>",
                ["1,2", "3"]
            ),
            (
                "<table><tr><td><div class=t><div class=r><b class=c>1</b><b class=c>2</b></div></div><td>3</table>",
                ["1\n2,3"]
            ),
            ("<span class=c>1</span><span class=c>2</span>", ["1", "2"]),
        ])
    func boxes(body: String, blocks: [String]) throws {
        let sheet = """
            .b{display:block}.i{display:inline-block}.f{float:left}.x{display:flex}.t{display:table}.r{display:table-row}\
            .c{display:table-cell}.g{display:table-row-group}
            """
        #expect(try page(sheet, body) == blocks)
    }

    @Test(
        "Numbers that style sheets add, and digits in another order than in the page, are not certain",
        arguments: [
            (".x::before{content:'1'}", "\u{FFFD}2"), (".x:after{content:attr(data-n)}", "\u{FFFD}2"),
            (".x::before{content:'\\e601 件'}", "2"), (".x::before{color:red}", "2"),
            (".x::before{content:counter(n)}", "2"),
            (".x{unicode-bidi:bidi-override;direction:rtl}", "2\u{FFFD}"),
        ])
    func added(sheet: String, text: String) throws {
        #expect(try page(sheet, "<table><tr><td><i class=x>2</i><td>3</table>") == [text + ",3"])
        #expect(try page(sheet, "<table><tr><td class=x>2<td>3</table>") == [text + ",3"])
        #expect(try html("<table><tr><td><bdo dir=rtl>21</bdo><td>3</table>") == ["21\u{FFFD},3"])
    }

    @Test(
        "What is written in white is not certain, whichever way white is written",
        arguments: [
            "color:white", "color:#FFF", "color:#ffffff", "color:#ffff", "color:#ffffffff", "color:rgb(255, 255, 255)",
            "color:rgb(100%,100%,100%)", "color:rgb(255 255 255 / 50%)", "color:hsl(0,0%,100%)",
            "color:white;unicode-bidi:normal",
            "color:white;mso-hide:none", "color:black;color:white", "mso-hide:all;color:black",
            "color:white;color:unknown-name", "color:white;color:#12", "color:white;color:#ggg",
            "color:white;color:#333\\9", "color:#fefefe", "color:#fffffe", "color:snow", "color:rgb(2.55e2,255,255)",
            "color:rgb(25.5e+1 2550e-1 250)", "color:rgb(99%,100%,100%)", "color:rgb(0 0 0 / 1%)",
            "color:rgb(255,255,255", "color:hwb(0 100% 0%)", "color:hsl(0deg 0% 120%)", "color:hsl(0 0 99)",
            "color:color(srgb 1 1 1)", "color:lab(100% 0 0)", "color:rgb(calc(255) 255 255)", "color:\\77hite",
            "color:white/**/", "color:canvas", "color:HighlightText",
        ])
    func white(style: String) throws {
        #expect(try html("<table><tr><td><i style='\(style)'>2</i><td>3</table>") == ["2\u{FFFD},3"])
    }

    @Test(
        "Other colors are certain, and what lets all through is not shown",
        arguments: [
            ("color:#fffff9", "2"), ("color:#ff", "2"), ("color:rgb(255,255,0)", "2"),
            ("color:rgb(97%,100%,100%)", "2"), ("color:#f9ffff", "2"), ("color:WindowText", "2"),
            ("color:var(--text)", "2"), ("color:hwb(0 90% 10%)", "2"), ("color:hsl(240 100% 50%)", "2"),
            ("color:white;color:inherit", "2"), ("color:rgb(none none none)", "2"), ("color:#333\\9", "2"),
            ("color:bogus", "2"), ("color:white;color:currentColor", "2"), ("color:rgb(255 255 255 / 0%)", "_"),
            ("color:hsl(0,0%,50%)", "2"), ("color:white;color:black", "2"), ("color:rgba(0,0,0,0)", "_"),
            ("color:#00000000", "_"), ("color:#fff0", "_"), ("color:transparent", "_"),
        ])
    func colors(style: String, text: String) throws {
        #expect(try html("<table><tr><td><i style='\(style)'>2</i><td>3</table>") == [text + ",3"])
    }

    @Test(
        "The attribute for colors counts where no style has one",
        arguments: [
            ("color=white", "2\u{FFFD}"), ("COLOR='#FFFFFF'", "2\u{FFFD}"), ("color=ffffff", "2\u{FFFD}"),
            ("color=white style='color:red'", "2"), ("style='color:red' color=white", "2"), ("color=red", "2"),
            ("style='font-size:9pt' color=#fff", "2\u{FFFD}"), ("color=white color=black", "2\u{FFFD}"),
            ("color=black color=white", "2"), ("color=white style='color:bogus'", "2\u{FFFD}"),
            ("color=fefefe", "2\u{FFFD}"), ("color='#ffffffff'", "2\u{FFFD}"), ("color=#fff0", "2"),
            ("color=''", "2"), ("color='#'", "2"), ("color=transparent", "2"),
        ])
    func fontColors(attributes: String, text: String) throws {
        #expect(try html("<table><tr><td><font \(attributes)>2</font><td>3</table>") == [text + ",3"])
    }

    @Test("Fields of forms show their values")
    func fields() throws {
        let cells =
            "<td><input value=12><td><input type=TEXT value='3'>4<td><input type=hidden value=5><td><textarea>6</textarea><td><input value=7 hidden>"
        #expect(try html("<table><tr>\(cells)</table>") == ["12,3 4,_,6,_"])
    }

    @Test("Markup in a field is left out, and what stands around the field stays apart")
    func fieldOfMarkup() throws {
        #expect(try html("<table><tr><td>1<textarea><p>2</textarea>3<td></table>") == ["1 3,_"])
    }

    @Test("A choice in a cell makes the cell unreadable, never blank; elsewhere, and hidden, it is nothing")
    func choices() throws {
        let choice = "<option>0<option selected>12</select>"
        let row = "<td><select>\(choice)<td>3<td><select hidden>\(choice)<td hidden><select>\(choice)"
        #expect(try html("<p>a<select>\(choice)</p><table><tr>\(row)</table>") == ["a", "\u{FFFD},3,_"])
    }

    @Test("Very many rules about very many elements end in doubt, not in hours")
    func hostile() throws {
        let sheet = (0..<2_000).map { "b b b b.c\($0 % 3) i{display:none}" }.joined()
        let around = String(repeating: "<b>", count: 500)
        let different = (0..<2_000).map { "<i class=x\($0)>1</i>" }.joined()
        #expect(try page(sheet, around + different).joined().contains("\u{FFFD}"))
        // Elements that are alike and stand alike are looked at once.
        let alike = String(repeating: "<i>1</i>", count: 2_000)
        #expect(try page(sheet, around + alike) == [String(repeating: "1", count: 2_000)])
    }
}
