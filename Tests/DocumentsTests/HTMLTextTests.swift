import Documents
import Testing

@Suite("HTML text")
struct HTMLTextTests {
    @Test(
        "Blocks separate paragraphs, inline elements don't",
        arguments: [
            ("<p>a</p><p>b", ["a", "b"]), ("a<br>b", ["a", "b"]), ("a<b>b</b><span>c</span>", ["abc"]),
            ("<div>a<div>b</div>c</div>", ["a", "b", "c"]), ("<h2>a</h2>b", ["#2 a", "b"]),
            ("<h1>a<h3>b</h1>c", ["#1 a", "#3 b", "c"]), ("a</p>b", ["a", "b"]), ("a\n\t b", ["a b"]),
            ("<p>&nbsp;\u{3000}a\u{3000}b&nbsp;</p>", ["a\u{3000}b"]), ("a<hr>b", ["a", "b"]),
            ("<pre>a  b\nc\n</pre>d  e", ["a  b", "c", "d e"]), ("<ul><li>a<li>b</ul>", ["a", "b"]),
            ("<P>a</p>b", ["a", "b"]), ("<p>a</P >b", ["a", "b"]),
            ("<p title='\(String(repeating: "t", count: 100))'>a</p\u{1E}>b</p>", ["ab"]),
            ("<blockquote>a</blockquote>b", ["a", "b"]), ("a <b> b</b>", ["a b"]),
            ("<p>2024<o:p></o:p>年</p>", ["2024年"]),
        ])
    func paragraphs(text: String, blocks: [String]) throws {
        #expect(try html(text) == blocks)
    }

    @Test(
        "What browsers hide is left out",
        arguments: [
            "<div hidden>x<p>y</p></div>", "<div style='color:red; DISPLAY : none'>x<div>y</div></div>",
            "<span style=visibility:hidden>x</span>", "<input type=hidden value=x>", "<script>'<p>x</p>'</script>",
            "<style>p { x }</style>", "<noscript><p>x</noscript>",
            "<select><option>x<div>y</div></select>", "<select>x<input type=hidden>",
            "<button><div hidden>x</button>", "<template><p>x</template>", "<svg><text>x</text></svg>",
            "<!-- x > -->", "<!-- x --!>", "<!-->", "<!--->", "<!doctype html>", "<?xml x?>", "<!x>", "</ x>", "</>",
            "<![if !supportMisalignedColumns]>", "<!--[if gte mso 9]><xml>x</xml><![endif]-->",
            "<title>x</title>", "<script>x</SCRIPT >", "<div hidden><b>x</div>", "<a title='>x'></a>",
        ])
    func hidden(text: String) throws {
        #expect(try html("<p>a\(text)b</p>").joined() == "ab")
    }

    @Test("A hidden cell takes no place in the grid, an invisible one does")
    func hiddenCells() throws {
        let text = """
            <table><tr><td>a<td hidden>b<td style="visibility:hidden">c<td>d\
            <tr style="display:none"><td>e<tr><td>f</table>
            """
        #expect(try html(text) == ["a,_,d|f,.,."])
    }

    @Test("Tags that are alike at both ends and of one length are told apart, and one that comes again means the same")
    func alikeTags() throws {
        let (hidden, shown) = (
            "<b style='color:red;display:none ;left:0'>", "<b style='color:red;display:block;left:0'>"
        )
        let text = "\(hidden)x</b>\(shown)a</b>\(shown)b</b>\(hidden)x</b>\(hidden)x</b>\(shown)c</b>"
        #expect(try html(text) == ["a", "b", "c"])
        let (wide, high) = ("<td data-of='a' colspan='2' id=cell>", "<td data-of='a' rowspan='2' id=cell>")
        #expect(
            try html("<table><tr>\(wide)a\(high)b\(wide)c<tr>\(wide)d\(wide)e</table>") == [
                "a 1x2,.,b 2x1,c 1x2,.|d 1x2,.,.,e 1x2,."
            ])
    }

    @Test(
        "Ways to hide text, in a cell and around it",
        arguments: [
            ("style='visibility:collapse'", "a,_,d"), ("style='font-size:0'", "a,_,d"),
            ("style='color:red;FONT-SIZE: 0.0PX ;'", "a,_,d"), ("style='font-size:0em'", "a,_,d"),
            ("style='text-decoration: underline line-through'", "a,_,d"), ("hidden=false", "a,d"),
            ("hidden style='display:table-cell'", "a,x,d"), ("style='display:none;display:block'", "a,x,d"),
            ("style='visibility:hidden;visibility:visible'", "a,x,d"), ("style='font-size:0.5px'", "a,x,d"),
            ("style='opacity:0%'", "a,_,d"), ("style='transform:scale(0)'", "a,_,d"),
            ("style='position:absolute;left:-100vw'", "a,_,d"), ("style='text-indent:-100%'", "a,_,d"),
            ("style='position:fixed;top:-100em'", "a,_,d"), ("style='position:absolute;left:-50%'", "a,x,d"),
            ("style='display:block' style='display:none'", "a,x,d"), ("style='font-size:10.5pt'", "a,x,d"),
        ])
    func waysToHide(attribute: String, table: String) throws {
        #expect(try html("<table><tr><td>a<td \(attribute)>x<td>d</table>") == [table])
        #expect(
            try html("<p>a<span \(attribute)>x</span>d").joined()
                == table.replacing("_", with: "").replacing(",", with: ""))
    }

    @Test(
        "What is too small or too faint to be read is not certain",
        arguments: [
            ("font-size:1px", "2\u{FFFD}"), ("font-size:2pt", "2\u{FFFD}"), ("font:0.1em a", "2\u{FFFD}"),
            ("font-size:10%", "2\u{FFFD}"), ("font-size:.5mm", "2\u{FFFD}"), ("opacity:0.01", "2\u{FFFD}"),
            ("opacity:1%", "2\u{FFFD}"), ("font-size:1px;font-size:9pt", "2"), ("font-size:0.14rem", "2"),
            ("font-size:3vw", "2"), ("font-size:1", "2"), ("font-size:80%", "2"), ("font-size:5pt", "2"),
            ("opacity:.2", "2"), ("opacity:20%", "2"),
        ])
    func unreadable(style: String, text: String) throws {
        #expect(try html("<table><tr><td><i style='\(style)'>2</i><td>3</table>") == [text + ",3"])
        #expect(try html("<table><tr><td style='\(style)'>2<td>3</table>") == [text + ",3"])
    }

    @Test("What is within small text may be large again, what is within faint text stays faint")
    func largeAgain() throws {
        #expect(try html("<p style='font-size:1px'>2<b style='font-size:9pt'>3</b></p>") == ["2\u{FFFD}3"])
        #expect(try html("<p style='opacity:.01'><b style='opacity:1'>3</b></p>") == ["3\u{FFFD}"])
    }

    @Test("A collapsed row or row group takes no place")
    func collapsed() throws {
        let text = "<table><tr><td>a<td>b<tr style='visibility:collapse'><td>x<td>x<tr><td>c<td>d</table>"
        #expect(try html(text) == ["a,b|c,d"])
        #expect(
            try html(text.replacing("<tr style", with: "<tbody style").replacing("<td>x<td>x", with: "<tr><td>x")) == [
                "a,b"
            ])
    }

    @Test("What is within hidden text may be seen again")
    func shownAgain() throws {
        #expect(
            try html("<p style='font-size:0'>x<span style='font-size:14px'>a</span><i style='font-size:2em'>x") == ["a"]
        )
        #expect(try html("<p style='visibility:hidden'>x<b style='visibility:visible'>a</b>") == ["a"])
        #expect(try html("<p hidden>x<b style='display:inline;visibility:visible'>x</b></p>a") == ["a"])
    }

    @Test("Text between the cells of a hidden row is moved out of it, and seen")
    func fosteredFromHidden() throws {
        #expect(try html("<table><tr hidden>a<td>x<td>x<tr><td>b<td>c</table>") == ["a", "b,c"])
    }

    @Test(
        "Struck-out text and glosses are no text; raised and lowered digits are no digits of the number before",
        arguments: [
            ("12<sup>1</sup>", "12¹"), ("<sup>1</sup>12", "¹12"), ("12<sup>[1]</sup>", "12[¹]"),
            ("m<sup>2</sup>3", "m²3"),
            ("CO<sub>2</sub>", "CO₂"), ("<sup>12</sup>", "12"), ("<sup>1</sup> <sup>2</sup>", "1 2"),
            ("12<span style='vertical-align:super'>1</span>", "12¹"),
            ("12<span style='vertical-align:text-top'>1</span>", "12¹"), ("12<span style='opacity:0'>1</span>", "12"),
            ("12<span style='opacity:.5'>1</span>", "121"), ("1<sup>2<sub>3</sub>4</sup>5", "1²₃⁴5"),
            ("<sup>1</sup><br>2", "¹\n2"), ("<s>5</s>3", "3"), ("3<strike>1</strike>", "3"), ("<del>5</del>3", "3"),
            ("<ins>3</ins><del>5</del>", "3"), ("年<ruby>报<rp>(</rp><rt>bao</rt></ruby>", "年报"),
            ("<s>1<sup>2</sup></s>", "_"),
        ])
    func raised(content: String, text: String) throws {
        #expect(try html("<table><tr><td>\(content)<td>x</table>") == [text + ",x"])
    }

    @Test("What was raised in one cell or paragraph is not so in the next")
    func raisedEnds() throws {
        #expect(try html("<table><tr><td>1<sup>2<td>3<sup>4</table><p>5<sup>6</p>7") == ["1²,3⁴", "5⁶", "7"])
        #expect(try html("1<sup>2<table><tr><td>3<td>4</table>5") == ["1²", "3,4", "5"])
    }

    @Test("A hidden element ends with the element around it")
    func hiddenElementEnds() throws {
        #expect(try html("<table><tr><td>a<span hidden>x<td>b</table>") == ["a,b"])
        #expect(try html("<div>a<span hidden>x</div>b") == ["a", "b"])
        #expect(try html("<div hidden>x</span>y</div>b") == ["b"])
        #expect(try html("<table><tr><td>a<select><option>x<td>b</table>") == ["a\u{FFFD},b"])
        #expect(try html("<form><div hidden>x</form>y</div>b") == ["b"])
        #expect(try html("<table><tr><td><form><b>1</form>2<td>3</table>") == ["12,3"])
    }

    @Test("A hidden table keeps its inside to itself")
    func hiddenTable() throws {
        let text = "<table><tr><td>a<table hidden><tr><td>x<td>y</table>b<td>c</table>"
        #expect(try html(text) == ["ab,c"])
    }

    @Test(
        "Character references",
        arguments: [
            ("&lt;td&gt;", "<td>"), ("&amp;nbsp;", "&nbsp;"), ("a&nbsp;b", "a\u{A0}b"), ("a&ensp;b", "a\u{2002}b"),
            ("&#12288;x&#x4E00;&#X4e00", "x一一"), ("&#128;&#150;", "€–"),
            ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a&nbspb", "a\u{A0}b"), ("a & b", "a & b"), ("&unknown;", "&unknown;"), ("&#;&#x;&", "&#;&#x;&"),
            ("&ldquo;三安全一稳定&rdquo;", "“三安全一稳定”"), ("&middot&mdash;", "·—"), ("1 < 2 <3", "1 < 2 <3"),
            ("a&#10;b", "a b"), ("&lpar;a&rpar;", "(a)"),
        ])
    func references(text: String, decoded: String) throws {
        #expect(try html("<p>\(text)</p>") == [decoded])
    }

    @Test("The title is the document's")
    func title() throws {
        let document = try read("<html><head><title> 某局\n2024年 &amp; 报告 </title><body><p>a<title>b</title>")
        #expect(document.title == "某局 2024年 & 报告")
        #expect(document.outline == ["a"])
    }

    @Test("Text is the same wherever in a word of memory its marks stand")
    func marksAnywhere() throws {
        for length in 0..<20 {
            let words = String("年报abc0123456789!#%~".prefix(length))
            #expect(try html("<p>\(words)x<b>y</b>\t&amp;<i>z</i>\(words)</p>") == ["\(words)xy &z\(words)"])
            #expect(try html("<td>x\(words)<b>\(words) < 1</b") == ["x\(words)\(words) < 1"])
        }
    }

    @Test(
        "Inline elements that hold only text are those that hold more",
        arguments: [
            ("<p>a<em>b</em>c", ["abc"]), ("<p>a<em>b</EM>c", ["abc"]), ("<p>a<em>b</em >c", ["abc"]),
            ("<p><a> b </a> c", ["b c"]), ("<p>a<em>b<p>c</em>d", ["ab", "cd"]), ("<em>a</strong>b</em>c", ["abc"]),
            ("<p>a<em></em>b", ["ab"]), ("<p>a<em>b", ["ab"]), ("<a>b</a", ["b"]), ("<em>b</", ["b</"]),
            ("<div style='display:flex'><em>a</em><em>b</em>", ["a", "b"]), ("<select><em>a</em><p>b</select>c", ["c"]),
            ("<pre><em>\na  b</em>\nc", ["a  b", "c"]), ("<p>a<span style='font-size:14px'>b</span>c", ["abc"]),
            ("<p style='font-size:0'>a<span style='font-size:14px'>b</span>c", ["b"]),
            ("<p>1<span style='color:white'>2</span>3", ["12\u{FFFD}3"]),
        ])
    func textOnly(text: String, blocks: [String]) throws {
        #expect(try html(text) == blocks)
    }

    @Test("Elements nested too deep are not opened, and end none that are open")
    func nestedTooDeep() throws {
        let deep = String(repeating: "<div>", count: 600) + "<p hidden><em>a</em>"
        #expect(try html("<p>x<em>" + deep + "b").first == "x")
        let ems = String(repeating: "<em>", count: 511)
        #expect(try html("<table><td>\(ems)a<em>b</em>c<td>d</table>") == ["abc,d"])
    }

    @Test("A bracket in a value ends no tag, however short")
    func bracketsInShortTags() throws {
        #expect(try html("<b a='>'>x</b><b a='>'>y</b><b a>z</b><i>1</i><i>2</i>") == ["xyz12"])
        #expect(try html("<td c=\">\" hidden>a<td c=\">\">b") == ["ab"])
    }

    @Test(
        "A file that ends anywhere still gives what came before",
        arguments: [
            "<", "</", "</p", "<p", "<p a", "<p a=", "<p a='", "<!", "<!-", "<!--", "<!--x-", "<script>x", "&", "&#",
        ])
    func truncated(tail: String) throws {
        let blocks = try html("<p>a</p>" + tail)
        #expect(blocks.first == "a")
    }

    @Test("What one tag's attributes say holds for no other tag")
    func attributesOfTheirOwn() throws {
        let hiding = "style='color:red; display:none'"
        #expect(try html("<p \(hiding)>a</p><p>b</p><p \(hiding)>c</p><p style='color:red'>d</p>") == ["b", "d"])
        #expect(try html("<p \(hiding)>a</p><p hidden \(hiding)>b</p><p hidden>c</p><p>d</p>") == ["d"])
        #expect(try html("<p style='display:block'>a</p><p hidden style='display:block'>b</p>") == ["a", "b"])
        #expect(
            try html(
                "<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td rowspan=2>c</td></tr><tr><td>d</td></tr></table>"
            )
                == ["a 1x2,.|b,c 2x1|d,."])
    }

    @Test("An SVG without an end hides nothing")
    func unclosedForeign() throws {
        #expect(try html("<p>a<svg>b<svg><p>c") == ["ab", "c"])
    }
}
