import CLua
import CLuaShim
import Wording

/// A Lua world: its globals, its limits, and what Swift has declared in it.
///
/// One thread at a time: whoever uses a state owns it for that time, and the class is not `Sendable`, so that the
/// compiler holds to it. Only a `LuaInterrupter` may act from elsewhere. Scripts recurse on the C stack: give a worker
/// thread that runs them at least `recommendedStackSize`; a program's main thread has that already.
public final class LuaState {
    /// Bytes of stack for a thread that runs scripts: patterns and nested calls used 416 KB in the worst case found.
    public static let recommendedStackSize = 8 << 20

    /// What scripts may use up; a change holds from the next evaluation on, the one of `chunk` never changes.
    public var limits: LuaLimits {
        didSet { tellLimits() }
    }
    /// The language in which errors speak.
    public var language: Language {
        didSet { try? prepareOverflow() }
    }
    /// Where `print` goes: bytes that need not be UTF-8.
    public var output: (UnsafeRawBufferPointer) -> Void
    /// What `print` shows of a plain table; nil for what `tostring` gives.
    public var showTable: (LuaTable) throws(LuaFailure) -> String? = { _ in nil }
    /// Finds the source of `require "name"`. The host decides where it looks; nil: there is no such module.
    public var findModule: (String) throws(LuaFailure) -> LuaModuleSource? = { _ in nil }
    /// Words of the user's language for members, which are told where one is written behind a dot.
    public var memberWords: [String: String] = [:]
    /// What to write where one of these members is asked of a plain number.
    public var numberMembers: [String: Bilingual] = [:]
    /// Everything declared so far: for help, completion and the reference.
    public internal(set) var catalogue = LuaCatalogue()

    /// Takes what should have stopped an evaluation and came before it began: a host that knows of it is asked where one
    /// begins, which it stops then, and where one was interrupted, which is then what it was meant for.
    public var takeEarlyInterrupt: () -> Bool = { false }

    let runtime: RuntimeMemory
    /// How many evaluations run within each other.
    private var depth = 0
    private(set) var references = ReferenceQueue()
    var types: [TypeKey: DefinedType] = [:]
    /// The one asked for last: objects of a kind come one after the other.
    var lastType: (key: TypeKey, type: DefinedType)?
    var chunks = ChunkSources()
    /// Where the last error came from that a script raised with a value of its own.
    var lastTrace: [LuaTraceEntry] = []
    /// The trace of a script's error that is about to be raised again after it came through Swift.
    var pendingTrace: [LuaTraceEntry]?
    /// What an object lacked last; a record's cell without a number, read later, is remembered in C instead.
    var lastLack: LuaLack?
    /// The text that an object gave last for a name.
    var lastText: LuaTextRead?
    /// The position beyond the end of a list that was asked for last.
    var lastBeyond: LuaBeyond?
    var longTexts = LongTexts()
    /// The metatable of each reader of records, and the readers of strict ones by their names.
    var readers: [ObjectIdentifier: LuaReference] = [:]
    var ownReaders: [[String]: RecordReader] = [:]
    var lastRecord: (names: [String], metatable: LuaReference)?
    /// What is raised where nothing can be made to be raised.
    var nestedTooDeeply: LuaReference?
    /// Keeps the declared functions alive whose addresses Lua holds.
    var retained: [AnyObject] = []

    /// Opens a state. Throws where the memory limit is too small for Lua itself.
    public init(
        limits: LuaLimits = LuaLimits(), language: Language = .zh,
        output: @escaping (UnsafeRawBufferPointer) -> Void
    ) throws(LuaFailure) {
        guard let runtime = RuntimeMemory(limits: limits) else { throw LuaMessages.stateWithoutMemory(limits.memory) }
        self.runtime = runtime
        self.limits = limits
        self.language = language
        self.output = output
        tellLimits()
        try open()
    }

    private func open() throws(LuaFailure) {
        guard nb_open(runtime.pointer, hostTable()) == LUA_OK else {
            throw LuaMessages.stateWithoutMemory(limits.memory)
        }
        try prepareOverflow()
        try guardErrors()
    }

    deinit {
        nb_close(runtime.pointer)
    }

    private func tellLimits() {
        nb_set_output_limit(runtime.pointer, max(limits.output, 0))
        nb_set_growth_limit(runtime.pointer, max(limits.growth ?? 0, 0))
    }

    /// Whether an evaluation could not be stopped otherwise than by leaving Lua in the midst of it. The state runs nothing
    /// more then until it is `renew`ed.
    public var isGivenUp: Bool { nb_is_given_up(runtime.pointer) != 0 }

    /// Begins anew in the place of a world that was given up: without what scripts have set and what was declared.
    public func renew() throws(LuaFailure) {
        guard depth == 0 else { throw LuaMessages.givenUp }
        nb_close(runtime.pointer)
        (references, nestedTooDeeply, types, lastType) = (ReferenceQueue(), nil, [:], nil)
        (readers, lastRecord) = ([:], nil)
        catalogue = LuaCatalogue()
        try open()
    }

    /// Throws where the state was given up: as what stopped it, as long as that evaluation lasts.
    func checkLife() throws(LuaFailure) {
        guard isGivenUp else { return }
        if depth > 0 { try checkpoint() }
        throw LuaMessages.givenUp
    }

    /// Stops what this state runs, from elsewhere.
    public var interrupter: LuaInterrupter { LuaInterrupter(runtime: runtime) }

    /// The bytes that Lua's own values take now.
    public var memoryUsed: Int { nb_memory_used(runtime.pointer) }

    /// The Lua thread that runs now: the main one or a coroutine.
    var stack: OpaquePointer { nb_current(runtime.pointer) }

    /// Throws where this evaluation is to end: long work in Swift asks now and then.
    public func checkpoint() throws(LuaFailure) {
        if let stop = LuaStop(reason: nb_abort_reason(runtime.pointer)) { throw failure(for: stop) }
    }

    /// Throws, as lack of memory, where a text of so many bytes is more than Lua's values may take. Whoever makes one out of
    /// values of scripts asks before: a string that stands in a table a thousand times is held once, and written a thousand
    /// times.
    public func checkSize(_ bytes: Int) throws(LuaFailure) {
        guard bytes > limits.memory else { return }
        nb_set_abort(runtime.pointer, LuaStop.memory.reason)
        throw failure(for: .memory)
    }

    /// Bytes that an evaluation may take even where what the last ones left fills the limit: enough to let go of it.
    static let spareMemory = 4 << 20

    /// Evaluations within each other, each of which takes the stack of Swift's functions between them.
    static let deepest = 50

    /// Runs `work` as one evaluation: the outermost one starts the clock and clears what stopped the last one.
    func entering<Result>(_ work: () throws(LuaFailure) -> Result) throws(LuaFailure) -> Result {
        try checkLife()
        guard depth < Self.deepest else { throw LuaMessages.tooDeep }
        releaseReferences()
        if depth == 0 {
            makeRoom()
            lastLack = nil
        }
        depth += 1
        defer { depth -= 1 }
        guard nb_enter(runtime.pointer, limits.time ?? 0) == 0 else {
            nb_leave(runtime.pointer)
            throw LuaMessages.noTimer
        }
        // Only now: from here on an interrupter is heard.
        if depth == 1, takeEarlyInterrupt() {
            nb_leave(runtime.pointer)
            throw failure(for: .interrupted)
        }
        defer {
            if depth == 1 { longTexts.removeAll() }
            let reason = nb_abort_reason(runtime.pointer)
            nb_leave(runtime.pointer)
            if reason == NB_ABORT_INTERRUPTED { _ = takeEarlyInterrupt() }
            if reason == NB_ABORT_MEMORY, !isGivenUp { nb_collect(stack) }
        }
        return try balanced(work)
    }

    /// What the last evaluations left may fill the limit: what is garbage by now goes, and letting go of the rest takes
    /// some memory too.
    private func makeRoom() {
        if memoryUsed + Self.spareMemory > limits.memory { nb_collect(stack) }
        nb_set_memory_limit(runtime.pointer, max(limits.memory, memoryUsed + Self.spareMemory))
    }

    /// Lets go in Lua of what nobody in Swift holds any more.
    func releaseReferences() {
        for reference in references.takeAll() { nb_release_reference(stack, reference) }
    }
}

/// The source of a module that `require` loads.
public struct LuaModuleSource: Sendable {
    /// The text.
    public let source: String
    /// How errors name it: a path as the user knows it.
    public let name: String

    public init(source: String, name: String) {
        self.source = source
        self.name = name
    }
}
