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
            ("a <b> b</b>", ["a b"]), ("<p>2024<o:p></o:p>年</p>", ["2024年"]),
        ])
    func paragraphs(text: String, blocks: [String]) throws {
        #expect(try html(text) == blocks)
    }

    @Test(
        "What browsers hide is left out",
        arguments: [
            "<div hidden>x<p>y</p></div>", "<div style='color:red; DISPLAY : none'>x<div>y</div></div>",
            "<span style=visibility:hidden>x</span>", "<input type=hidden value=x>", "<script>'<p>x</p>'</script>",
            "<style>p { x }</style>", "<noscript><p>x</noscript>", "<textarea><p>x</textarea>",
            "<select><option>x<div>y</div></select>", "<select>x<input>",
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

    @Test("A hidden element ends with the element around it")
    func hiddenElementEnds() throws {
        #expect(try html("<table><tr><td>a<span hidden>x<td>b</table>") == ["a,b"])
        #expect(try html("<div>a<span hidden>x</div>b") == ["a", "b"])
        #expect(try html("<div hidden>x</span>y</div>b") == ["b"])
        #expect(try html("<table><tr><td>a<select><option>x<td>b</table>") == ["a,b"])
        #expect(try html("<form><div hidden>x</form>y</div>b") == ["b"])
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

    @Test(
        "A file that ends anywhere still gives what came before",
        arguments: [
            "<", "</", "</p", "<p", "<p a", "<p a=", "<p a='", "<!", "<!-", "<!--", "<!--x-", "<script>x", "&", "&#",
        ])
    func truncated(tail: String) throws {
        let blocks = try html("<p>a</p>" + tail)
        #expect(blocks.first == "a")
    }

    @Test("An SVG without an end hides nothing")
    func unclosedForeign() throws {
        #expect(try html("<p>a<svg>b<svg><p>c") == ["ab", "c"])
    }
}
