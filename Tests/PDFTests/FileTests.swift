import Documents
import Glibc
import Testing

/// Whether PDFium and the program that runs it are there.
let canReadPDF = (try? DocumentReader.decode(SmallPDF.table.bytes)) != nil

@Suite("PDF files", .enabled(if: canReadPDF, "PDFium is not installed; scripts/setup does it"))
struct FileTests {
    private func blocks(_ file: SmallPDF) throws -> [String] {
        let document = try DocumentReader.decode(file.bytes)
        #expect(document.format == .pdf)
        return document.blocks.map { $0.outline(document.characters) }
    }

    private func refusal(_ bytes: [UInt8]) -> DocumentError? {
        do throws(DocumentError) {
            _ = try DocumentReader.decode(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("Stroked lines")
    func strokes() throws {
        #expect(try blocks(.table) == ["Head 1x2,.|110,22"])
    }

    @Test("Filled slivers, frames with a hole and curves")
    func fills() throws {
        let slivers = """
            100 700 200 .5 re 100 680 200 .5 re 100 660 200 .5 re 100 660 .5 40 re 300 660 .5 40 re 200 660 .5 20 re f
            50 50 m 60 60 70 70 80 50 c f

            """
        #expect(try blocks(SmallPDF(slivers + SmallPDF.tableText)) == ["Head 1x2,.|110,22"])
        let frames =
            "100 680 200 20 re 101 681 198 18 re f* 100 660 100 20 re 101 661 98 18 re f* 200 660 100 20 re S\n"
        #expect(try blocks(SmallPDF(frames + SmallPDF.tableText)) == ["Head 1x2,.|110,22"])
    }

    @Test("White and transparent lines are not seen")
    func invisible() throws {
        let white = SmallPDF("1 1 1 RG 250 660 m 250 700 l S 0 0 0 RG " + SmallPDF.tableLines + SmallPDF.tableText)
        #expect(try blocks(white) == ["Head 1x2,.|110,22"])
    }

    @Test("Turned pages are read as they are shown", arguments: [90, 180, 270])
    func rotatedPage(angle: Int) throws {
        // What is shown: the page's own coordinates turned back.
        let turn = [90: "0 1 -1 0 700 0", 180: "-1 0 0 -1 600 800", 270: "0 -1 1 0 -100 800"][angle] ?? ""
        let drawing = "q \(turn) cm " + SmallPDF.tableLines + SmallPDF.tableText + " Q"
        #expect(try blocks(SmallPDF(drawing, extra: "/Rotate \(angle)")) == ["Head 1x2,.|110,22"])
    }

    @Test("A page whose text runs upwards or downwards is turned", arguments: ["0 1 -1 0 800 0", "0 -1 1 0 -100 700"])
    func turnedText(matrix: String) throws {
        let drawing = "q \(matrix) cm " + SmallPDF.tableLines + SmallPDF.tableText + " Q"
        #expect(try blocks(SmallPDF(drawing)) == ["Head 1x2,.|110,22"])
    }

    @Test("Forms are read where they are drawn, watermarks are not")
    func forms() throws {
        let mark = "q .7 .7 -.7 .7 100 100 cm " + SmallPDF.text("Copy", 300, 300) + " Q\n"
        let file = SmallPDF(
            "/F Do " + mark + SmallPDF.text("After", 100, 600), form: SmallPDF.tableLines + SmallPDF.tableText)
        #expect(try blocks(file) == ["Head 1x2,.|110,22", "After"])
    }

    @Test("Text beside the page is not seen")
    func outside() throws {
        let hidden = SmallPDF.text("Hidden", 610, 100) + SmallPDF.text("9", 210, -20) + SmallPDF.text("9", 210, 810)
        #expect(try blocks(SmallPDF(SmallPDF.tableLines + hidden + SmallPDF.tableText)) == ["Head 1x2,.|110,22"])
        let cropped = "/CropBox [0 0 205 800]"
        #expect(try blocks(SmallPDF(SmallPDF.tableLines + SmallPDF.tableText, extra: cropped)) == ["Head 1x2,.|110,_"])
    }

    @Test("A number that the page's edge cuts is none")
    func cutByEdge() throws {
        let cropped = "/CropBox [0 0 216 800]"
        let file = SmallPDF(SmallPDF.tableLines + SmallPDF.tableText, extra: cropped)
        #expect(try blocks(file) == ["Head 1x2,.|110,\u{FFFD}"])
        let left = SmallPDF(SmallPDF.text("521", -8, 700) + SmallPDF.text("Text", 100, 700))
        #expect(try blocks(left).first?.hasPrefix("\u{FFFD}1") == true)
    }

    @Test("Text that nobody sees is not read: drawn without ink, transparent, white on white")
    func unseen() throws {
        let hidden =
            "BT /H 10 Tf 3 Tr 230 665 Td (9) Tj ET\n" + "BT /H 10 Tf 7 Tr 240 665 Td (9) Tj ET\n"
            + "q 1 g BT /H 10 Tf 0 Tr 250 665 Td (9) Tj ET Q\n"
        let file = SmallPDF(SmallPDF.tableLines + SmallPDF.tableText + hidden)
        #expect(try blocks(file) == ["Head 1x2,.|110,22"])
    }

    @Test("Text that is too small for any eye is not read")
    func tiny() throws {
        let file = SmallPDF(SmallPDF.tableLines + SmallPDF.tableText + "BT /H 0.2 Tf 232 665 Td (9) Tj ET\n")
        #expect(try blocks(file) == ["Head 1x2,.|110,22"])
    }

    @Test("White text on a coloured area is read")
    func whiteOnColour() throws {
        let head = "q .1 .2 .6 rg 100 680 200 20 re f Q q 1 g " + SmallPDF.text("Head", 110, 685) + "Q\n"
        let file = SmallPDF(
            head + SmallPDF.tableLines + SmallPDF.text("110", 110, 665) + SmallPDF.text("22", 210, 665))
        #expect(try blocks(file) == ["Head 1x2,.|110,22"])
    }

    @Test("Text drawn with every letter apart, twice for bold type, and with spaces as gaps")
    func drawnApart() throws {
        let letters = ["1": 110, "1 ": 115, "0": 120].map { SmallPDF.text(String($0.key.prefix(1)), $0.value, 665) }
        let twice = SmallPDF.text("22", 210, 665) + "q 1 0 0 1 .3 0 cm " + SmallPDF.text("22", 210, 665) + " Q\n"
        let head = "BT /H 10 Tf 110 685 Td [(Big) -600 (head)] TJ ET\n"
        let file = SmallPDF(SmallPDF.tableLines + head + letters.joined() + twice)
        #expect(try blocks(file) == ["Big head 1x2,.|110,22"])
    }

    @Test("What is filled into a form is read")
    func form() throws {
        let appearance = "<< /N 6 0 R >>"
        let field =
            "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (9) /F 4 /Rect [110 660 290 700] "
            + "/AP \(appearance) >>]"
        let file = SmallPDF(
            SmallPDF.tableLines + SmallPDF.text("Head", 110, 685) + SmallPDF.text("110", 110, 665),
            form: "BT /H 10 Tf 250 465 Td (9) Tj ET", extra: field)
        let read = try blocks(file)
        #expect(read.first?.contains("9") == true)
    }

    @Test("A font that doesn't say what its characters are")
    func unknownCharacters() throws {
        let text = SmallPDF.text(String(repeating: "AB", count: 20), 100, 600)
        let file = SmallPDF(text, form: "1000 0 0 0 800 800 d1 0 0 800 800 re f", font: SmallPDF.unknownFont)
        #expect(refusal(file.bytes) == .unknownCharacters(.pdf))
    }

    @Test("A page that is one picture is a scan")
    func scan() {
        let picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7F} EI Q\n"
        #expect(refusal(SmallPDF(picture).bytes) == .scanned(pages: 1))
        #expect(refusal(SmallPDF(picture + SmallPDF.text("- 1 -", 290, 20)).bytes) == .scanned(pages: 1))
    }

    @Test("What is no readable PDF is refused with the reason")
    func refusals() {
        #expect(refusal(Array("%PDF-1.7\n".utf8)) == .damaged(.pdf, detail: "PDFium"))
        let password =
            "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(String(repeating: "A1", count: 32))> "
            + "/U <\(String(repeating: "B2", count: 32))> >> /ID [<00><00>]"
        #expect(refusal(SmallPDF("", trailer: password).bytes) == .encrypted(.pdf))
        #expect(refusal(SmallPDF("").bytes) == .empty)
    }

    @Test("Hundreds of damaged files give a document or an error, from several threads")
    func mutations() async {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("mutations of a PDF: seed \(seed)")
        let errors = await withTaskGroup(of: Int.self) { group in
            for thread in 0..<4 {
                group.addTask { Self.refusals(of: 100, seed: seed &+ UInt64(thread)) }
            }
            return await group.reduce(0, +)
        }
        #expect(errors < 400, "seed \(seed)")
        #expect((try? DocumentReader.decode(SmallPDF.table.bytes)) != nil, "seed \(seed)")
    }

    private static func refusals(of count: Int, seed: UInt64) -> Int {
        var random = Seeded(state: seed)
        let whole = SmallPDF(SmallPDF.tableLines + "/F Do", form: SmallPDF.tableText).bytes
        return (0..<count).filter { _ in
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(index..<min(index + 8, bytes.count))
                default: bytes[index] = UInt8.random(in: 0x30...0x39, using: &random)
                }
            }
            return (try? DocumentReader.decode(bytes, format: .pdf)) == nil
        }.count
    }
}

/// SplitMix64, so that a seed means the same everywhere.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
