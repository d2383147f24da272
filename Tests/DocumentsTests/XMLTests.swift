import Testing

@testable import Documents

@Suite("XML as Office files have it")
struct XMLTests {
    /// Writes events down: `<p`, `>p`, text as it comes.
    private struct Recorder: XMLEvents {
        var log = ""
        private var namespaces = [""]
        private var names: [UInt64: String] = [:]

        init(_ names: [String]) {
            self.names = Dictionary(uniqueKeysWithValues: names.map { (NameKey.of($0), $0) })
        }

        mutating func declare(_ namespace: XMLNamespace, uri: String) { namespaces.append(uri) }

        mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
            log += "<\(namespaces[name.namespace.number])|\(names[name.key] ?? "?")"
            if let value = attributes.value("val") { log += "=" + value }
            log += ">"
        }

        mutating func end(_ name: XMLName) { log += "</\(names[name.key] ?? "?")>" }
        mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { log += bytes.string }
    }

    private func events(_ bytes: [UInt8]) throws -> String {
        var recorder = Recorder(["a", "b", "c"])
        try XMLScan.run(bytes, part: "part", limits: ReadingLimits(), into: &recorder)
        return recorder.log
    }

    @Test(
        "Elements, attributes and text come in order",
        arguments: [
            ("<a/>", "<|a></a>"),
            ("<?xml version='1.0'?>\n<!-- <b> --><a><b val='1'/>字</a>\n", "<|a><|b=1></b>字</a>"),
            ("\u{FEFF}<a>1&lt;2&amp;&#25919;&#x653F;&quot;&apos;&gt;</a>", "<|a>1<2&政政\"'></a>"),
            ("<a><![CDATA[<b>&amp;]]></a>", "<|a><b>&amp;</a>"),
            ("<a>1\r\n2\r3\n</a>", "<|a>1\n2\n3\n</a>"),
            ("<a other='2' x:val = \"a&amp;b\" xmlns:x='u' />", "<|a=a&b></a>"),
            ("<a xmlns='u'><b xmlns=''/><c/></a>", "<u|a><|b></b><u|c></c></a>"),
            ("<x:a xmlns:x='u'><x:b xmlns:x='v'/><x:c/></x:a>", "<u|a><v|b></b><u|c></c></a>"),
            ("<a><b\n>t</b\n></a>", "<|a><|b>t</b></a>"),
            // The same tag again and again, and where its prefix means something else meanwhile.
            (
                "<a><b val='1'/><b val='1'/><b val='2'/><b val='1'>t</b></a>",
                "<|a><|b=1></b><|b=1></b><|b=2></b><|b=1>t</b></a>"
            ),
            (
                "<x:a xmlns:x='u'><x:b x:val='1'/><x:c xmlns:x='v'><x:b x:val='1'/></x:c><x:b x:val='1'/></x:a>",
                "<u|a><u|b=1></b><v|c><v|b=1></b></c><u|b=1></b></a>"
            ),
        ])
    func order(source: String, expected: String) throws {
        #expect(try events(Array(source.utf8)) == expected)
    }

    @Test("UTF-16 is read by its mark", arguments: [true, false])
    func utf16(isBigEndian: Bool) throws {
        let bytes = "\u{FEFF}<a>年😀</a>".utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
        #expect(try events(bytes) == "<|a>年😀</a>")
    }

    @Test(
        "What is not well-formed is damage that says what and where",
        arguments: [
            ("", "line 1: no element"), ("<a>", "line 1: element a is not closed"),
            ("<a>\n</b>", "line 2: the end tag b closes a"), ("</a>", "line 1: the end tag a closes nothing"),
            ("<a></a", "line 1: the end tag a is not closed"), ("<a/><b/>", "line 1: a second root element"),
            ("x<a/>", "line 1: text outside of all elements"), ("<a>&b;</a>", "line 1: an unknown reference"),
            ("<a>& b</a>", "line 1: an unknown reference"), ("<a>&#0;</a>", "line 1: an unknown reference"),
            ("<a>&#+65;</a>", "line 1: an unknown reference"),
            ("<a val=1/>", "line 1: the value of val is not quoted"),
            ("<a val='1/>", "line 1: the value of val is not quoted"),
            ("<a val='<'/>", "line 1: the value of val is not well-formed"),
            ("<a val/>", "line 1: the attribute val has no value"),
            ("<a val='1'val='2'/>", "line 1: a blank is missing before an attribute"),
            ("<a ", "line 1: ends within a tag"), ("<", "line 1: ends within a tag"),
            ("< a/>", "line 1: a name is missing"), ("<a><!-- x</a>", "line 1: ends within a comment"),
            ("<a><![CDATA[x</a>", "line 1: ends within a CDATA section"),
            ("<?xml <a/>", "line 1: ends within a processing instruction"),
            ("<x:a/>", "line 1: the prefix of x:a is not declared"),
            ("<a val='1' val='1'/>", "line 1: the attribute val stands twice"),
            ("<a \((0..<20).map { "a\($0)='' " }.joined()) a7=''/>", "line 1: the attribute a7 stands twice"),
            ("<a>1]]>2</a>", "line 1: ]]> outside of a CDATA section"),
            ("<a>\n\u{1}</a>", "line 2: a character that XML does not allow"),
            ("<a val='12345678\u{FFFE}'/>", "line 1: a character that XML does not allow"),
            ("<a>&#1;</a>", "line 1: an unknown reference"), ("<a>&#xFFFF;</a>", "line 1: an unknown reference"),
            ("<a x:val='1'/>", "line 1: the prefix of x:val is not declared"),
            ("<a xmlns:x=''/>", "line 1: xmlns:x declares an empty namespace"),
            ("<a><!-- a -- b --></a>", "line 1: two hyphens within a comment"),
            ("<a><!--->", "line 1: ends within a comment"),
            ("<a/> <?xml version='1.0'?>", "line 1: an XML declaration within the document"),
            ("<a><![CDATA[]]</a>", "line 1: ends within a CDATA section"),
            ("<!DOCTYPE a><a/>", "line 1: document type declaration"),
        ])
    func damage(source: String, detail: String) {
        #expect(throws: DocumentError.damaged(.zip, detail: "part: " + detail)) { try events(Array(source.utf8)) }
    }

    @Test("Bytes that are no UTF-8 are damage")
    func encoding() {
        #expect(throws: DocumentError.damaged(.zip, detail: "part: not UTF-8")) {
            try events(Array("<a>".utf8) + [0xB0, 0xA1] + Array("</a>".utf8))
        }
    }

    @Test(
        "Halves of characters in UTF-16 are damage",
        arguments: [[0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x3C]] as [[UInt8]])
    func utf16Damage(bytes: [UInt8]) {
        #expect(throws: DocumentError.damaged(.zip, detail: "part: not UTF-16")) { try events(bytes) }
    }

    @Test("Prefixes bound at once have a limit, so that no tag takes long to tell")
    func prefixes() {
        let tag = "<a " + (0..<600).map { "xmlns:p\($0)='u' " }.joined() + ">"
        #expect(throws: DocumentError.damaged(.zip, detail: "part: line 1: too many namespaces")) {
            try events(Array((tag + tag + "<b/>").utf8))
        }
    }

    @Test("Depth and attributes have limits")
    func limits() {
        let depth = ReadingLimits().depth
        let deep = String(repeating: "<a>", count: depth + 1)
        #expect(throws: DocumentError.limitExceeded(what: "depth", limit: depth)) { try events(Array(deep.utf8)) }
        let wide = "<a " + (0...1_000).map { "a\($0)='' " }.joined() + "/>"
        #expect(throws: DocumentError.damaged(.zip, detail: "part: line 1: too many attributes")) {
            try events(Array(wide.utf8))
        }
    }
}
