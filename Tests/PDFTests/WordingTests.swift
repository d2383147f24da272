import Documents
import ReportReading
import Testing

@Suite("What is said about a PDF that can't be read")
struct PDFWordingTests {
    @Test(
        "In both languages",
        arguments: [
            (
                DocumentError.scanned(pages: 6), "scanned",
                "“a.pdf”是扫描件：6 页都是图片，没有文字。请先做文字识别（OCR），核对后另存为 docx 或 txt。",
                "“a.pdf” is a scan: images on 6 pages, and no text. Recognise its text (OCR), proofread it and save it as docx or txt."
            ),
            (
                .unknownCharacters(.pdf), "unknown_characters",
                "“a.pdf”的字体没有说明哪个字形是哪个字：屏幕上能看，复制出来是乱码。请用原文件重新导出 pdf，或做文字识别（OCR），核对后另存为 docx 或 txt。",
                "The fonts of “a.pdf” don't say which shape is which character: it shows well and copies as garbage. Export the pdf anew from its source, or recognise its text (OCR), proofread it and save it as docx or txt."
            ),
            (
                .encrypted(.pdf), "encrypted",
                "“a.pdf”是加密的 pdf 文件，需要密码才能打开。请用 Word、WPS 打开后取消密码，另存一份。",
                "“a.pdf” is a pdf file that is locked with a password. Open it in Word or WPS, remove the password and save it anew."
            ),
            (
                .damaged(.pdf, detail: "PDFium"), "damaged",
                "“a.pdf”是损坏的 pdf 文件（PDFium）。请重新下载，或用 Word、WPS 打开后另存。",
                "“a.pdf” is a damaged pdf file (PDFium). Download it again, or open it in Word or WPS and save it anew."
            ),
            (
                .pdfLibraryMissing, "pdf_library_missing",
                "读取 PDF“a.pdf”需要 PDFium，还没有安装。请运行 scripts/setup，或用环境变量 NIANBAO_PDFIUM 指明 libpdfium.so。",
                "Reading the PDF “a.pdf” needs PDFium, which is not installed. Run scripts/setup, or name a libpdfium.so in NIANBAO_PDFIUM."
            ),
            (
                .pdfProgramMissing, "pdf_program_missing",
                "读取 PDF“a.pdf”需要与本程序同一文件夹的 nianbao-pdf，没有找到。请运行 swift build --product nianbao-pdf。",
                "Reading the PDF “a.pdf” needs nianbao-pdf in the folder of this program, where it is missing. Run swift build --product nianbao-pdf."
            ),
        ])
    func wording(error: DocumentError, code: String, zh: String, en: String) {
        let told = ReadingError(error, input: "a.pdf")
        #expect(told.code == code)
        #expect(told.message.zh == zh)
        #expect(told.message.en == en)
    }
}
