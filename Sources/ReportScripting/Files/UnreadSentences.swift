import Documents
import ReportReading
import Wording

/// What was not read, told to people: a sentence for each file, and one for all that an archive locks.
public struct UnreadSentence: Sendable, Equatable {
    public let message: Bilingual
    /// How many files it tells of.
    public let count: Int

    /// In the order of the first file that each tells of.
    public static func all(_ failures: [ReadingError]) -> [UnreadSentence] {
        var locked: [String: [String]] = [:]
        let archives = failures.map { failure -> String? in
            guard failure.code == "encrypted", let (archive, name) = DocumentArchive.split(failure.input) else {
                return nil
            }
            locked[archive, default: []].append(name)
            return archive
        }
        return zip(failures, archives).compactMap { failure, archive in
            guard let archive else { return UnreadSentence(message: failure.message, count: 1) }
            guard let names = locked.removeValue(forKey: archive) else { return nil }
            let isAlone = names.count == 1
            return UnreadSentence(
                message: isAlone ? failure.message : ScriptMessages.lockedInArchive(archive, names), count: names.count)
        }
    }
}
