import FoundationEssentials
import Terminal
import Testing

@Suite("Transcripts", .serialized)
struct TranscriptTests {
    /// `RECORD_GOLDEN=1` writes what is shown now; read it before you commit it.
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

    @Test("What is typed shows what it did", arguments: Transcript.all)
    func plays(_ transcript: Transcript) async throws {
        let screen = try await onItsOwn { try transcript.play() }
        if Self.isRecording { try transcript.record(screen) }
        #expect(screen == transcript.golden)
    }

    @Test("There are transcripts in both languages and three widths")
    func areThere() {
        #expect(Transcript.all.count >= 150)
        #expect(Set(Transcript.all.map(\.language)).count == 2)
        #expect(Set(Transcript.all.map(\.width)) == [60, 80, 120])
    }

    @Test("No line is wider than the screen", arguments: Transcript.all)
    func fits(_ transcript: Transcript) throws {
        // Lines that were typed, completions and documents for other programs have their own length.
        let isFree = ["completion", "completion-temporaries", "modes", "machine"].contains(transcript.name)
        let shown = transcript.golden.split(separator: "\n").filter { !$0.hasPrefix("> ") && !$0.hasPrefix("… ") }
        let wide = isFree ? [] : shown.filter { $0.displayWidth > transcript.width }
        #expect(wide == [])
    }
}
