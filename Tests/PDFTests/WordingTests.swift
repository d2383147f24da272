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
