import Documents
import Testing

@Suite("Encodings")
struct EncodingTests {
    /// 信息公开 in GB18030.
    private static let gbk: [UInt8] = [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]

    private func page(charset: String, _ body: [UInt8]) -> [UInt8] {
        Array("<meta charset=\"\(charset)\"><p>".utf8) + body
    }

    @Test("UTF-8, with and without a byte order mark")
    func utf8() throws {
        #expect(try DocumentReader.decode([0xEF, 0xBB, 0xBF] + Array("信息".utf8)).outline == ["信息"])
        #expect(try DocumentReader.decode(Array("信息".utf8)).outline == ["信息"])
    }

    @Test("UTF-16, with a mark and by its looks", arguments: [true, false], [true, false])
    func utf16(isBigEndian: Bool, isMarked: Bool) throws {
        let units = Array((isMarked ? "\u{FEFF}" : "").utf16) + Array("2024年 信息\n公开 😀".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        let document = try DocumentReader.decode(bytes)
        #expect(document.outline == ["2024年 信息", "公开 😀"])
        #expect(document.notices.isEmpty)
    }

    @Test("HTML in UTF-16 is told by its tags")
    func htmlInUTF16() throws {
        let bytes = "\u{FEFF}<p>信息".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let document = try DocumentReader.decode(bytes)
        #expect(document.format == .html)
        #expect(document.outline == ["信息"])
    }

    @Test("GB labels mean GB18030", arguments: ["gb2312", "GBK", "gb18030", "x-gbk"])
    func declaredGB(label: String) throws {
        let document = try DocumentReader.decode(page(charset: label, Self.gbk))
        #expect(document.outline == ["信息公开"])
        #expect(document.notices.isEmpty)
    }

    @Test("Text without a declaration falls back to GB18030, four-byte characters included")
    func undeclaredGB() throws {
        // U+3400 is 81 39 EE 39.
        #expect(try DocumentReader.decode(Self.gbk + [0x81, 0x39, 0xEE, 0x39]).outline == ["信息公开㐀"])
    }

    @Test("Big5 where it is declared")
    func big5() throws {
        let document = try DocumentReader.decode(page(charset: "big5", [0xB8, 0xEA, 0xB0, 0x54]))
        #expect(document.outline == ["資訊"])
        #expect(document.notices.isEmpty)
    }

    @Test("A wrong declaration is overruled and noticed")
    func wrongCharset() throws {
        let asUTF8 = try DocumentReader.decode(page(charset: "utf-8", Self.gbk))
        #expect(asUTF8.outline == ["信息公开"])
        #expect(asUTF8.notices == [.wrongCharset(declared: "utf-8", used: "GB18030")])
        let asGB = try DocumentReader.decode(page(charset: "gb2312", Array("信息公开".utf8)))
        #expect(asGB.outline == ["信息公开"])
        #expect(asGB.notices == [.wrongCharset(declared: "gb2312", used: "UTF-8")])
        let latin = try DocumentReader.decode(page(charset: "ISO-8859-1", Self.gbk))
        #expect(latin.outline == ["信息公开"])
    }

    @Test("The declaration of http-equiv and of an XML prolog count too")
    func otherDeclarations() throws {
        let meta = "<meta http-equiv=Content-Type content='text/html; charset=utf-8'><p>"
        let prolog = "<?xml version='1.0' encoding='utf-8'?><p>"
        for declaration in [meta, prolog] {
            let notices = try DocumentReader.decode(Array(declaration.utf8) + Self.gbk).notices
            #expect(notices == [.wrongCharset(declared: "utf-8", used: "GB18030")])
        }
    }

    @Test("Undecodable bytes become U+FFFD and are counted")
    func undecodable() throws {
        let gb = try DocumentReader.decode(Self.gbk + [0xFF, 0x20] + Self.gbk)
        #expect(gb.outline == ["信息公开\u{FFFD} 信息公开"])
        #expect(gb.notices == [.undecodableBytes(count: 1, offset: 8, encoding: "GB18030")])
        let cut = Array(String(repeating: "信息公开", count: 4).utf8.dropLast())
        let utf8 = try DocumentReader.decode(cut)
        #expect(utf8.outline == [String(repeating: "信息公开", count: 3) + "信息公\u{FFFD}"])
        #expect(utf8.notices == [.undecodableBytes(count: 1, offset: 45, encoding: "UTF-8")])
    }

    @Test("Bytes that are no text are binary, not a page of replacement characters")
    func binary() {
        let noise = (0..<2_000).map { UInt8(truncatingIfNeeded: ($0 &* 7_919) >> 3) }
        #expect(throws: DocumentError.binary) { try DocumentReader.decode(noise) }
        #expect(throws: DocumentError.binary) { try DocumentReader.decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3]) }
        #expect(throws: DocumentError.binary) { try DocumentReader.decode([UInt8](repeating: 0xFF, count: 100)) }
    }
}
