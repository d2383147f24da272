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

    public let engine: ScriptEngine
    /// How results are shown.
    public internal(set) var mode = DisplayMode.table
    /// Entries of this and earlier sessions, oldest first, for `.history`.
    public var history: [String] = []
    /// The number of the next entry of Lua; its result is `_` and that number.
    public private(set) var number = 1

    let now: () -> ContinuousClock.Instant
    private let display: DisplayColumns
    private var screenWidth: Int
    /// The columns to fill where `.width` has set them.
    var fixedWidth: Int? {
        didSet { adaptWidth() }
    }
    /// What was loaded last, for `.reload`.
    var loadedPatterns: [String] = []
    var replay = ReplayScript()
    private(set) lazy var fieldNames = FieldNames(engine.help)

    /// Throws where the memory limit is too small for Lua itself.
    public init(_ configuration: SessionConfiguration) throws(LuaFailure) {
        let display = DisplayColumns(max(configuration.width, Self.narrowest))
        self.display = display
        screenWidth = configuration.width
        now = configuration.now
        engine = try ScriptEngine(
            configuration.scripting, rendering: { ManuscriptView(width: display.columns).text(of: $0) },
            progress: configuration.progress, output: configuration.printing)
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
        switch SessionInput(entry) {
        case .nothing: SessionOutput()
        case .help(let name): HelpCommands.help(self, name)
        case .command(let name, let rest): run(command: name, rest)
        case .lua(let source): Command.spelledPlainly(source, in: self) ?? evaluate(source)
        }
    }

    /// As `submit`, for the last entry of an input that ends within it: what is missing is an error.
    public func submitUnfinished(_ entry: String) -> SessionOutput {
        let output = submit(entry)
        guard output.next == .moreLines else { return output }
        do throws(LuaFailure) {
            try engine.run(entry, name: chunkName)
            return SessionOutput()
        } catch {
            return failure(error)
        }
    }

    /// The first lines where nothing is loaded.
    public func welcome() -> SessionOutput {
        SessionOutput(StyledText(SessionMessages.emptyHint[language], .quiet).wrapped(toWidth: width))
    }

    private func run(command name: String, _ rest: String) -> SessionOutput {
        guard !name.isEmpty else { return HelpCommands.help(self, "") }
        guard let command = Command.named(name) else {
            let near = Suggestions.nearest(to: name, in: Command.all.map(\.name)).map { "." + $0 }
            return failure(SessionMessages.unknownCommand("." + name, near: near))
        }
        return command.body(self, rest)
    }

    // MARK: Lua

    /// Evaluates Lua. A value is kept as `_` and shown.
    func evaluate(_ source: String) -> SessionOutput {
        do throws(LuaFailure) {
            switch try engine.state.evaluate(source, name: chunkName) {
            case .incomplete: return SessionOutput(next: .moreLines)
            case .values(let values):
                let kind: ReplayScript.Kind =
                    values.isEmpty ? .statement : isExpression(source) ? .expression : .returning
                replay.add(source, number: number, kind)
                defer { number += 1 }
                if let first = values.first, !first.isNil { try keep(first) }
                var lines: [StyledText] = []
                for value in values where !value.isNil || !callsWithoutResult(source) { lines += try shown(value) }
                return SessionOutput(lines)
            }
        } catch {
            defer { number += 1 }
            return failure(error)
        }
    }

    /// Whether an entry calls a function that declares no result, such as `nb.show`: its nil says nothing.
    private func callsWithoutResult(_ source: String) -> Bool {
        let before = SourceBefore(source)
        guard let chain = AccessChain(before, endingAt: before.tokens.count - 1) else { return false }
        return ChainResolver(engine: engine).called(by: chain)?.returns.isEmpty ?? false
    }

    /// How errors name an entry: by its number, which the prompt shows.
    private var chunkName: String { "[\(number)]" }

    /// `_` is the last result, `__` the one before, `_3` the third entry's.
    private func keep(_ value: LuaValue) throws(LuaFailure) {
        try engine.state.setGlobal("__", to: try engine.state.global("_"))
        try engine.state.setGlobal("_", to: value)
        try engine.state.setGlobal("_\(number)", to: value)
    }

    /// A value as the prompt shows it.
    func shown(_ value: LuaValue) throws(LuaFailure) -> [StyledText] {
        try ValueView(engine: engine, mode: mode, width: width).lines(of: value)
    }

    // MARK: failures

    func failure(_ failure: LuaFailure) -> SessionOutput {
        SessionOutput(FailureView(width: width, language: language).lines(of: failure), isFailure: true)
    }

    func failure(_ message: Bilingual) -> SessionOutput {
        SessionOutput(StyledText(message[language], .error).wrapped(toWidth: width), isFailure: true)
    }
}
