import FoundationEssentials
import ReportReading
import ReportScripting
import Testing
import Wording

@Suite("What was not read, in sentences")
struct UnreadSentenceTests {
    private func failure(_ input: String, code: String = "encrypted") -> ReadingError {
        ReadingError(code: code, input: input, message: Bilingual(zh: "“\(input)”", en: "“\(input)”"))
    }

    @Test("The locked files of an archive are one sentence, which names the first three")
    func locked() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path
        try Data([0x50, 0x4B]).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let names = ["甲.html", "乙.html", "丙.html", "丁.html", "戊.html"]
        let members = names.map { failure("\(path)/\($0)") }
        let all = [failure("a.doc")] + members[..<2] + [failure("b.html", code: "not_found")] + members[2...]
        let sentences = UnreadSentence.all(all)
        #expect(sentences.map(\.count) == [1, 5, 1])
        #expect(
            sentences.map(\.message.zh) == [
                "“a.doc”", "“\(path)”里有 5 份报告加了密，需要密码才能读取：甲.html、乙.html、丙.html 等。请先用密码解压。", "“b.html”",
            ])
        #expect(
            sentences[1].message.en
                == "5 reports in “\(path)” are locked with a password: 甲.html, 乙.html, 丙.html and 2 more. Unpack it with the password first."
        )
        #expect(
            UnreadSentence.all(Array(members[..<2]))[0].message.en
                == "2 reports in “\(path)” are locked with a password: 甲.html, 乙.html. Unpack it with the password first."
        )
        #expect(
            UnreadSentence.all(Array(members[..<2]))[0].message.zh
                == "“\(path)”里有 2 份报告加了密，需要密码才能读取：甲.html、乙.html。请先用密码解压。")
        #expect(UnreadSentence.all([members[0]])[0].message == members[0].message)
    }
}
