import Synchronization
import Wording

/// What an entry's user should know though its code does not say it: each sentence once.
final class Notices: Sendable {
    private let sentences = Mutex<[Bilingual]>([])

    func add(_ sentence: Bilingual) {
        sentences.withLock { if !$0.contains(sentence) { $0.append(sentence) } }
    }

    /// Those since the last time.
    func take() -> [Bilingual] {
        sentences.withLock { taken in
            defer { taken = [] }
            return taken
        }
    }
}
