import FoundationEssentials
import ReportModel
import ReportReading
import ReportSamples

/// Files → reports, the whole road on one core, against hand-written extraction of the cells alone.
///
/// Ours gives agency, year, sections, places and findings besides. Both sides' cells are compared with the truth.
struct ReadingRace {
    let name: String
    let layout: String
    let peers: [String]
    /// How many files a round reads: fewer where peers take seconds for one.
    let count: Int
    let corpus: @Sendable (_ count: Int) throws -> Corpus

    init(name: String, layout: SampleLayout, peers: [String]) {
        self.init(name: name, layout: layout.rawValue, peers: peers, count: 400) { try Corpus(layout, count: $0) }
    }

    /// PDF files, whose pages come from PDFium in a process of its own that works while ours waits.
    static let pdf = ReadingRace(
        name: "pdf", layout: "pdf", peers: ["pdf_pypdfium2.py", "pdf_pdfplumber.py"], count: 60, corpus: Corpus.pdf)

    private init(
        name: String, layout: String, peers: [String], count: Int, corpus: @escaping @Sendable (Int) throws -> Corpus
    ) {
        self.name = name
        self.layout = layout
        self.peers = peers
        self.count = count
        self.corpus = corpus
    }

    var race: Race {
        Race(name: name, about: "\(layout) reports read a second, one core", run: run)
    }

    private func run(_ course: Course) throws -> [RaceResult] {
        let corpus = try corpus(course.isSmoke ? 4 : count)
        let competitors = course.python.map { python in
            peers.map { PythonPeer(python: python, script: "\(course.peers)/\($0)", folder: corpus.folder) }
        }
        var ours: [Double] = []
        var theirs: [[PythonPeer.Outcome]] = []
        try PeakMemory.reset()
        for _ in 0..<course.rounds {
            ours.append(try Stopwatch.seconds { try read(corpus) })
            theirs.append(try (competitors ?? []).map { try $0.run() })
        }
        let peak = try PeakMemory.megabytes()
        let rights = try rightCells(of: corpus)
        let figure = Figure.perSecond(corpus.paths.count, ours.min() ?? .infinity)
        let note = "\(rights), peak \(Decimals.text(peak)) MB"
        guard competitors != nil else { return [RaceResult(work: "\(name) → report", ours: figure, note: note)] }
        return peers.indices.map { index in
            let outcomes = theirs.map { $0[index] }
            let best = outcomes.map(\.seconds).min() ?? .infinity
            let theirRights = outcomes.first.map { $0.rightCells(corpus.truths) } ?? ""
            return RaceResult(
                work: "\(name) → report", ours: figure, peer: peers[index],
                peers: .perSecond(corpus.paths.count, best),
                note: note + "; peer \(theirRights), \(Decimals.text(outcomes.first?.megabytes ?? 0)) MB")
        }
    }

    private func read(_ corpus: Corpus) throws {
        let reader = ReportReader()
        for path in corpus.paths { _ = try reader.read(path: path) }
    }

    /// How many cells are as the truth has them, with the first that is not.
    private func rightCells(of corpus: Corpus) throws -> String {
        let reader = ReportReader()
        var right = 0
        var all = 0
        var firstWrong: String?
        for (path, truth) in zip(corpus.paths, corpus.truths) {
            let report = try reader.read(path: path)
            for field in truth.form.fields {
                all += 1
                let (read, written) = (report.cell(field.id), truth.cell(field.id))
                if read?.kind == written?.kind, read?.number == written?.number {
                    right += 1
                } else if firstWrong == nil {
                    firstWrong = "\(path): \(field.id) is \(Self.text(read)), not \(Self.text(written))"
                }
            }
        }
        return "\(right)/\(all) cells right" + (firstWrong.map { " (\($0))" } ?? "")
    }

    private static func text(_ cell: Cell?) -> String {
        cell.map { $0.number?.description ?? $0.kind.name } ?? "missing"
    }
}

/// A peer in Python: reads a folder, tells its time and what it read.
struct PythonPeer {
    let python: String
    let script: String
    let folder: String

    struct Outcome: Decodable {
        let seconds: Double
        let megabytes: Double
        let values: [[String]]

        func rightCells(_ truths: [Report]) -> String {
            let right = zip(values, truths).map { values, truth in
                zip(values, truth.cells).count { $0 == $1.number?.description }
            }
            return "\(right.reduce(0, +))/\(truths.map(\.cells.count).reduce(0, +))"
        }
    }

    func run() throws -> Outcome {
        let output = ".build/bench-corpus/peer.json"
        try ChildProcess(command: [python, script, folder]).run(output: output)
        return try JSONDecoder().decode(Outcome.self, from: Data(contentsOf: URL(filePath: output)))
    }
}
