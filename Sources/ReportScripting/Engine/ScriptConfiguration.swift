import LuaRuntime
import Wording

/// What a script may do and how it speaks.
public struct ScriptConfiguration: Sendable {
    public var language: Language
    public var limits: LuaLimits
    /// Folders and files that scripts may read; everything else is out of their reach.
    public var readable: [String]
    /// The folder below which scripts may write.
    public var outputFolder: String
    /// Folders in which `require` looks.
    public var modulePath: [String]
    /// How many files are read at once.
    public var workers: Int
    /// Hears what a script's user should know though the script does not say it.
    public var notice: (@Sendable (Bilingual) -> Void)?

    public init(
        language: Language = .zh, limits: LuaLimits = LuaLimits(), readable: [String] = ["."],
        outputFolder: String = ".", modulePath: [String] = [], workers: Int = 1
    ) {
        self.language = language
        self.limits = limits
        self.readable = readable
        self.outputFolder = outputFolder
        self.modulePath = modulePath
        self.workers = workers
    }
}
