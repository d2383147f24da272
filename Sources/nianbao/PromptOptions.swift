import ReportScripting
import Terminal

/// What the prompt starts with.
struct PromptOptions {
    var configuration: ScriptConfiguration
    /// Files, folders and patterns to load as `reports`.
    var files: [String] = []
    var color = ColorChoice.auto
    /// Whether there is no prompt even at a terminal.
    var isBatch = false
}
