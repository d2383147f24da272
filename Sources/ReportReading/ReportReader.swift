import Documents
import ReportModel

/// Reads reports: the one road from bytes to a `Report`.
///
/// What the text does not say is nil, a kind of "no number", or a finding; nothing is guessed.
public struct ReportReader: Sendable {
    private let plan: ReadingPlan
    private let archives = ArchiveShelf()

    /// Reads the built-in editions.
    public init() { plan = .builtIn }

    /// Reads variants of the built-in editions too; those take a while to prepare, so one reader serves many files.
    /// Throws where two forms have one name.
    public init(variants: [Form]) throws(FormConflict) {
        let forms = Form.all + variants
        if let conflict = FormConflict(among: forms) { throw conflict }
        plan = variants.isEmpty ? .builtIn : ReadingPlan(forms)
    }

    /// Bytes of the largest input that is read; more is refused as `too_large`.
    public static var largestInput: Int { ReadingLimits().fileBytes }

    /// Reads a file. The path becomes the report's source.
    public func read(path: String) throws(ReadingError) -> Report {
        do {
            return read(try DocumentReader.read(path: path, archives: archives), source: path)
        } catch {
            throw ReadingError(error, input: path)
        }
    }

    /// Reads bytes, of a format that is known or told by the bytes themselves.
    public func read(_ bytes: [UInt8], format: DocumentFormat? = nil, source: String) throws(ReadingError) -> Report {
        do {
            return read(try DocumentReader.decode(bytes, format: format, name: source), source: source)
        } catch {
            throw ReadingError(error, input: source)
        }
    }

    /// Reads a document. It always gives a report: one without tables has only absent cells, and says so.
    public func read(_ document: Document, source: String) -> Report {
        let document = CutRows.joined(document, vocabulary: plan.vocabulary)
        let ribbon = Ribbon(document)
        let landmarks = Landmarks(ribbon, plan.landmarks)
        let headings = SectionHeadings(ribbon, landmarks, vocabulary: plan.vocabulary)
        let metadata = Metadata(
            ribbon, landmarks, documentTitle: Ribbon(titleOf: document), properties: document.properties,
            headings: headings,
            source: source)
        let tables = FoundTables(ribbon, headings, plan).read()
        return ReportAssembly(
            document: document, metadata: metadata, tables: tables, source: source, reportCount: headings.reportCount
        )
        .report(
            sections: SectionSplitter(ribbon, headings, outside: tables.extents).sections(below: metadata.titleEnd))
    }
}

extension Ribbon {
    /// The title that the file carries outside its text.
    convenience init(titleOf document: Document) { self.init(title: document.title, of: document.format) }

    /// A title alone; nothing where there is none.
    convenience init(title: String?, of format: DocumentFormat = .text) {
        var characters = TextStore()
        let blocks = title.map { [Block.paragraph(TextBlock(characters.add($0), at: Location()))] } ?? []
        self.init(Document(format: format, blocks: blocks, characters: characters))
    }
}
