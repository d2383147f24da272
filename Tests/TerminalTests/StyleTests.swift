import Terminal
import Testing

@Suite("Style")
struct StyleTests {
    @Test("a role becomes the palette's colour, and nothing without one")
    func rendering() {
        let text = StyledText("差 ", .bad) + "1" + StyledText("（0）", .quiet)
        #expect(Palette.dark.rendered(text) == "\u{1B}[31m差 \u{1B}[0m1\u{1B}[2m（0）\u{1B}[0m")
        #expect(Palette.plain.rendered(text) == "差 1（0）")
        #expect(Palette.light.rendered(StyledText("!", .warning)) == "\u{1B}[35m!\u{1B}[0m")
    }

    @Test(
        "colour is on only where someone sees it",
        arguments: [
            (ColorChoice.auto, true, ["TERM": "xterm"], true), (.auto, false, ["TERM": "xterm"], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
            (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
            (.auto, true, ["TERM": "vt100"], false), (.auto, true, ["TERM": "vte"], true),
            (.auto, true, ["TERM": ""], false), (.auto, true, [:], false),
            (.always, false, ["NO_COLOR": "1"], true), (.never, true, ["TERM": "xterm"], false),
        ] as [(ColorChoice, Bool, [String: String], Bool)])
    func choice(choice: ColorChoice, isTerminal: Bool, environment: [String: String], isOn: Bool) {
        #expect(choice.isOn(outputIsTerminal: isTerminal) { environment[$0] } == isOn)
    }

    @Test(
        "a background that is known gets its palette, an unknown one what is legible on both",
        arguments: [
            (nil, true, Palette.either), ("15;0", true, .dark), ("0;15", true, .light), ("0;default;7", true, .light),
            ("0;15", false, .plain), ("x", true, .either),
        ] as [(String?, Bool, Palette)])
    func background(value: String?, colorIsOn: Bool, expected: Palette) {
        #expect(Palette.fitting(colorIsOn: colorIsOn) { _ in value } == expected)
    }

    @Test(
        "nothing in a report's text can command the terminal",
        arguments: [
            ("a\u{1B}[2Jb", "a[2Jb"), ("a\tb", "a    b"), ("a\r\nb\rc", "a\nb\nc"), ("\u{9B}31m", "31m"),
            ("a\u{202E}b\u{2066}", "ab"), ("\u{7F}", ""), ("é…“年”", "é…“年”"),
        ])
    func safety(text: String, expected: String) {
        #expect(StyledText(text).plain == expected)
    }

    @Test("neighbours with one role are one span")
    func joining() {
        var text = StyledText("a", .bad)
        text.append("b", .bad)
        text.append("")
        #expect(text == StyledText("ab", .bad))
        #expect((text + "c").styled(.quiet) == text + StyledText("c", .quiet))
    }

    @Test("an exact fit before more text still leaves room for the ellipsis")
    func truncation() {
        let text = StyledText("年", .bad) + StyledText("报", .good) + StyledText("表", .quiet)
        #expect(text.truncated(toWidth: 4) == StyledText("年", .bad) + StyledText("…", .good))
        #expect(text.truncated(toWidth: 5) == StyledText("年", .bad) + StyledText("报", .good) + StyledText("…", .quiet))
        #expect(text.truncated(toWidth: 6) == text)
    }
}
