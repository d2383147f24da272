import Terminal
import Testing

@Suite("Key decoder")
struct KeyDecoderTests {
    @Test(
        "bytes are keys",
        arguments: [
            ("a年😀", [KeyPress(.scalar("a")), KeyPress(.scalar("年")), KeyPress(.scalar("😀"))]),
            (
                "\u{1}\u{0}\u{1F}\u{1C}",
                [
                    KeyPress(.scalar("a"), .control), KeyPress(.scalar(" "), .control),
                    KeyPress(.scalar("_"), .control),
                    KeyPress(.scalar("\\"), .control),
                ]
            ),
            (
                "\r\n\t\u{8}\u{7F}",
                [
                    KeyPress(.enter), KeyPress(.enter), KeyPress(.tab), KeyPress(.backspace), KeyPress(.backspace),
                ]
            ),
            (
                "\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[1;3D",
                [
                    KeyPress(.up), KeyPress(.down), KeyPress(.right, .control), KeyPress(.left, .alt),
                ]
            ),
            (
                "\u{1B}[1~\u{1B}[7~\u{1B}[4~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[2~",
                [
                    KeyPress(.home), KeyPress(.home), KeyPress(.end), KeyPress(.delete), KeyPress(.pageUp),
                    KeyPress(.pageDown), KeyPress(.insert),
                ]
            ),
            (
                "\u{1B}[Z\u{1B}b\u{1B}\r\u{1B}年",
                [
                    KeyPress(.tab, .shift), KeyPress(.scalar("b"), .alt), KeyPress(.enter, .alt),
                    KeyPress(.scalar("年"), .alt),
                ]
            ),
            ("\u{1B}\u{1B}[A", [KeyPress(.up, .alt)]),
            ("\u{1B}[13;2u\u{1B}[99;5u", [KeyPress(.enter, .shift), KeyPress(.scalar("c"), .control)]),
            ("\u{1B}[[Ax", [KeyPress(.unknown), KeyPress(.scalar("x"))]),
            ("\u{1B}[?1;2cx", [KeyPress(.unknown), KeyPress(.scalar("x"))]),
            ("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~c", [KeyPress(.paste("a\u{1B}[Ab")), KeyPress(.scalar("c"))]),
            ("\u{1B}[\u{1B}[A", [KeyPress(.unknown), KeyPress(.up)]),
            (
                "\u{1B}[9999999999999999999999999999999999999999~",
                [
                    KeyPress(.unknown)
                ] + String(repeating: "9", count: 8).unicodeScalars.map { KeyPress(.scalar($0)) } + [
                    KeyPress(.scalar("~"))
                ]
            ),
        ])
    func decoding(bytes: String, keys: [KeyPress]) {
        var whole = KeyDecoder()
        #expect(whole.feed(bytes.utf8) == keys)
        var piecemeal = KeyDecoder()
        #expect(bytes.utf8.flatMap { piecemeal.feed([$0]) } == keys)
    }

    @Test(
        "terminals that are not xterm, and what programs before have left on",
        arguments: [
            // rxvt: Control, Shift
            ("\u{1B}Od", KeyPress(.left, .control)), ("\u{1B}[c", KeyPress(.right, .shift)),
            ("\u{1B}[7^", KeyPress(.home, .control)), ("\u{1B}[3$", KeyPress(.delete, .shift)),
            ("\u{1B}[8@", KeyPress(.end, [.shift, .control])),
            // Older ones put the modifier elsewhere.
            ("\u{1B}O5D", KeyPress(.left, .control)), ("\u{1B}[5C", KeyPress(.right, .control)),
            ("\u{1B}[D", KeyPress(.left)), ("\u{1B}O2P", KeyPress(.unknown, .shift)),
            // Mouse, focus
            ("\u{1B}[M !!", KeyPress(.unknown)), ("\u{1B}[<0;10;10M", KeyPress(.unknown)),
            ("\u{1B}[32;10;10M", KeyPress(.unknown)), ("\u{1B}[I", KeyPress(.unknown)),
            // kitty, and xterm's modifyOtherKeys
            ("\u{1B}[97;1:3u", KeyPress(.unknown)), ("\u{1B}[1;1:3A", KeyPress(.unknown)),
            ("\u{1B}[57399u", KeyPress(.unknown)), ("\u{1B}[97:65;5:1u", KeyPress(.scalar("a"), .control)),
            ("\u{1B}[27;5;97~", KeyPress(.scalar("a"), .control)),
        ])
    func strangers(bytes: String, key: KeyPress) {
        var decoder = KeyDecoder()
        #expect(decoder.feed((bytes + "x").utf8) == [key, KeyPress(.scalar("x"))])
    }

    @Test("answers to what other programs have asked are no text")
    func answers() {
        let color = "\u{1B}]11;rgb:0000/ffff/0000"
        var decoder = KeyDecoder()
        #expect(decoder.feed((color + "\u{7}x").utf8) == [KeyPress(.unknown), KeyPress(.scalar("x"))])
        let ended = [KeyPress(.unknown), KeyPress(.scalar("\\"), .alt), KeyPress(.scalar("x"))]
        #expect(decoder.feed((color + "\u{1B}\\x").utf8) == ended)
        #expect(decoder.feed("\u{1B}P1+r544e\u{1B}\\x".utf8) == ended)
        #expect(decoder.feed((color + "\rx").utf8) == [KeyPress(.unknown), KeyPress(.enter), KeyPress(.scalar("x"))])
        #expect(decoder.feed(color.utf8) + decoder.flush() == [KeyPress(.unknown)])
        #expect(decoder.feed("\u{1B}]".utf8) + decoder.flush() == [KeyPress(.scalar("]"), .alt)])
    }

    @Test("a character that comes in pieces is one, however long they take")
    func slowCharacters() {
        var decoder = KeyDecoder()
        let keys = "年👩".utf8.flatMap { byte in
            let keys = decoder.feed([byte])
            #expect(!decoder.isWaiting)
            return keys + decoder.flush()
        }
        #expect(keys == [KeyPress(.scalar("年")), KeyPress(.scalar("👩"))])
    }

    @Test(
        "broken UTF-8 is a replacement, and what follows is whole",
        arguments: [
            ([0xE5, 0xB9, 0x41], "\u{FFFD}A"), ([0xFF, 0x41], "\u{FFFD}A"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80, 0x41], "\u{FFFD}A"), ([0xE5, 0xE5, 0xB9, 0xB4], "\u{FFFD}年"), ([0x80], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func brokenText(bytes: [UInt8], expected: String) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes) == expected.unicodeScalars.map { KeyPress(.scalar($0)) })
    }

    @Test(
        "what is held is a key once nothing follows",
        arguments: [
            ("\u{1B}", KeyPress(.escape)), ("\u{1B}\u{1B}", KeyPress(.escape, .alt)),
            ("\u{1B}O", KeyPress(.scalar("O"), .alt)),
            ("\u{1B}[", KeyPress(.scalar("["), .alt)), ("\u{1B}[1;", KeyPress(.unknown)),
            ("\u{1B}[200~ab", KeyPress(.paste("ab"))),
        ])
    func flushing(bytes: String, key: KeyPress) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes.utf8).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.isInsidePaste == bytes.hasPrefix("\u{1B}[200~"))
        #expect(decoder.flush() == [key])
        #expect(!decoder.isWaiting)
        #expect(decoder.flush().isEmpty)
    }
}
