import Glibc
import Terminal
import Testing

@Suite("History")
struct HistoryTests {
    /// A folder of its own for each test, removed with it.
    final class Folder {
        let path: String

        init() {
            var template = Array("/tmp/nianbao-history-XXXXXX".utf8CString)
            path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
        }

        var file: String { path + "/state/history" }

        deinit {
            for name in ["state/history", "state/history.new", "state/link", "state", "link"] {
                remove(path + "/" + name)
            }
            rmdir(path)
        }

        func write(_ bytes: [UInt8]) {
            mkdir(path + "/state", 0o700)
            guard let stream = fopen(file, "wb") else { return }
            fwrite(bytes, 1, bytes.count, stream)
            fclose(stream)
        }

        var lines: [String] {
            guard let stream = fopen(file, "rb") else { return [] }
            defer { fclose(stream) }
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = fread(&bytes, 1, bytes.count, stream)
            return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    @Test("entries come back as they were, in later sessions")
    func roundTrip() {
        let folder = Folder()
        let entries = ["1+1", "do\n  年报()\nend", "\\n", "a\\", "\r", "\"\\\\n\""]
        var history = History(path: folder.file)
        for entry in entries { #expect(history.add(entry) == nil) }
        #expect(History(path: folder.file).entries == entries.filter { $0 != "\r" })
    }

    @Test("what is kept is not on disk until it is entered")
    func kept() {
        let folder = Folder()
        var history = History(path: folder.file)
        history.add("1")
        history.keep("do\nend")
        history.keep(" ")
        #expect(history.entries == ["1", "do\nend"] && folder.lines == ["1"])
        history.add("do\nend")
        history.add("do\nend")
        #expect(history.entries == ["1", "do\nend"] && folder.lines.count == 2)
    }

    @Test("the file is private")
    func mode() {
        let folder = Folder()
        var history = History(path: folder.file)
        history.add("secret")
        var status = stat()
        #expect(stat(folder.file, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        chmod(folder.file, 0o644)
        history.add("more")
        stat(folder.file, &status)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test("an entry typed again moves to the end, blank ones are not kept")
    func duplicates() {
        let folder = Folder()
        var history = History(path: folder.file)
        for entry in ["a", "b", "a", "a", " \n", ""] { history.add(entry) }
        #expect(history.entries == ["b", "a"])
        #expect(folder.lines == ["a", "b", "a"])
        #expect(History(path: folder.file).entries == ["b", "a"])
    }

    @Test("sessions at the same time lose nothing of each other")
    func twoSessions() async {
        let folder = Folder()
        let path = folder.file
        await withTaskGroup(of: Void.self) { group in
            for session in 0..<4 {
                group.addTask {
                    // Repeated entries make the file long enough to be compacted under the others' feet.
                    for entry in 0..<100 {
                        var history = History(path: path, limit: 450)
                        for text in ["\(session).\(entry)", "a", "b", "a", "b"] { #expect(history.add(text) == nil) }
                    }
                }
            }
        }
        #expect(Set(History(path: path).entries).count == 402)
        #expect(folder.lines.count < 2_000)
    }

    @Test("a file grown to twice the limit is rewritten, also behind a link")
    func compaction() {
        let folder = Folder()
        folder.write(Array((1...11).map { "e\($0 % 7)\n" }.joined().utf8))
        let link = folder.path + "/link"
        symlink(folder.file, link)
        #expect(History(path: link, limit: 6).entries == ["e6", "e0", "e1", "e2", "e3", "e4"])
        #expect(folder.lines.count == 11)
        #expect(History(path: link, limit: 5).entries == ["e0", "e1", "e2", "e3", "e4"])
        #expect(folder.lines == ["e0", "e1", "e2", "e3", "e4"])
        var status = stat()
        #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    }

    @Test("any bytes are a history")
    func garbage() {
        let folder = Folder()
        folder.write([0x61, 0xFF, 0x0A, 0x0A, 0x5C, 0x78, 0x0A, 0x62, 0x5C])
        #expect(History(path: folder.file).entries == ["a\u{FFFD}", "\\x", "b\\"])
    }

    @Test("an entry cut off by a crash doesn't swallow the next")
    func torn() {
        let folder = Folder()
        folder.write(Array("whole\nto".utf8))
        var history = History(path: folder.file)
        history.add("next")
        #expect(History(path: folder.file).entries == ["whole", "to", "next"])
    }

    @Test(
        "where the file can't be written, the session keeps its entries and tells why",
        arguments: ["/proc/none/h", "/"])
    func unwritable(path: String) {
        var history = History(path: path)
        let error = history.add("kept")
        #expect(error?.operation == "open")
        #expect(history.entries == ["kept"])
    }

    @Test("a history linked to the null device is none", arguments: ["/dev/null", nil])
    func nowhere(path: String?) {
        var history = History(path: path)
        #expect(history.readError == nil)
        #expect(history.add("x") == nil)
        #expect(history.entries == ["x"])
    }

    @Test("a full disk leaves the file as it was")
    func fullDisk() throws {
        let folder = Folder()
        var history = History(path: folder.file)
        history.add("first")
        // The limit on file sizes stands in for the disk: a write beyond it is cut short, then fails.
        signal(SIGXFSZ, SIG_IGN)
        var old = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old)
        var tight = rlimit(rlim_cur: 200_000, rlim_max: old.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &tight)
        let error = history.add(String(repeating: "x", count: 300_000))
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &old)
        #expect(error == SystemError(operation: "write", code: EFBIG))
        #expect(folder.lines == ["first"])
    }
}
