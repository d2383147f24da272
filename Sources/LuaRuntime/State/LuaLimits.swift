/// What a script may use up. Hit, a limit stops the script with an error that it can't catch; the state stays usable.
public struct LuaLimits: Sendable, Hashable {
    /// Bytes that Lua's own values may take.
    public var memory: Int
    /// Seconds for one evaluation; nil for no limit.
    public var time: Double?
    /// Bytes that `print` may write in one evaluation.
    public var output: Int
    /// Bytes of one chunk of source.
    public var chunk: Int
    /// Bytes by which the whole process may grow in one evaluation, what objects hold in Swift included; nil for no
    /// limit. For programs that run one script at a time: whoever else takes memory meanwhile is counted too.
    public var growth: Int?

    /// Generous defaults for scripts: 512 MB, 60 seconds, 64 MB of output, 4 MB of source (compiling
    /// can't be interrupted, and this much takes a quarter of a second).
    public init(
        memory: Int = 512 << 20, time: Double? = 60, output: Int = 64 << 20, chunk: Int = 4 << 20,
        growth: Int? = nil
    ) {
        self.memory = memory
        self.time = time
        self.output = output
        self.chunk = chunk
        self.growth = growth
    }

    /// The growth that goes with a limit of memory: as much again for what Lua's values stand for, and some for what
    /// comes and goes.
    public static func growth(withMemory bytes: Int) -> Int { 2 * bytes + 64 << 20 }

    /// Limits for the prompt: as for scripts, without one of time.
    public static let prompt = LuaLimits(time: nil)
}
