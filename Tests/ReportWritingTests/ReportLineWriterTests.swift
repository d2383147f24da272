import ReportModel
import ReportWriting
import Testing
import Wording

@Suite struct ReportLineWriterTests {
    private static let form = Form(
        edition: "small", regulation: "", sections: [],
        tables: [
            FormTable(
                key: "t", section: 1,
                blocks: [
                    FormBlock(
                        columns: [FormColumn("a", ["甲"]), FormColumn("b", ["乙"])],
                        rows: [FormRow("r", ["行"]), FormRow("s", ["列"])])
                ])
        ])

    private func line(_ report: Report, findings: [Finding] = [], language: Language = .zh) -> String {
        var writer = ReportLineWriter(language: language)
        writer.append(report, input: report.source, findings: findings)
        return String(decoding: writer.takeBytes(), as: UTF8.self)
    }

    @Test func keysStandInTheOrderOfTheContract() throws {
        let fee = try #require(ExactNumber(mantissa: 1_605_900, scale: 4))
        let report = Report(
            form: Self.form, cells: [Cell(fee), Cell(.blank), Cell(.text), Cell(ExactNumber(-11))],
            rawTexts: [2: "见\"附件\""], source: "a.html", agency: "澄岭县教育局", year: 2021)
        let finding = Finding(
            code: "NB203", severity: .warning, fields: ["t.s.a"], message: Bilingual(zh: "是文字。", en: "Words."))
        #expect(
            line(report, findings: [finding]) == """
                {"input":"a.html","status":"ok","agency":"澄岭县教育局","year":2021,"edition":"small",\
                "cells":{"t.r.a":160.5900,"t.r.b":null,"t.s.a":null,"t.s.b":-11},\
                "kinds":{"t.r.b":"blank","t.s.a":"text"},"raw":{"t.s.a":"见\\"附件\\""},\
                "findings":[{"code":"NB203","severity":"warning","fields":["t.s.a"],"message":"是文字。"}]}

                """)
    }

    @Test func whatTheTextDoesNotSayIsNull() {
        #expect(
            line(Report(form: Self.form, source: "-")) == """
                {"input":"-","status":"ok","agency":null,"year":null,"edition":"small",\
                "cells":{"t.r.a":null,"t.r.b":null,"t.s.a":null,"t.s.b":null},\
                "kinds":{"t.r.a":"absent","t.r.b":"absent","t.s.a":"absent","t.s.b":"absent"},"raw":{},"findings":[]}

                """)
    }

    @Test func anErrorLineHasNoCells() {
        var writer = ReportLineWriter(language: .en)
        writer.appendError(input: "x.pdf", code: "unsupported", message: Bilingual(zh: "不支持。", en: "Not yet."))
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "{\"input\":\"x.pdf\",\"status\":\"error\",\"error\":{\"code\":\"unsupported\",\"message\":\"Not yet.\"}}\n"
        )
    }

    @Test func linesFollowEachOtherWithoutCommas() {
        var writer = ReportLineWriter(language: .zh)
        for _ in 0..<2 { writer.appendError(input: "x", code: "c", message: Bilingual(zh: "m", en: "m")) }
        let lines = String(decoding: writer.takeBytes(), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2 && lines[0] == lines[1])
        #expect(writer.bytes.isEmpty)
    }
}

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("plain 中文", "\"plain 中文\""), ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""), ("\n\r\t", "\"\\n\\r\\t\""),
        ("\u{0}\u{1}\u{1f}\u{7f}", "\"\\u0000\\u0001\\u001f\u{7f}\""), ("x\u{2028}y\u{2029}", "\"x\\u2028y\\u2029\""),
        ("\u{2027}\u{202a}", "\"\u{2027}\u{202a}\""), ("", "\"\""), ("👨‍👩‍👧", "\"👨‍👩‍👧\""),
        (String(decoding: [0x61, 0xff, 0x62], as: UTF8.self), "\"a\u{fffd}b\""),
    ])
    func stringsAreEscaped(text: String, json: String) {
        var writer = JSONWriter()
        writer.string(text)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
    }

    @Test(arguments: [
        "0", "7", "10", "-1", "9223372036854775807", "-9223372036854775807", "160.5964", "0.0500", "-0.5",
    ])
    func numbersKeepTheirDigits(digits: String) throws {
        var writer = JSONWriter()
        let number: ExactNumber = try #require(ExactNumber(parsing: digits))
        writer.number(number)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == digits)
    }

    @Test func commasStandBetweenValuesOnly() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.beginObject()
        writer.endObject()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.endArray()
        writer.key("b")
        writer.boolean(true)
        writer.key("c")
        writer.integer(nil)
        writer.endObject()
        writer.endArray()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[{},{\"a\":[],\"b\":true,\"c\":null}]")
    }
}
