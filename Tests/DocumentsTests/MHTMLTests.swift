import Documents
import Testing

@Suite("Pages saved as one file")
struct MHTMLTests {
    /// As Chromium writes it.
    private let blink = """
        From: <Saved by Blink>\r
        Snapshot-Content-Location: https://a.example/b.html\r
        Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=\r
        MIME-Version: 1.0\r
        Content-Type: multipart/related;\r
        \ttype="text/html";\r
        \tboundary="----MultipartBoundary--x----"\r
        \r
        \r
        ------MultipartBoundary--x----\r
        Content-Type: text/html\r
        Content-Transfer-Encoding: quoted-printable\r
        Content-Location: https://a.example/b.html\r
        \r
        <!DOCTYPE html><html><head><meta charset=3D"gbk"><title>=E5=B9=B4</title></he=\r
        ad><body><p>=E5=A4=9A 1+1=2</p>\r
        <table><tr><td>1</td><td>2</t=\r
        d></tr></table></body></html>\r
        ------MultipartBoundary--x----\r
        Content-Type: text/html\r
        \r
        <p>frame</p>\r
        ------MultipartBoundary--x------\r\n
        """

    @Test("The first page, quoted-printable, in the encoding that it really has")
    func quotedPrintable() throws {
        let document = try read(blink, name: "x.doc")
        #expect(document.format == .mhtml)
        #expect(document.title == "年")
        #expect(document.outline == ["多 1+1=2", "1,2"])
        #expect(document.notices == [.wrongCharset(declared: "gbk", used: "UTF-8")])
    }

    @Test(
        "Base64, in the part's charset",
        arguments: [
            ("gb2312", "PHA+xOqxqDwvcD48cD49PC9wPg=="), ("GBK", "PHA+\nxOqx\nqDwvcD48cD49PC9wPg"),
            ("big5", "PHA+pn6z+DwvcD48cD49PC9wPg=="), ("utf-8", "PHA+5bm05oqlPC9wPjxwPj08L3A+"),
        ])
    func base64(charset: String, content: String) throws {
        let text = """
            MIME-Version: 1.0
            Content-Type: Multipart/Related; boundary=b

            --b
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            AAAA
            --b
            Content-type: TEXT/HTML; charset="\(charset)"
            content-transfer-encoding: BASE64

            \(content)
            --b--
            """
        let last = charset == "big5" ? "年報" : "年报"
        #expect(try read(text).outline == [last, "="])
    }

    @Test("A page in an alternative in a related part, 8 bits as they are, and one without parts")
    func nesting() throws {
        let inner = "Content-Type: multipart/alternative; boundary=\"c\"\n\n--c\nContent-Type: text/plain\n\nx\n--c\n"
        let page = "Content-Type: text/html; charset=utf-8\n\n<p>甲=\n</p>"
        let start = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
        #expect(try read(start + inner + page + "\n--c--\n--b--").outline == ["甲="])
        #expect(try read("MIME-Version: 1.0\n" + page).outline == ["甲="])
    }

    @Test("A file that was cut off gives what is there")
    func cutOff() throws {
        let end = try #require(blink.ranges(of: "</t=").first)
        #expect(try read(String(blink[..<end.lowerBound])).outline == ["多 1+1=2", "1,2"])
    }

    @Test(
        "Without a page it is damaged",
        arguments: [
            "MIME-Version: 1.0\r\nContent-Type: multipart/related", "MIME-Version: 1.0\nContent-Type: text/plain\n\nx",
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--",
        ])
    func damaged(text: String) {
        #expect(throws: DocumentError.damaged(.mhtml, detail: "text/html")) { try read(text) }
    }

    @Test("An empty page is empty")
    func empty() {
        #expect(throws: DocumentError.empty) { try read("MIME-Version: 1.0\nContent-Type: text/html\n\n \n") }
    }
}
