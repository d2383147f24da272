import FoundationEssentials
import LuaRuntime
import ReportModel
import ReportSamples
import ReportScripting

/// Ten fields of each of 20,000 loaded reports: by their ids, as dotted names, by the labels of the form. Against the
/// same loop over records in raw C that are all there, and over Python objects through lupa.
struct LuaReportsRace {
    private let files: Int
    private let count: Int
    private static let folder = ".build/bench-corpus/lua-reports"
    private static let peer = "fields_lupa.py"

    static let race = Race(name: "reports", about: "ten fields of each of many loaded reports, read by a script") {
        course in
        try LuaReportsRace(files: course.isSmoke ? 4 : 400, count: course.isSmoke ? 40 : 20_000).run(course)
    }

    /// Ten fields: a row's seven cells and three of other rows.
    private static let fields: [(id: String, labels: String)] =
        [
            ("natural_person", "自然人"), ("commercial", "商业企业"), ("research", "科研机构"), ("nonprofit", "社会公益组织"),
            ("legal_service", "法律服务机构"), ("other_org", "其他"), ("total", "总计"),
        ].map { ("requests.new.\($0)", "[\"本年新收\"][\"\($1)\"]") }
        + [
            ("requests.carried_in.total", "[\"上年结转\"][\"总计\"]"),
            ("requests.granted.total", "[\"予以公开\"][\"总计\"]"),
            ("requests.carried_out.total", "[\"结转下年度\"][\"总计\"]"),
        ]

    private func run(_ course: Course) throws -> [RaceResult] {
        let corpus = try Corpus(.tabs, count: files)
        let engine = try ScriptEngine(
            ScriptConfiguration(limits: LuaLimits(memory: 8 << 30, time: nil), readable: [corpus.folder])
        ) { _ in }
        try engine.state.setGlobal("files", to: .list(try links(to: corpus).map(LuaValue.string)))
        try engine.run("rs = nb.load(files) for _, r in ipairs(rs) do local _ = r.year end", name: "load")
        let raw = RawRecords(
            names: Self.fields.map(\.id),
            values: (0..<count).flatMap { index in
                Self.fields.map { corpus.truths[index % files].number($0.id)?.mantissa ?? 0 }
            })
        let ways = [
            ("r[\"requests.new.total\"] …", Self.fields.map { "r[\"\($0.id)\"]" }),
            ("r.requests.new.total …", Self.fields.map { "r.\($0.id)" }),
            ("r[\"本年新收\"][\"总计\"] …", Self.fields.map { "r\($0.labels)" }),
        ]
        var results: [RaceResult] = []
        for (work, expressions) in ways {
            results.append(try race(work, Self.loop(expressions, over: "rs"), raw, engine, course))
        }
        if let python = course.python, let lupa = try lupa(python, course, raw) {
            for index in results.indices { results[index].note += "; lupa \(lupa.text)" }
        }
        return results
    }

    /// More files than were made: a file that is named twice is loaded once.
    private func links(to corpus: Corpus) throws -> [String] {
        let folder = "\(corpus.folder)/links"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try (0..<count).map { index in
            let link = "\(folder)/\(index).txt"
            try FileManager.default.linkItem(atPath: corpus.paths[index % files], toPath: link)
            return link
        }
    }

    private static func loop(_ expressions: [String], over list: String) -> String {
        "local sum = 0 for _, r in ipairs(\(list)) do sum = sum + \(expressions.joined(separator: " + ")) end return sum"
    }

    private func race(
        _ work: String, _ script: String, _ raw: RawRecords, _ engine: ScriptEngine, _ course: Course
    ) throws -> RaceResult {
        var (ours, floor) = (Double.infinity, Double.infinity)
        let floorScript = Self.loop(Self.fields.map { "r[\"\($0.id)\"]" }, over: "records")
        for _ in 0..<course.rounds {
            var sum: Int?
            ours = min(ours, try Stopwatch.seconds { sum = try engine.state.run(script, name: "ours").first?.integer })
            let (expected, seconds) = try raw.run(floorScript)
            floor = min(floor, seconds)
            guard sum == expected else { throw BenchError("\(work) gave \(sum ?? -1), not \(expected)") }
        }
        return RaceResult(
            work: work, ours: .milliseconds(ours), peer: "raw C", peers: .milliseconds(floor),
            note: "10 fields of \(count) reports")
    }

    private struct Work: Encodable {
        let names: [String]
        let values: [Int64]
    }

    /// The same through lupa; nil where it is not installed.
    private func lupa(_ python: String, _ course: Course, _ raw: RawRecords) throws -> Figure? {
        try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
        let work = try JSONEncoder().encode(Work(names: raw.names, values: raw.values))
        try work.write(to: URL(filePath: "\(Self.folder)/work.json"))
        let peer = PythonPeer(python: python, script: "\(course.peers)/\(Self.peer)", folder: Self.folder)
        guard let outcome = try? peer.run() else { return nil }
        // Its sum is not compared: over many objects it is sometimes another one.
        return .milliseconds(outcome.seconds)
    }
}
