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

@Suite("What is said of archives and limits")
struct LimitWordingTests {
    private static let archives: [(DocumentError, String, String, String)] = [
        (
            .isArchive, "is_archive", "“a.zip”是压缩包。请给出其中一份报告，例如“a.zip/名称.html”；要读整个压缩包，里面要有报告。",
            "“a.zip” is a zip archive. Name one report in it, as in “a.zip/name.html”; to read all of an archive, there must be reports in it."
        ),
        (
            .nestedArchive, "nested_archive", "“a.zip”是压缩包里的压缩包，没有打开。请先解压外层的压缩包。",
            "“a.zip” is an archive within an archive and was not opened. Unpack the outer one first."
        ),
        (
            .lockedArchive, "encrypted", "“a.zip”是加密的压缩包，里面的文件都要密码才能读取。请先用密码解压。",
            "“a.zip” is a zip archive of which every file is locked with a password. Unpack it with the password first."
        ),
        (
            .notInArchive(archive: "a.zip", name: "b.html", near: []), "not_found", "压缩包“a.zip”里没有“b.html”。请检查文件名。",
            "There is no “b.html” in the archive “a.zip”. Check the name."
        ),
        (
            .notInArchive(archive: "a.zip", name: "b.html", near: ["c.html", "d.html"]), "not_found",
            "压缩包“a.zip”里没有“b.html”，是否指“c.html”、“d.html”？",
            "There is no “b.html” in the archive “a.zip”. Did you mean “c.html”, “d.html”?"
        ),
        (
            .encrypted(.zip), "encrypted", "“a.zip”在压缩包里加了密，需要密码才能读取。请先用密码解压。",
            "“a.zip” is locked with a password in its archive. Unpack it with the password first."
        ),
        (
            .damaged(.docx, detail: "word/document.xml: line 2: the end tag w:q closes w:p"), "damaged",
            "“a.zip”是损坏的 docx 文件（word/document.xml：第 2 行：结束标签 w:q 对不上 w:p）。请重新下载，或用 Word、WPS 打开后另存。",
            "“a.zip” is a damaged docx file (word/document.xml: line 2: the end tag w:q closes w:p). Download it again, or open it in Word or WPS and save it anew."
        ),
        (
            .damaged(.zip, detail: "x"), "damaged", "“a.zip”所在的压缩包已损坏，或用了不支持的压缩方法（x）。请重新下载，或解压后再读取。",
            "“a.zip” is a damaged zip archive, or is in one, or is packed in a way that is not known here (x). Download it again, or unpack it and read the files inside."
        ),
        (
            .tooLarge(bytes: 201_000_000, limit: 200_000_000), "too_large",
            "“a.zip”有 201 MB，超过上限 200 MB，没有读取。请确认它是一份报告；压缩包请先解压。",
            "“a.zip” has 201 MB, over the limit of 200 MB, and was not read. Make sure that it is one report; unpack an archive."
        ),
    ]
    private static let limits: [(DocumentError, String, String, String)] = [
        (
            "cells", 9, "“a.zip”的表格超过 9 格，没有读取。请确认它是一份报告。",
            "“a.zip” has tables of more than 9 cells and was not read. Make sure that it is one report."
        ),
        (
            "depth", 9, "“a.zip”的表格或标记嵌套超过 9 层，没有读取。请用 Word、WPS 或浏览器打开后另存。",
            "“a.zip” nests tables or tags more than 9 deep and was not read. Open it in Word, WPS or a browser and save it anew."
        ),
        (
            "entries", 9, "“a.zip”里的文件超过 9 个，没有打开。请先解压，再读取文件夹。",
            "“a.zip” holds more than 9 files and was not opened. Unpack it and read the folder."
        ),
        (
            "unpackedBytes", 9_000_000, "“a.zip”解压后超过 9 MB，没有读取。请确认它是一份报告。",
            "“a.zip” unpacks to more than 9 MB and was not read. Make sure that it is one report."
        ),
        (
            "ratio", 9, "“a.zip”压缩到了 9 分之一以下，正常文件不会这样，没有读取。请重新获取文件。",
            "“a.zip” is packed to less than 1/9 of its size, which no honest file is, and was not read. Get the file anew."
        ),
        (
            "lines", 9, "“a.zip”有一页的线条超过 9 条，没有读取。请用 Word 打开后另存为 docx。",
            "“a.zip” has a page of more than 9 lines and was not read. Open it in Word and save it as docx."
        ),
        (
            "tables", 9, "“a.zip”超出安全上限（tables，上限 9），没有读取。",
            "“a.zip” exceeds a safety limit (tables, at most 9) and was not read."
        ),
    ].map { (.limitExceeded(what: $0, limit: $1), "limit_exceeded", $2, $3) }

    @Test("Word for word", arguments: archives + limits)
    func wording(error: DocumentError, code: String, zh: String, en: String) {
        let refusal = ReadingError(error, input: "a.zip")
        #expect(refusal.code == code)
        #expect(refusal.message.zh == zh)
        #expect(refusal.message.en == en)
    }
}
