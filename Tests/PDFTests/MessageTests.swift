import PDFPages
import Testing

@Suite("What the two processes say to each other")
struct MessageTests {
    private static let bounds = PDFBounds(pages: 3, items: 20, seconds: 5)
    private static let pages = [
        PDFPage(
            width: 59_500, height: 84_200, imageCover: 1_000,
            glyphs: [PDFGlyph("年", left: -1, right: 900, baseline: 1_000, size: 1_050, isTurned: true)],
            rulings: [PDFBox(left: 0, top: 5, right: 100, bottom: 6)]),
        PDFPage(width: 1, height: 1),
    ]

    private func body(_ answer: [UInt8]) -> [UInt8] { Array(answer.dropFirst(PDFMessage.answerHeadSize)) }

    @Test("A request says how long the file is and what it may take")
    func request() throws {
        let head = PDFMessage.requestHead(count: 5_000_000_000, bounds: Self.bounds)
        let request = try #require(PDFMessage.request(head))
        #expect(request.count == 5_000_000_000)
        #expect(request.bounds == Self.bounds)
        #expect(PDFMessage.request([UInt8](repeating: 1, count: PDFMessage.requestHeadSize)) == nil)
        #expect(PDFMessage.request(Array(head.dropLast())) == nil)
    }

    @Test("Pages arrive as they were sent")
    func pages() {
        let answer = PDFMessage.answer(.success(Self.pages))
        let head = Array(answer.prefix(PDFMessage.answerHeadSize))
        #expect(PDFMessage.answer(head: head, bounds: Self.bounds) == .success(body(answer).count))
        #expect(PDFPageCoding.pages(body(answer), bounds: Self.bounds) == Self.pages)
    }

    @Test("Failures arrive as they were sent", arguments: PDFFailure.allCases)
    func failure(failure: PDFFailure) {
        let answer = PDFMessage.answer(.failure(failure))
        #expect(PDFMessage.answer(head: answer, bounds: Self.bounds) == .failure(failure))
    }

    @Test(
        "Heads that can't be are refused",
        arguments: [[1, 0, 0], [0x3150_424E, 99, 0], [0x3150_424E, 0, 1_000]] as [[UInt32]])
    func badHead(words: [UInt32]) {
        #expect(PDFMessage.answer(head: words.withUnsafeBytes(Array.init), bounds: Self.bounds) == nil)
    }

    @Test("A body that is cut off, or has more pages than allowed, is refused")
    func cutBody() {
        let whole = body(PDFMessage.answer(.success(Self.pages)))
        let ends = (1..<whole.count).filter { PDFPageCoding.pages(Array(whole.prefix($0)), bounds: Self.bounds) != nil }
        // The first page is whole at one of them.
        #expect(ends == [whole.count - 20])
        #expect(PDFPageCoding.pages(whole, bounds: PDFBounds(pages: 1, items: 20, seconds: 5)) == nil)
    }

    @Test("No single wrong word is taken for a place, a size or a count that can't be", arguments: 0..<19)
    func wrongWord(index: Int) {
        for wrong in [UInt32.max, 0x7FFF_FFFF, 0x8000_0000, 0xD800] {
            var words = body(PDFMessage.answer(.success(Self.pages))).withUnsafeBytes {
                Array($0.bindMemory(to: UInt32.self))
            }
            words[index] = wrong
            let read = PDFPageCoding.pages(words.withUnsafeBytes(Array.init), bounds: Self.bounds) ?? []
            for page in read {
                #expect(page.width > 0 && page.height > 0 && 0...1_000 ~= page.imageCover)
                #expect(page.glyphs.allSatisfy { $0.left <= $0.right && $0.size > 0 && abs($0.right) <= 14_400_000 })
                #expect(page.rulings.allSatisfy { $0.left <= $0.right && $0.top <= $0.bottom })
            }
        }
    }
}
