import Documents
import Glibc
import ReportReading
import Testing
import Wording

@Suite("What is said of files that are not there, empty or of no use")
struct FileRefusalTests {
    static let errors: [(DocumentError, String, String, String)] = [
        (.notFound, "not_found", "找不到文件“a”。请检查路径和文件名。", "There is no file “a”. Check the path and the name."),
        (
            .isPipe, "is_pipe", "“a”是管道，不是文件，没有读取。请把内容存成文件，或者用 - 从标准输入读。",
            "“a” is a pipe and no file, and was not read. Save what it gives as a file, or read standard input with -."
        ),
        (
            .isDirectory, "is_directory", "“a”是文件夹。请写出其中一份报告的文件名。",
            "“a” is a folder. Name one of the reports in it."
        ),
        (
            .notPermitted, "not_permitted", "没有权限读取“a”。请检查文件权限。",
            "No permission to read “a”. Check the file's permissions."
        ),
        (
            .unreadable(reason: SystemReason.of(EIO)), "unreadable", "无法读取“a”：磁盘读写出错。",
            "“a” can't be read: Input/output error."
        ),
        (
            .empty, "empty", "“a”是空文件，里面没有任何文字。请重新下载或导出。",
            "“a” is empty: there is no text in it. Download or export it again."
        ),
        (
            .binary, "binary", "“a”不是文本，也不是能识别的文件格式。请另存为 docx、html 或 txt。",
            "“a” is no text and no format known here. Save it as docx, html or txt."
        ),
        (
            .scanned(pages: 3), "scanned", "“a”是扫描件：3 页都是图片，没有文字。请先做文字识别（OCR），核对后另存为 docx 或 txt。",
            "“a” is a scan: images on 3 pages, and no text. Recognise its text (OCR), proofread it and save it as docx or txt."
        ),
        (
            .pdfLibraryMissing, "pdf_library_missing",
            "读取 PDF“a”需要 PDFium，还没有安装。请运行 scripts/setup，或用环境变量 NIANBAO_PDFIUM 指明 libpdfium.so。",
            "Reading the PDF “a” needs PDFium, which is not installed. Run scripts/setup, or name a libpdfium.so in NIANBAO_PDFIUM."
        ),
        (
            .pdfProgramMissing, "pdf_program_missing",
            "读取 PDF“a”需要与本程序同一文件夹的 nianbao-pdf，没有找到。请运行 swift build --product nianbao-pdf。",
            "Reading the PDF “a” needs nianbao-pdf in the folder of this program, where it is missing. Run swift build --product nianbao-pdf."
        ),
        (
            .unsupportedFormat(.wps), "unsupported_format", "“a”是 wps 文件，目前不能读取。请用 Word 或 WPS 另存为 docx。",
            "“a” is a wps file, which can't be read yet. Save it as docx with Word or WPS."
        ),
        (
            .unsupportedFormat(.pdf), "unsupported_format",
            "“a”是 pdf 文件，目前不能读取。请用 pdftotext -layout 转成 txt，或用 Word 打开后另存为 docx。",
            "“a” is a pdf file, which can't be read yet. Turn it into text with pdftotext -layout, or open it in Word and save a docx."
        ),
        (
            .unsupportedFormat(.ofd), "unsupported_format", "“a”是 ofd 文件，目前不能读取。请用 OFD 阅读器导出为 docx 或 txt。",
            "“a” is an ofd file, which can't be read yet. Export it as docx or txt with an OFD viewer."
        ),
        (
            .unsupportedFormat(.zip), "unsupported_format", "“a”是 zip 文件，目前不能读取。请先解压，再读取里面的文件。",
            "“a” is a zip file, which can't be read yet. Unpack it first and read the files inside."
        ),
        (
            .unsupportedFormat(.image), "unsupported_format",
            "“a”是图片。图片里没有文字。请先做文字识别（OCR），核对后另存为 docx 或 txt。",
            "“a” is an image. It holds no text. Recognise its text (OCR) first, proofread it and save it as docx or txt."
        ),
        (
            .unsupportedFormat(.rar), "unsupported_format", "“a”是 rar 文件，目前不能读取。请先解压，再读取里面的文件，或改存为 zip。",
            "“a” is a rar file, which can't be read yet. Unpack it first and read the files inside, or pack them as a zip archive."
        ),
        (
            .unsupportedFormat(.openDocument), "unsupported_format",
            "“a”是 OpenDocument 文件，目前不能读取。请用 LibreOffice、Word 或 WPS 另存为 docx，表格另存为 xlsx。",
            "“a” is an OpenDocument file, which can't be read yet. Save it as docx with LibreOffice, Word or WPS, a table as xlsx."
        ),
    ]

    @Test("Word for word in both languages", arguments: errors)
    func wording(error: DocumentError, code: String, zh: String, en: String) {
        let refusal = ReadingError(error, input: "a")
        #expect(refusal.code == code)
        #expect(refusal.message.zh == zh)
        #expect(refusal.message.en == en)
    }
}
