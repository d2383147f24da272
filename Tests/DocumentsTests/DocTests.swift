import Documents
import Testing

@Suite("Word 97 to 2003")
struct DocTests {
    /// What LibreOffice wrote from a document with everything that a reader must tell apart.
    private let features: [UInt8]

    init() throws {
        features = try Fixture.bytes("features.doc")
    }

    private func read(_ bytes: [UInt8]) throws -> Document { try DocumentReader.decode(bytes, name: "x.doc") }

    @Test("Headings, hidden and deleted text, fields, merged and nested tables")
    func everything() throws {
        let document = try read(features)
        #expect(document.format == .doc)
        #expect(
            document.outline == [
                "#1 一、总体情况", "见得到的字", "原文新增", "上行", "下行\t右-9", "网址链接之后",
                "plain “quoted” café 100 × 5 – end",
                "甲 2x1,横跨三列 1x3,.,.|.,1,2,3|乙\n第二段,4 1x2,.,_|丙 1x2,.,_,5", "两表之间",
                "外", "内一,内二|内三,内四", "尾", "旁", "完",
            ])
        #expect(document.tables.allSatisfy { $0.hasReliableColumns })
    }

    @Test(
        "Struck-out text is left out like hidden text",
        arguments: [[0x37, 0x08], [0x53, 0x2A], [0x00, 0x08]] as [[UInt8]])
    func struck(property: [UInt8]) throws {
        let place = try features.place(of: [0x3C, 0x08, 0x01])
        #expect(try read(features.replacing(at: place, with: property)).outline[1] == "见得到的字")
        #expect(try read(features.replacing(at: place, with: property + [0])).outline[1] == "见得到藏起来的字")
    }

    @Test(
        "Raised and lowered digits are no digits of the number before", arguments: [(1, "⁰¹²"), (2, "₀₁₂"), (0, "012")])
    func raised(position: UInt8, digits: String) throws {
        let place = try features.place(of: [0x3C, 0x08, 0x01])
        let hidden = try features.place(of: "藏起来".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        let numbered = features.replacing(at: hidden, with: [0x30, 0, 0x31, 0, 0x32, 0])
        #expect(try read(numbered.replacing(at: place, with: [0x48, 0x2A, position])).outline[1] == "见得到\(digits)的字")
    }

    @Test(
        "Text raised or lowered by a distance is set off too",
        arguments: [([2, 0], "⁰¹²"), ([0xFE, 0xFF], "₀₁₂"), ([0, 0], "012")])
    func moved(points: [UInt8], digits: String) throws {
        // Behind the list of three bytes one is free.
        let place = try features.place(of: [3, 0x3C, 0x08, 0x01, 0])
        let hidden = try features.place(of: "藏起来".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        let numbered = features.replacing(at: hidden, with: [0x30, 0, 0x31, 0, 0x32, 0])
        let moved = numbered.replacing(at: place, with: [4, 0x45, 0x48] + points)
        #expect(try read(moved).outline[1] == "见得到\(digits)的字")
    }

    @Test("Switches that mean their style's do so, of the paragraph and of its characters")
    func switches() throws {
        let place = try features.place(of: [3, 0x3C, 0x08, 0x01, 0])
        #expect(try read(features.replacing(at: place + 3, with: [0x80])).outline[1] == "见得到藏起来的字")
        #expect(try read(features.replacing(at: place + 3, with: [0x81])).outline[1] == "见得到的字")
    }

    @Test("Rows of fifteen cells, whose definitions lie in a stream of their own")
    func report() throws {
        let tables = try read(Fixture.bytes("report-2021.doc")).tables
        #expect(tables.map { [$0.rowCount, $0.columnCount] } == [[14, 4], [28, 10], [4, 15]])
        #expect(tables[2].cells.filter { $0.columnSpan > 1 }.map(\.columnSpan) == [5, 10, 5, 5])
    }

    @Test("The name decides nothing", arguments: ["x.wps", "x.docx", "x", "x.txt"])
    func names(name: String) throws {
        #expect(try DocumentReader.decode(features, name: name).format == .doc)
    }

    @Test(
        "What is called doc and is something else is read as that",
        arguments: [
            (Array("<html><p>甲</p>".utf8), DocumentFormat.html), (docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"), .docx),
            (Array("甲".utf8), .text),
        ])
    func disguised(bytes: [UInt8], format: DocumentFormat) throws {
        let document = try read(bytes)
        #expect(document.format == format)
        #expect(document.outline == ["甲"])
    }

    @Test("Text of 8 bits a character is windows-1252")
    func compressed() throws {
        // The list of pieces: its mark, its length, the positions of the only piece, its flags, its place.
        let list = try features.place(of: [2, 16, 0, 0, 0, 0, 0, 0, 0])
        let offset = features[list + 15..<list + 19].reversed().reduce(0) { $0 << 8 | Int($1) }
        let place = UInt32(offset * 2) | 0x4000_0000
        let text: [UInt8] = [0x41, 0x93, 0xE9, 0x94, 0x96, 0x85, 0x0D]
        let first = try features.place(of: "一、总".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        let packed = features.replacing(at: first, with: text).replacing(
            at: list + 15, with: (0..<4).map { UInt8(truncatingIfNeeded: place >> ($0 * 8)) })
        #expect(try read(packed).outline.first == "#1 A“é”–…")
    }
}

@Suite("Word documents that can't be read")
struct DocRefusalTests {
    private let bytes: [UInt8]
    /// Where the WordDocument stream begins.
    private let start: Int

    init() throws {
        bytes = try Fixture.bytes("features.doc")
        start = try bytes.place(of: [0xEC, 0xA5, 0x01, 0x01])
    }

    private func error(_ bytes: [UInt8]) -> DocumentError? {
        do {
            _ = try DocumentReader.decode(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test("A password, and versions before 97")
    func refusals() {
        #expect(error(bytes.replacing(at: start + 11, with: [bytes[start + 11] | 1])) == .encrypted(.doc))
        #expect(error(bytes.replacing(at: start, with: [0xDC, 0xA5])) == .oldVersion(.doc, version: "Word 6/95"))
        #expect(error(bytes.replacing(at: start + 2, with: [0x65, 0])) == .oldVersion(.doc, version: "Word 6/95"))
    }

    @Test("Parts that are missing are named")
    func parts() throws {
        #expect(error(bytes.replacing(at: start, with: [0, 0])) == .damaged(.doc, detail: "WordDocument"))
        let table = try bytes.place(of: [0x31, 0, 0x54, 0, 0x61, 0, 0x62, 0])
        #expect(error(bytes.replacing(at: table, with: [0x32])) == .damaged(.doc, detail: "1Table"))
        #expect(error(Array(bytes[..<1_024])) == .damaged(.doc, detail: "directory"))
        #expect(error(Array(bytes[..<100])) == .damaged(.doc, detail: "header"))
    }

    @Test("A piece beyond the file is damage, not missing text")
    func pieces() throws {
        let list = try bytes.place(of: [2, 16, 0, 0, 0, 0, 0, 0, 0])
        #expect(error(bytes.replacing(at: list + 17, with: [0xFF])) == .damaged(.doc, detail: "piece table"))
    }

    @Test("A chain of sectors that runs in a circle ends")
    func circle() {
        // Every sector's next is sector 1.
        let first = bytes[0x4C..<0x50].reversed().reduce(0) { $0 << 8 | Int($1) }
        let circle = (0..<128).flatMap { _ in [1, 0, 0, 0] as [UInt8] }
        #expect(error(bytes.replacing(at: (first + 1) * 512, with: circle)) == .damaged(.doc, detail: "sector chain"))
    }
}
