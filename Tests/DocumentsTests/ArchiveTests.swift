@testable import Documents
import Glibc
import ReportSamples
import Testing

@Suite("Zip archives of documents")
struct ArchiveTests {
    /// A file in a folder of its own.
    private final class File {
        let folder: String
        let path: String

        init(_ bytes: [UInt8], name: String = "a.zip") throws {
            var template = Array("/tmp/nianbao-XXXXXX\0".utf8CString)
            folder = String(cString: try #require(mkdtemp(&template)))
            path = folder + "/" + name
            let file = try #require(fopen(path, "w"))
            #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
            fclose(file)
        }

        deinit {
            unlink(path)
            rmdir(folder)
        }
    }

    private static func archive(_ entries: [(String, String)]) -> [UInt8] {
        StoredZip(entries.map { (name: $0.0, content: $0.1) }).bytes
    }

    private func refusal(_ path: String, limits: ReadingLimits = ReadingLimits()) -> DocumentError? {
        do {
            _ = try DocumentReader.read(path: path, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test("Its files in its order, without folders and what systems add")
    func names() throws {
        let file = try File(
            Self.archive([
                ("z/", ""), ("z/b.html", "<p>b"), ("a.txt", "a"), ("__MACOSX/a.txt", "x"), (".DS_Store", "x"),
                ("z/.hidden/c.txt", "x"), ("Thumbs.db", "x"), ("./d.md", "d"), ("w\\e.txt", "e"),
                ("\u{1B}[2J.txt", "f"),
            ]))
        #expect(
            DocumentArchive.names(at: file.path) == [
                "z/b.html", "a.txt", "d.md", "w/e.txt", "\u{FFFD}[2J.txt",
            ])
        #expect(try DocumentReader.read(path: file.path + "/z/b.html").outline == ["b"])
        #expect(try DocumentReader.read(path: file.path + "/w/e.txt").outline == ["e"])
    }

    @Test("Names in UTF-8 and in GB 18030 as Windows writes them, each flagged as UTF-8 or not")
    func encodings() throws {
        let name = "某局㐂/2021年报.txt"
        for (raw, flags) in [
            (Array(name.utf8), 0), (Array(name.utf8), 0x800), (GB18030.bytes(of: name), 0),
            (GB18030.bytes(of: name), 0x800),
        ] {
            let file = try File(StoredZip(raw: [(raw, Array("甲".utf8))], flags: UInt16(flags)).bytes)
            #expect(DocumentArchive.names(at: file.path) == [name])
            #expect(try DocumentReader.read(path: file.path + "/" + name).outline == ["甲"])
        }
    }

    @Test("A Word document among whose parts one has a name that is wrongly flagged is read")
    func flaggedPart() throws {
        let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let body = "<w:document xmlns:w='\(namespace)'><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>"
        let entries = [(Array("word/document.xml".utf8), Array(body.utf8)), (GB18030.bytes(of: "附件.txt"), [])]
        #expect(try DocumentReader.decode(StoredZip(raw: entries, flags: 0x800).bytes).outline == ["甲"])
    }

    @Test("A name that is neither UTF-8 nor GB 18030 is damage")
    func unknownNames() throws {
        let bytes = StoredZip(raw: [([0xFF, 0x2E, 0xFF], [])], flags: 0x800).bytes
        let file = try File(bytes)
        #expect(DocumentArchive.names(at: file.path) == [])
        #expect(throws: DocumentError.damaged(.zip, detail: "Zip archive inconsistent")) {
            try DocumentReader.decode(bytes)
        }
    }

    @Test("A shelf keeps the archive that was read last, and mistakes none for another")
    func shelf() throws {
        let shelf = ArchiveShelf()
        let files = try ["1", "2"].map { try File(Self.archive([("a.txt", "a\($0)"), ("b.txt", "b\($0)")])) }
        for (index, name) in [(0, "a"), (0, "b"), (1, "a"), (0, "a"), (1, "b")] {
            let document = try DocumentReader.read(path: "\(files[index].path)/\(name).txt", archives: shelf)
            #expect(document.outline == ["\(name)\(index + 1)"])
        }
        #expect(throws: DocumentError.notInArchive(archive: files[1].path, name: "c.txt", near: ["a.txt", "b.txt"])) {
            try DocumentReader.read(path: files[1].path + "/c.txt", archives: shelf)
        }
        // An archive that was written anew.
        let file = try #require(fopen(files[1].path, "w"))
        let bytes = Self.archive([("c.txt", "c2"), ("b.txt", "new")])
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        fclose(file)
        #expect(try DocumentReader.read(path: files[1].path + "/b.txt", archives: shelf).outline == ["new"])
    }

    @Test("Two files of one name are two files")
    func twins() throws {
        let file = try File(Self.archive([("a.txt", "1"), ("a.txt", "2"), ("b.txt", "3")]))
        let names = DocumentArchive.names(at: file.path)
        #expect(names == ["a.txt", "a#2.txt", "b.txt"])
        #expect(try names.map { try DocumentReader.read(path: file.path + "/" + $0).outline } == [["1"], ["2"], ["3"]])
    }

    @Test("Of very many files of one name each has a number that no other has")
    func manyTwins() throws {
        var taken: [String: Int] = [:]
        let names = (["a#3.txt", "a#2#2.txt"] + Array(repeating: "a.txt", count: 200_000) + ["a#2.txt"]).map {
            ArchiveName.unique($0, among: &taken)
        }
        #expect(names[2...4] == ["a.txt", "a#2.txt", "a#4.txt"] && names.suffix(2) == ["a#200001.txt", "a#2#3.txt"])
        #expect(Set(names).count == names.count)
    }

    @Test("A Word document is no archive, whatever it is called; what is no zip neither")
    func documents() throws {
        for bytes in [docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>"), Array("甲".utf8)] {
            let file = try File(bytes)
            #expect(DocumentArchive.names(at: file.path) == [])
            #expect(try DocumentReader.read(path: file.path).outline == ["甲"])
        }
        #expect(DocumentArchive.names(at: "/nowhere.zip") == [])
    }

    @Test("A path is split where a file ends")
    func split() throws {
        let file = try File(Self.archive([("a.txt", "a")]))
        let halves = DocumentArchive.split(file.path + "/b/c.txt")
        #expect(halves?.archive == file.path && halves?.name == "b/c.txt")
        for path in [file.path, file.path + "/", file.folder, file.folder + "/no/a.txt", "/", "", "a"] {
            #expect(DocumentArchive.split(path) == nil, "\(path)")
        }
    }

    @Test("The archive itself is no document, nor is one within it; a missing file is not found")
    func refusals() throws {
        let inner = Self.archive([("a.txt", "a")])
        let file = try File(StoredZip(raw: [(Array("b.zip".utf8), inner), (Array("c.txt".utf8), [])]).bytes)
        #expect(refusal(file.path) == .isArchive)
        #expect(refusal(file.path + "/b.zip") == .nestedArchive)
        #expect(
            refusal(file.path + "/b.zip/a.txt")
                == .notInArchive(archive: file.path, name: "b.zip/a.txt", near: ["b.zip"]))
        #expect(refusal(file.path + "/c.txt") == .empty)
        #expect(
            refusal(file.path + "/甲乙丙丁") == .notInArchive(archive: file.path, name: "甲乙丙丁", near: []))
        let text = try File(Array("甲".utf8), name: "a.txt")
        #expect(refusal(text.path + "/a.txt") == .notFound)
    }

    @Test("Limits on entries, on unpacked size and on the ratio")
    func limits() throws {
        let long = [(name: "a.txt", bytes: [UInt8](repeating: 0x61, count: 100_000))]
        let file = try File(ZipFile.bytes(of: long, deflated: true))
        let path = file.path + "/a.txt"
        #expect(refusal(path) == nil)
        #expect(refusal(path, limits: ReadingLimits(entries: 0)) == .limitExceeded(what: "entries", limit: 0))
        #expect(DocumentArchive.names(at: file.path, limits: ReadingLimits(entries: 0)) == [])
        #expect(refusal(file.path, limits: ReadingLimits(entries: 0)) == .limitExceeded(what: "entries", limit: 0))
        #expect(
            refusal(path, limits: ReadingLimits(unpackedBytes: 99_999))
                == .limitExceeded(what: "unpackedBytes", limit: 99_999))
        #expect(refusal(path, limits: ReadingLimits(ratio: 100)) == .limitExceeded(what: "ratio", limit: 100))
        #expect(refusal(path, limits: ReadingLimits(fileBytes: 99_999)) == .tooLarge(bytes: 100_000, limit: 99_999))
    }

    @Test("A mistyped name in an archive is near to the whole path, or to a file in whatever folder")
    func nearNames() {
        let names = ["2021/青禾市人民政府.html", "2022/澄岭县教育局.docx", "说明.txt"]
        #expect(DocumentArchive.near("2021/青禾市人民政俯.html", among: names) == ["2021/青禾市人民政府.html"])
        #expect(DocumentArchive.near("澄岭县教育局.doc", among: names) == ["2022/澄岭县教育局.docx"])
        #expect(DocumentArchive.near("x", among: names) == [])
    }

    @Test("An archive of which every file is locked is one locked thing; of one that holds an open file all are files")
    func lockedWhole() throws {
        let pair = [(Array("a.txt".utf8), Array("some".utf8)), (Array("b.txt".utf8), Array("more".utf8))]
        let locked = try File(StoredZip(raw: pair, flags: 1).bytes)
        #expect(DocumentArchive.names(at: locked.path) == [])
        #expect(refusal(locked.path) == .lockedArchive)
        let open = try File(StoredZip(raw: pair).bytes)
        #expect(DocumentArchive.names(at: open.path) == ["a.txt", "b.txt"] && refusal(open.path) == .isArchive)
    }

    @Test("A file that its archive locks with a password is said to be locked; damage is that of the archive")
    func lockedAndDamaged() throws {
        let locked = try File(StoredZip(raw: [(Array("a.txt".utf8), Array("some".utf8))], flags: 1).bytes)
        #expect(refusal(locked.path + "/a.txt") == .encrypted(.zip))
        let bytes = Self.archive([("a.txt", "some")])
        let damaged = try File(bytes.replacing(at: try bytes.place(of: Array("some".utf8)), with: [0]))
        #expect(refusal(damaged.path + "/a.txt") == .damaged(.zip, detail: "a.txt: CRC error"))
        #expect(refusal(try File(Array(bytes.prefix(60))).path) != nil)
    }
}
