import Documents
import Testing

@Suite("Rich Text Format")
struct RTFTests {
    private static let head = """
        \\ansicpg936{\\stylesheet{\\s0 Normal;}{\\*\\cs16\\super footnote reference;}{\\*\\cs17 plain;}{\\*\\cs18\\v\\f0 hidden;}}
        """

    private func rtf(_ body: String, head: String = RTFTests.head) throws -> [String] {
        try read("{\\rtf1\\ansi\(head)\n\(body)}", name: "x.doc").outline
    }

    @Test(
        "Characters in the code page, in Unicode, and by name",
        arguments: [
            ("\\'c4\\'ea\\'b1\\'a8 1\\par 2", ["年报 1", "2"]), ("\\uc1\\u24180 ?\\u25253 ?9", ["年报9"]),
            ("\\uc2\\u24180\\'c4\\'ea\\u25253\\'b1\\'a8{\\uc0\\u20845 x}", ["年报六x"]), ("\\u-10179 ?\\u-8704 ?", ["😀"]),
            ("\\ldblquote a\\rdblquote\\emdash\\~b\\_c\\{\\}\\\\", ["“a”—\u{A0}b-c{}\\"]),
            ("a\\line b\\tab c\\\n d", ["a", "b\tc", "d"]),
            ("\\'c4{\\b\\'ea}", ["\u{FFFD}\u{FFFD}"]),
        ])
    func characters(body: String, blocks: [String]) throws {
        #expect(try rtf(body) == blocks)
    }

    @Test(
        "Groups that are no text of the body, hidden and deleted text, fields",
        arguments: [
            "{\\fonttbl{\\f0 Arial;}}{\\stylesheet{\\s0 Normal;}}{\\*\\generator x;}甲",
            "{\\pict 00ff}甲{\\header x\\par}", "甲{\\v x}",
            "甲{\\deleted x}", "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt 甲}}", "{\\pict\\bin4 }}{{}甲",
            "{\\*\\unknown{x}}甲",
        ])
    func groups(body: String) throws {
        let escaped = body.replacing("甲", with: "\\u30002 ?")
        #expect(try rtf(escaped) == ["甲"])
    }

    @Test(
        "Struck-out text is left out, raised and lowered digits are no digits of the number before",
        arguments: [
            ("{\\strike 5}3{\\striked1 5}", "3"), ("\\strike 5\\strike0 3", "3"),
            (
                "{\\colortbl;\\red255\\green255\\blue255;\\red255\\green0\\blue0;}\\cf2 5\\cf1 9\\cf2 3",
                "59\u{FFFD}3"
            ),
            ("\\v\\strike 5\\strike0 5\\plain 3", "3"),
            ("12{\\super 1}3", "12¹3"), ("CO{\\sub 2}3", "CO₂3"), ("12\\super 1\\nosupersub 3", "12¹3"),
            ("12\\super 1\\super0 3", "12¹3"), ("12\\super 1\\plain 3", "12¹3"), ("{\\super 12}", "12"),
            ("{\\super\\'31}\\'31", "¹1"), ("12{\\up6 1}3", "12¹3"), ("12\\up 1\\up0 3", "12¹3"),
            ("12{\\dn4 1}3", "12₁3"),
            ("12{\\super\\up0 1}3", "12¹3"), ("12{\\cs16 1}3", "12¹3"), ("12{\\cs17 1}3", "1213"),
            ("12\\cs16 1\\plain 3", "12¹3"),
            ("{\\cs18 5}3", "3"), ("{\\*\\moMath{\\mr 12}}", "12"),
        ])
    func struckAndRaised(body: String, text: String) throws {
        #expect(try rtf(body) == [text])
        #expect(
            try rtf("\\trowd\\cellx9\\cellx19\\pard\\intbl \(body)\\cell\\plain 1\\cell\\row\\pard x") == [
                "\(text),1", "x",
            ])
    }

    @Test("Tables, with cells merged and drawn over several lines, and headings")
    func tables() throws {
        let body = """
            \\pard\\outlinelevel1 h\\par\\pard
            \\trowd\\trleft-108\\clvmgf\\cellx1000\\cellx4000\\pard\\intbl a\\cell b\\par b2\\cell\\row
            \\trowd\\trleft-100\\clvmrg\\cellx1010\\cellx2000\\clmgf\\cellx3000\\clmrg\\cellx4000\\intbl\\cell 1\\cell 2\\cell\\cell\\row
            \\pard end
            """
        #expect(try rtf(body) == ["#2 h", "a 2x1,b\nb2 1x3,.,.|.,1,2 1x2,.", "end"])
    }

    @Test("A table in a table makes the outer one layout")
    func nested() throws {
        let body = """
            \\trowd\\cellx3000\\cellx6000\\pard\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}\
            {\\nonesttables\\par}\\pard\\intbl c\\cell d\\cell\\trowd\\cellx3000\\cellx6000\\row\\pard e
            """
        #expect(try rtf(body) == ["a,b", "c", "d", "e"])
    }

    @Test("Groups in groups without end are refused")
    func depth() {
        #expect(throws: DocumentError.limitExceeded(what: "depth", limit: 200)) {
            try rtf(String(repeating: "{", count: 300))
        }
    }
}
