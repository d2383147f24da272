import Documents
import ReportReading
import Testing

@Suite("What is said of files that can't be read")
struct RefusalTests {
    @Test(
        "Office files",
        arguments: [
            (
                DocumentError.encrypted(.doc), "encrypted",
                "“a”是加密的 doc 文件，需要密码才能打开。请用 Word、WPS 打开后取消密码，另存一份。",
                "“a” is a doc file that is locked with a password. Open it in Word or WPS, remove the password and save it anew."
            ),
            (
                .oldVersion(.doc, version: "Word 6/95"), "old_version",
                "“a”是旧版（Word 6/95）的 doc 文件，不能读取。请用 Word 或 WPS 另存为 docx。",
                "“a” is a doc file of an old version (Word 6/95), which can't be read. Save it as docx with Word or WPS."
            ),
            (
                .unsupportedFormat(.xls), "unsupported_format",
                "“a”是 xls 文件，目前不能读取。请用 Excel 或 WPS 另存为 xlsx。",
                "“a” is a xls file, which can't be read yet. Save it as xlsx with Excel or WPS."
            ),
            (
                .damaged(.mhtml, detail: "text/html"), "damaged",
                "“a”是损坏的 mhtml 文件（text/html）。请重新下载，或用 Word、WPS 打开后另存。",
                "“a” is a damaged mhtml file (text/html). Download it again, or open it in Word or WPS and save it anew."
            ),
        ])
    func office(error: DocumentError, code: String, zh: String, en: String) {
        let refusal = ReadingError(error, input: "a")
        #expect(refusal.code == code)
        #expect(refusal.message.zh == zh)
        #expect(refusal.message.en == en)
    }
}
