import Glibc
import Synchronization

/// Saves the input that is being read when the process dies of it.
///
/// The handler may only do what is safe within a signal: the path and the bytes lie ready in C memory, as one note that is
/// swapped as a whole. Whoever takes it owns it, so that no half of one and no freed one is ever saved.
enum CrashNote {
    private struct Note {
        var path: UnsafeMutablePointer<CChar>?
        var bytes: UnsafeMutablePointer<UInt8>
        var count: Int
    }

    private nonisolated(unsafe) static let current = Atomic<UnsafeMutablePointer<Note>?>(nil)

    /// Tells what is about to be read, and where it goes if that ends badly.
    static func prepare(_ content: [UInt8], path: String) {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(content.count, 1))
        bytes.initialize(from: content, count: content.count)
        let note = UnsafeMutablePointer<Note>.allocate(capacity: 1)
        note.initialize(to: Note(path: strdup(path), bytes: bytes, count: content.count))
        replace(by: note)
    }

    /// What was prepared has been read to the end: whatever happens now is not its fault.
    static func clear() { replace(by: nil) }

    private static func replace(by note: UnsafeMutablePointer<Note>?) {
        guard let old = current.exchange(note, ordering: .acquiringAndReleasing) else { return }
        free(old.pointee.path)
        old.pointee.bytes.deallocate()
        old.deallocate()
    }

    /// For the thread that calls: a stack that has run over needs another one for the handler.
    static func install() {
        let size = 1 << 16
        var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] {
            var action = sigaction()
            action.sa_flags = Int32(SA_ONSTACK)
            action.__sigaction_handler.sa_handler = { number in
                CrashNote.save()
                _exit(128 + number)
            }
            sigaction(signal, &action, nil)
        }
    }

    static func save() {
        guard let note = current.exchange(nil, ordering: .acquiringAndReleasing)?.pointee, let path = note.path else {
            return
        }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { return }
        _ = write(file, note.bytes, note.count)
        close(file)
        let words: StaticString = "crashed or hung; saved as "
        _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
        _ = write(2, path, strlen(path))
        _ = write(2, "\n", 1)
    }
}
