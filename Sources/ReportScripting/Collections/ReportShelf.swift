import LuaRuntime
import ReportModel
import ReportReading

/// The reports in files, each read when it is first asked for, with some of those that follow.
///
/// What was read is kept as long as there is room; what came later is read again when somebody returns to it, and must
/// then be what it was. So memory stays bounded however many files there are.
final class ReportShelf: ReportSource, @unchecked Sendable {
    /// A report that was read once.
    private struct Known {
        let file: Int
        let form: Int
        let identity: ReportIdentity
        let stamp: FileStamp?
    }

    private let files: [String]
    private let reading: ReportBatches
    private let unread: @Sendable (_ failed: Int, _ of: Int) -> Void
    private var known: [Known] = []
    private var forms: [Form] = []
    private var errors: [ReadingError]
    /// How many files may not be read, beside `files`.
    private let refusedCount: Int
    /// The first file that was not read.
    private var next = 0
    private var kept: [Int: Report] = [:]
    private var room: Int
    /// The reports that were read last and found no room, by their positions.
    private var passing: [Int: Report] = [:]
    private var passingBytes = 0
    private var lastAsked = -1
    /// Of those that are kept.
    private let objects = ReportObjects()

    /// `refused` are failures of other files; `room` is how many bytes of reports are kept; `unread` hears of files that
    /// could not be read, once they are all known or nobody will ask for more.
    init(
        _ files: [String], refused: [ReadingError] = [], room: Int, reading: ReportBatches,
        unread: @escaping @Sendable (_ failed: Int, _ of: Int) -> Void
    ) {
        self.files = files
        errors = refused
        refusedCount = refused.count
        self.room = room
        self.reading = reading
        self.unread = unread
    }

    deinit {
        if next < files.count { tellUnread() }
    }

    /// How many reports it holds now.
    var heldCount: Int { kept.count + passing.count }

    var knownCount: Int { known.count }

    func atHand(_ position: Int) -> Report? { kept[position] ?? passing[position] }

    func report(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report? {
        defer { lastAsked = position }
        while known.count <= position, next < files.count { try readOn(state) }
        guard position < known.count else { return nil }
        if let report = atHand(position) { return report }
        return try readAgain(position, state)
    }

    func object(
        _ position: Int, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue? {
        if let object = objects[position] {
            lastAsked = position
            return object
        }
        guard let report = try report(position, state) else { return nil }
        return kept[position] == nil ? type.wrap(report) : objects.object(position, of: report, type)
    }

    func form(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Form? {
        while known.count <= position, next < files.count { try readOn(state) }
        return position < known.count ? forms[known[position].form] : nil
    }

    func identity(_ position: Int, _ state: LuaState) throws(LuaFailure) -> ReportIdentity? {
        while known.count <= position, next < files.count { try readOn(state) }
        return position < known.count ? known[position].identity : nil
    }

    func count(_ state: LuaState) throws(LuaFailure) -> Int {
        while next < files.count { try readOn(state) }
        return known.count
    }

    func failures(_ state: LuaState) throws(LuaFailure) -> [ReadingError] {
        _ = try count(state)
        return errors
    }

    private func tellUnread() {
        if !errors.isEmpty { unread(errors.count, next + refusedCount) }
    }

    // MARK: reading

    /// Reads the next files, in larger batches the further it gets.
    private func readOn(_ state: LuaState) throws(LuaFailure) {
        let batch = next..<min(next + reading.size(after: next), files.count)
        letGo(state)
        let stamps = batch.map { FileStamp(ArchiveInputs.file(of: files[$0])) }
        let results = try reading.read(Array(files[batch]), before: batch.lowerBound, of: files.count, state)
        for (file, result) in zip(batch, results) {
            switch result.ofReports {
            case .success(let report):
                known.append(
                    Known(
                        file: file, form: number(of: report.form), identity: ReportIdentity(report),
                        stamp: stamps[file - batch.lowerBound]))
                keep(report, at: known.count - 1)
            case .failure(let error): errors.append(error)
            }
        }
        next = batch.upperBound
        if next == files.count { tellUnread() }
    }

    /// Reads a report that found no room, and some that follow it where somebody goes through them.
    private func readAgain(_ position: Int, _ state: LuaState) throws(LuaFailure) -> Report? {
        let count = position == lastAsked + 1 ? reading.size(after: position) : 1
        let batch = (position..<min(position + count, known.count)).filter { kept[$0] == nil }
        letGo(state)
        let results = try reading.read(batch.map { files[known[$0].file] }, state)
        for (position, result) in zip(batch, results) {
            let now = known[position]
            guard case .success(let report) = result,
                FileStamp(ArchiveInputs.file(of: files[now.file])) == now.stamp
            else { continue }
            pass(report, at: position)
        }
        guard let report = passing[position] else {
            if case .failure(let error)? = results.first { throw LuaFailure(code: error.code, message: error.message) }
            throw ScriptMessages.changedSinceRead(files[known[position].file])
        }
        return report
    }

    private func number(of form: Form) -> Int {
        if let known = forms.firstIndex(where: { $0 === form }) { return known }
        forms.append(form)
        return forms.count - 1
    }

    // MARK: what is held

    private func keep(_ report: Report, at position: Int) {
        let bytes = report.approximateBytes
        guard bytes <= room else {
            room = 0
            return pass(report, at: position)
        }
        room -= bytes
        kept[position] = report
    }

    private func pass(_ report: Report, at position: Int) {
        passing[position] = report
        passingBytes += report.approximateBytes
    }

    /// What passed by is dropped. Scripts hold more of it than Lua's collector can see, so it is told how much.
    private func letGo(_ state: LuaState) {
        guard !passing.isEmpty else { return }
        passing.removeAll()
        state.collectGarbage(worth: passingBytes)
        passingBytes = 0
    }
}

/// Reads files of reports together, on several threads, and may be stopped at any time.
struct ReportBatches: Sendable {
    let workers: Int
    let reader: ReportReader
    let progress: @Sendable (_ done: Int, _ total: Int) -> Void

    /// How many files to read next: few at first, since a script may want no more.
    func size(after count: Int) -> Int { min(max(count, workers), max(workers, 1) * 64) }

    /// The results in the order of the files, `before` of which were read earlier.
    func read(
        _ files: [String], before: Int = 0, of total: Int? = nil, _ state: LuaState
    ) throws(LuaFailure) -> [ReportLoading.Reading] {
        try AbandonableWork.run(state) { [workers, reader, progress] isAbandoned in
            ReportLoading.read(files, workers: workers, reader: reader, isCancelled: isAbandoned) { done in
                if let total, !isAbandoned() { progress(before + done, total) }
            }
        }
    }
}

extension Report {
    /// The bytes that it takes, near enough to tell how many reports there is room for.
    var approximateBytes: Int {
        let prose = sections.reduce(0) { sum, section in
            section.paragraphs.reduce(sum + section.heading.utf8.count + 100) { $0 + $1.text.utf8.count + 80 }
        }
        return 1_000 + cells.count * MemoryLayout<Cell>.stride + places.count * MemoryLayout<Place>.stride + prose
            + rawTexts.count * 100 + readingFindings.count * 500
    }
}
