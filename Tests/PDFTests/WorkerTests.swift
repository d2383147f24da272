import Glibc
import PDFPages
import Testing
import Wording

@testable import Documents

@Suite("The process that runs PDFium")
struct WorkerTests {
    /// What another program in its place gives.
    private func failure(_ program: String, _ argument: String = "", count: Int = 10, seconds: Double = 20) throws
        -> PDFWorkFailure?
    {
        let worker = try PDFWorker(PDFInstallation(program: program, library: argument))
        let file = [UInt8](repeating: 0x41, count: count)
        do throws(PDFWorkFailure) {
            try file.withUnsafeBufferPointer { (file) throws(PDFWorkFailure) in
                _ = try worker.pages(of: file, bounds: PDFBounds(), seconds: seconds)
            }
            return nil
        } catch {
            return error
        }
    }

    @Test("One that ends, before or after it took the file, has crashed", arguments: [10, 1 << 22])
    func crash(count: Int) throws {
        #expect(try failure("/bin/false", count: count) == .crashed)
    }

    @Test("One that doesn't answer in time is late, whether it takes the file or not", arguments: [10, 1 << 22])
    func late(count: Int) throws {
        #expect(try failure("/bin/sleep", "60", count: count, seconds: 0.2) == .late)
    }

    @Test("One that answers something else answers nonsense")
    func nonsense() throws {
        #expect(try failure("/usr/bin/yes", "no answer of ours") == .nonsense)
    }

    @Test("One that can't be started is told by name")
    func missing() {
        #expect(
            throws: DocumentError.unreadable(
                reason: Bilingual(
                    zh: "/no/such/program：没有这个文件或文件夹", en: "/no/such/program: No such file or directory"))
        ) {
            try PDFWorker(PDFInstallation(program: "/no/such/program", library: ""))
        }
    }

    @Test("A worker that is let go is gone, with its descriptor")
    func cleanUp() throws {
        var worker: PDFWorker? = try PDFWorker(PDFInstallation(program: "/bin/sleep", library: "60"))
        let process = try #require(worker?.process)
        #expect(kill(process, 0) == 0)
        worker = nil
        #expect(kill(process, 0) == -1 && errno == ESRCH)
    }

    @Test("A library that can't be loaded is missing", .enabled(if: canReadPDF, "PDFium is not installed"))
    func noLibrary() throws {
        let program = try PDFInstallation.find().program
        #expect(try failure(program, "/etc/passwd") == .refused(.noLibrary))
        #expect(try failure(program, "/etc/passwd", count: 1 << 22) == .refused(.noLibrary))
    }

    @Test("Too many pages or characters are refused", .enabled(if: canReadPDF, "PDFium is not installed"))
    func bounds() throws {
        let worker = try PDFWorker(PDFInstallation.find())
        func failure(_ bounds: PDFBounds) -> PDFWorkFailure? {
            do throws(PDFWorkFailure) {
                try SmallPDF.table.bytes.withUnsafeBufferPointer { (file) throws(PDFWorkFailure) in
                    _ = try worker.pages(of: file, bounds: bounds, seconds: 20)
                }
                return nil
            } catch {
                return error
            }
        }
        #expect(failure(PDFBounds(pages: 0)) == .refused(.tooManyPages))
        #expect(failure(PDFBounds(items: 5)) == .refused(.tooManyItems))
        #expect(failure(PDFBounds()) == nil)
    }
}
