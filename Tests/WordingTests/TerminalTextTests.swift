import Testing
import Wording

@Suite struct TerminalTextTests {
    @Test("What a terminal would obey stands as U+FFFD; lines and tabs stay")
    func controls() {
        #expect("甲\u{1B}[31m乙\u{9B}2J\u{202E}丙\r".withoutControls == "甲\u{FFFD}[31m乙\u{FFFD}2J\u{FFFD}丙\u{FFFD}")
        #expect("甲\n\t乙".withoutControls == "甲\n\t乙")
    }
}
