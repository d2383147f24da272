import Wording

/// The parts of a written Word document.
enum WordPackage {
    static func parts(_ manuscript: Manuscript) -> [(name: String, bytes: [UInt8])] {
        [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
            ("docProps/core.xml", properties(manuscript)), ("word/document.xml", document(manuscript)),
            ("word/styles.xml", styles(manuscript.language)), ("word/fontTable.xml", fontTable),
            ("word/settings.xml", settings), ("word/footer1.xml", footer("right")),
            ("word/footer2.xml", footer("left")), ("word/_rels/document.xml.rels", documentRelations),
        ].map { ($0, Array((declaration + $1).utf8)) }
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let schemas = "http://schemas.openxmlformats.org"
    static let relationSchema = "\(schemas)/officeDocument/2006/relationships"
    static let relationshipsSchema = "\(schemas)/package/2006/relationships"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let namespaces =
        "xmlns:w=\"\(schemas)/wordprocessingml/2006/main\" xmlns:r=\"\(relationSchema)\""

    /// The parts that the document refers to: id, kind, name.
    private static let references = [
        ("rId1", "styles"), ("rId2", "fontTable"), ("rId3", "settings"), ("rId4", "footer"), ("rId5", "footer"),
    ]

    private static var names: [String] { ["styles", "fontTable", "settings", "footer1", "footer2"] }

    private static var contentTypes: String {
        let overrides = zip(references, names).map { reference, name in
            "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(word).\(reference.1)+xml\"/>"
        }
        return "<Types xmlns=\"\(schemas)/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\(overrides.joined())</Types>"
    }

    private static var relations: String {
        relationships([
            ("rId1", "\(relationSchema)/officeDocument", "word/document.xml"),
            ("rId2", "\(schemas)/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ])
    }

    private static var documentRelations: String {
        relationships(
            zip(references, names).map { reference, name in
                (reference.0, "\(relationSchema)/\(reference.1)", "\(name).xml")
            })
    }

    private static func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
        let list = entries.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }
        return "<Relationships xmlns=\"\(relationshipsSchema)\">\(list.joined())</Relationships>"
    }

    private static func properties(_ manuscript: Manuscript) -> String {
        "<cp:coreProperties xmlns:cp=\"\(schemas)/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            + "\(WordText.content(manuscript.titleOfFile.replacing("\n", with: " ").replacing("\t", with: " "), prefix: "w:"))"
            + "</dc:title></cp:coreProperties>"
    }

    private static func document(_ manuscript: Manuscript) -> String {
        let subtitle = manuscript.subtitle.map { WordFormat.paragraph(RichText($0), style: "Subtitle") } ?? ""
        return "<w:document \(namespaces)><w:body>"
            + (manuscript.title.isEmpty ? "" : WordFormat.paragraph(RichText(manuscript.title), style: "Title"))
            + subtitle
            + WordFormat.body(manuscript.blocks, manuscript.language) + "\(WordStyles.section)</w:body></w:document>"
    }

    private static func styles(_ language: Language) -> String {
        let fonts = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\"/>"
        let tongue = language == .zh ? "zh-CN" : "en-GB"
        return "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts)<w:sz w:val=\"32\"/>"
            + "<w:szCs w:val=\"32\"/><w:lang w:val=\"\(tongue)\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault/></w:docDefaults>\(WordStyles.sheet)</w:styles>"
    }

    private static var fontTable: String {
        let fonts = WordStyles.fonts.map { name, others in
            "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(others)\"/><w:charset w:val=\"86\"/></w:font>"
        }
        return "<w:fonts \(namespaces)>\(fonts.joined())</w:fonts>"
    }

    private static let settings = "<w:settings \(namespaces)><w:evenAndOddHeaders/></w:settings>"

    /// The page's number between dashes, on the outer side of the paper.
    private static func footer(_ side: String) -> String {
        let run = "<w:r><w:rPr>\(WordStyles.font("宋体", 28))</w:rPr>"
        let inset = "<w:ind w:left=\"320\" w:right=\"320\"/>"
        return
            "<w:ftr \(namespaces)><w:p><w:pPr>\(inset)<w:jc w:val=\"\(side)\"/></w:pPr>\(run)<w:t xml:space=\"preserve\">"
            + "— </w:t></w:r><w:fldSimple w:instr=\" PAGE \">\(run)<w:t>1</w:t></w:r></w:fldSimple>\(run)"
            + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
    }
}
