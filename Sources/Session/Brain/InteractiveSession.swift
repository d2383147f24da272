import LuaRuntime
import ReportScripting
import ReportWriting
import Terminal
import Wording

/// The prompt's brain, without a terminal: an entry in, lines out.
///
/// Nothing that is entered ends it or loses what is there. Belongs to one thread at a time, as its engine does; an
/// `interrupter` may stop an evaluation from elsewhere.
public final class InteractiveSession {
    /// The least columns that tables are laid out for.
    static let narrowest = 20
    /// The columns of errors that no screen shows.
    private static let unbroken = 1 << 20

    public let engine: ScriptEngine
    /// How results are shown.
    public internal(set) var mode = DisplayMode.table
    /// Entries of this and earlier sessions, oldest first, for `.history`.
    public var history: [String] = []
    /// The number of the next entry of Lua; its result is `_` and that number.
    public internal(set) var number = 1
    /// What this session's numbers stand for, as it was entered.
    private(set) var entered: [Int: String] = [:]
    /// From so many lines on an output is paged; nil where there is no pager.
    public var pageHeight: Int?
    /// Whether outputs bring what notebooks can show.
    var isRich = false

    /// Where the entry is from that runs, where nobody typed it.
    private(set) var origin: EntryOrigin?

    let configuration: SessionConfiguration
    private let notices: Notices
    /// How many files were read so far.
    let readings: ReadingTally
    private let display: DisplayColumns
    private var screenWidth: Int
    /// The columns to fill where `.width` has set them.
    var fixedWidth: Int? {
        didSet { adaptWidth() }
    }
    /// What was loaded last, for `.reload` and `.watch`.
    var loaded: LoadedFiles?
    /// What was run last, for the same.
    var lastScript: WatchedScript?
    var replay = ReplayScript()
    /// What `.save` may replace, as it looked when that was said.
    var replaceable: [String: FileStamp] = [:]
    var tour: Tour?
    /// What Tab has seen of folders.
    let folders = FolderListings()
    private(set) lazy var fieldNames = FieldNames(engine.help)

    /// Throws where the memory limit is too small for Lua itself.
    public init(_ configuration: SessionConfiguration) throws(LuaFailure) {
        let display = DisplayColumns(max(configuration.width, Self.narrowest))
        let readings = ReadingTally()
        let notices = Notices()
        var scripting = configuration.scripting
        scripting.notice = scripting.notice ?? { notices.add($0) }
        self.notices = notices
        self.display = display
        self.readings = readings
        self.configuration = configuration
        screenWidth = configuration.width
        engine = try ScriptEngine(
            scripting, rendering: { ManuscriptView(width: display.columns).text(of: $0) },
            progress: { [progress = configuration.progress] done, total in
                readings.add(1)
                progress(done, total)
            }, output: configuration.printing)
        engine.state.takeEarlyInterrupt = configuration.takeEarlyInterrupt
    }

    public var language: Language { engine.state.language }

    /// Stops what runs, from any thread or a signal handler.
    public var interrupter: LuaInterrupter { engine.state.interrupter }

    /// The columns to fill: those of the screen, unless `.width` says otherwise.
    public var width: Int {
        get { display.columns }
        set {
            screenWidth = newValue
            adaptWidth()
        }
    }

    private func adaptWidth() { display.columns = max(fixedWidth ?? screenWidth, Self.narrowest) }

    /// Evaluates an entry of one or more lines.
    public func submit(_ entry: String) -> SessionOutput {
        let own = number
        let output = answer(entry)
        if number > own { entered[own] = entry }
        return output.next == .moreLines ? output : followTour(entry, withNotices(output))
    }

    /// An output with what its user should know below it.
    func withNotices(_ output: SessionOutput) -> SessionOutput {
        notices.take().reduce(into: output) { $0.append(remark($1)) }
    }

    private func answer(_ entry: String) -> SessionOutput {
        switch SessionInput(entry) {
        case .nothing: SessionOutput()
        case .help(let name): HelpCommands.help(self, name)
        case .command(let name, let rest): run(command: name, rest)
        case .lua(let source): Command.spelledPlainly(source, in: self) ?? evaluate(source)
        }
    }

    /// As `submit`, for an entry that nothing can follow: what is missing is an error.
    public func submitUnfinished(_ entry: String) -> SessionOutput {
        let output = submit(entry)
        guard output.next == .moreLines else { return output }
        let chunk = chunk(entry)
        do throws(LuaFailure) {
            try engine.run(chunk.source, name: chunk.name)
            return SessionOutput()
        } catch {
            return failure(error)
        }
    }

    /// The same for an entry of a text, which errors name with its lines.
    public func submitUnfinished(_ entry: SessionEntry, of text: String, named name: String) -> SessionOutput {
        origin = EntryOrigin(name: name, text: text, linesAbove: entry.linesAbove)
        defer { origin = nil }
        return submitUnfinished(entry.text)
    }

    /// Runs a text that is a script as a whole.
    public func run(script text: String, named name: String) -> SessionOutput {
        do throws(LuaFailure) {
            try engine.run(text, name: name)
            return SessionOutput()
        } catch {
            return SessionOutput(
                FailureView(width: Self.unbroken, language: language).lines(of: error), isFailure: true)
        }
    }

    /// The first lines where nothing is loaded.
    public func welcome() -> SessionOutput {
        remark(SampleFolder.path == nil ? SessionMessages.emptyHintWithoutTour : SessionMessages.emptyHint)
    }

    func run(command name: String, _ rest: String) -> SessionOutput {
        guard !name.isEmpty else { return HelpCommands.help(self, "") }
        guard let command = Command.named(name) else { return failure(unknownCommand(name)) }
        guard rest.isEmpty || command.takesSomething else {
            return failure(SessionMessages.takesNothing("." + name, given: rest))
        }
        return command.body(self, rest)
    }

    /// What the screen shows with a dot in front, `.requests`, is no command either.
    private func unknownCommand(_ name: String) -> Bilingual {
        let word = String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        let named = NameAlone(self)
        if let member = named.member(word) { return SessionMessages.unknownCommand("." + word, near: [member]) }
        if let type = named.type(having: word) { return SessionMessages.noCommand("." + word, butOf: type) }
        let near = Suggestions.nearest(to: name, in: Command.all.map(\.name)).map { "." + $0 }
        return SessionMessages.unknownCommand("." + name, near: near)
    }

    // MARK: outputs

    /// A remark in a line or more.
    func remark(_ message: Bilingual) -> SessionOutput {
        var output = SessionOutput(StyledText(message[language], .quiet).wrapped(toWidth: width))
        output.isNotice = true
        return output
    }

    /// An error, and for who sits at the prompt a hint where a known recipe helps.
    func failure(_ failure: LuaFailure, in source: String = "") -> SessionOutput {
        var failure = failure
        // Options of the command line are no help to somebody who sits here.
        if configuration.isAttended || isRich, let hint = SessionMessages.limitHint(failure.code) {
            failure.hint = hint
        }
        if let meant = meant(by: source, failure) {
            failure = failure.saying(SessionMessages.noStatement)
            failure.hint = SessionMessages.didYouMean(meant)
        }
        var output = SessionOutput(
            FailureView(width: origin == nil ? width : Self.unbroken, language: language).lines(of: failure),
            isFailure: true)
        output.errorCode = failure.code
        output.sentence = failure.sentence(in: language).beginning
        if origin == nil, let hint = RecipeHints.hint(for: failure, in: source) { output.append(remark(hint)) }
        if engine.state.isGivenUp { output.append(beginAnew()) }
        return output
    }

    /// What an entry without dots or brackets was meant as, where nothing better is known of it.
    private func meant(by source: String, _ failure: LuaFailure) -> String? {
        guard failure.code == "syntax", failure.hint == nil else { return nil }
        return NameAlone(self).meant(by: source)
    }

    /// Goes on without what was set, where an evaluation had to be ended by force.
    private func beginAnew() -> SessionOutput {
        do throws(LuaFailure) {
            try engine.renew()
            guard let loaded else { return remark(SessionMessages.begunAnew) }
            try engine.state.setGlobal("reports", to: loaded.reports)
            return remark(SessionMessages.begunAnewWithReports)
        } catch {
            return failure(error.message)
        }
    }

    func failure(_ message: Bilingual) -> SessionOutput {
        var output = SessionOutput(StyledText(message[language], .error).wrapped(toWidth: width), isFailure: true)
        output.sentence = message[language]
        return output
    }
}
