import Documents
import Glibc
import Testing

@Suite("Damaged Office files")
struct OfficeMutationTests {
    private static let sheet = """
        <worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
        <c r="B1" s="1"/><c r="C1"><v>160.59639999999999</v></c></row><row r="3" hidden="1"><c t="inlineStr"><is><t>x</t>\
        </is></c></row><row r="4"><c r="A4"><v>1E5</v></c><c r="C4" t="b"><v>1</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C4"/></mergeCells></worksheet>
        """
    private static let mail = """
        MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; \
        charset="gbk"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>=C4=EA<td>1=\r\n2</table>\r\n--b--
        """

    private static let rich = """
        {\\rtf1\\ansicpg936{\\fonttbl{\\f0 Arial;}}\\'c4\\'ea{\\v x}\\uc1\\u20845 ?\\par\\trowd\\clvmgf\\cellx900\\clmrg\\cellx1800\\intbl \\bin3 abc\
        a\\cell b\\cell\\row\\itap2 c\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}d\\cell\\row\\pard e}
        """

    /// The fixtures' parts that are dense with meaning are hit as often as all the rest.
    private struct Input: Sendable {
        let bytes: [UInt8]
        let dense: [Range<Int>]

        init(_ bytes: [UInt8], dense: [Range<Int>] = []) {
            self.bytes = bytes
            self.dense = dense.map { $0.clamped(to: bytes.indices) }.filter { !$0.isEmpty } + [bytes.indices]
        }
    }

    private static func input(_ name: String) throws -> Input {
        switch name {
        case "sheet":
            let relation = "<r><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"s.xml\"/></r>"
            let workbook = "<w xmlns:r=\"r\"><sheet name=\"n\" r:id=\"a\"/></w>"
            return Input(
                StoredZip([
                    ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relation), ("xl/s.xml", sheet),
                    ("xl/sharedStrings.xml", "<sst><si><t>a</t><rPh><t>b</t></rPh></si></sst>"),
                ]).bytes)
        case "rich": return Input(Array(rich.utf8))
        case "mail": return Input(Array(mail.utf8))
        default:
            let bytes = try Fixture.bytes(name)
            let sectors = stride(from: 0, to: bytes.count, by: 512).map { $0..<$0 + 512 }
            let tables = sectors.filter { bytes[$0.clamped(to: bytes.indices)].count { $0 != 0 } > 20 }
            return Input(bytes, dense: [0..<512] + tables)
        }
    }

    private static func damage(_ input: Input, using random: inout Seeded) -> [UInt8] {
        var bytes = input.bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) where bytes.count > 600 || !bytes.isEmpty {
            let range = (input.dense.randomElement(using: &random) ?? bytes.indices).clamped(to: bytes.indices)
            guard let index = range.randomElement(using: &random) else { continue }
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes[index] = [0, 0xFF, 0x7F, 0x80, 1].randomElement(using: &random) ?? 0
            case 3: bytes.removeSubrange(Int.random(in: index...bytes.count, using: &random)...)
            default:
                let end = min(index + Int.random(in: 1...32, using: &random), bytes.count)
                let other = Int.random(in: 0...bytes.count - (end - index), using: &random)
                bytes.replaceSubrange(index..<end, with: bytes[other..<other + end - index])
            }
        }
        return bytes
    }

    @Test(
        "Thousands of damaged files give a document or an error, and sound tables",
        arguments: ["features.doc", "report-2021.doc", "report-2021.xlsx", "sheet", "mail", "rich"])
    func damage(name: String) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("damage to \(name): seed \(seed)")
        var random = Seeded(state: seed)
        let input = try Self.input(name)
        let count = getenv("NIANBAO_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 1_000
        for _ in 0..<count {
            guard let document = try? DocumentReader.decode(Self.damage(input, using: &random)) else { continue }
            #expect(document.tables.allSatisfy { $0.isSound }, "seed \(seed)")
            let characters = document.tables.flatMap(\.cells).reduce(0) { $0 + $1.text.utf8.count }
            #expect(characters <= input.bytes.count * 40, "seed \(seed)")
        }
    }
}
