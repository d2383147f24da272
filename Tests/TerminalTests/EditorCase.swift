import Terminal
import Testing

/// Keys and the screen after them; `▮` is the cursor.
struct EditorCase: Sendable, CustomTestStringConvertible {
    let keys: String
    let screen: String
    var testDescription: String { keys }

    init(_ keys: String, _ screen: String) {
        self.keys = keys
        self.screen = screen
    }
}
