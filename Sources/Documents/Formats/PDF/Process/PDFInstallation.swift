import Glibc

/// Where the two parts are that reading PDF files needs beside this program.
struct PDFInstallation: Sendable, Equatable {
    /// `nianbao-pdf`, which runs PDFium.
    let program: String
    /// PDFium's shared library.
    let library: String

    /// Both parts. `NIANBAO_PDF_PROGRAM` and `NIANBAO_PDFIUM` name others than the usual ones.
    static func find() throws(DocumentError) -> PDFInstallation {
        let programs = environment("NIANBAO_PDF_PROGRAM").map { [$0] } ?? usualPrograms
        guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { throw .pdfProgramMissing }
        let libraries = environment("NIANBAO_PDFIUM").map { [$0] } ?? usualLibraries
        guard let library = libraries.first(where: { access($0, R_OK) == 0 }) else { throw .pdfLibraryMissing }
        return PDFInstallation(program: program, library: library)
    }

    /// Beside the running program, and beside the shared object that this code is in: tests run within another
    /// program.
    private static let usualPrograms = [runningProgram, ownObject].compactMap { path -> String? in
        guard let path, let slash = path.lastIndex(of: "/") else { return nil }
        return path[...slash] + "nianbao-pdf"
    }

    /// Where `scripts/setup` puts it.
    private static var usualLibraries: [String] {
        let folder = environment("XDG_DATA_HOME") ?? environment("HOME").map { $0 + "/.local/share" }
        return folder.map { [$0 + "/nianbao/pdfium/libpdfium.so"] } ?? []
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    private static var runningProgram: String? {
        let limit = Int(PATH_MAX)
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                filled = max(characters.baseAddress.map { readlink("/proc/self/exe", $0, limit) } ?? 0, 0)
            }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The file that this code was loaded from: the system's list of mapped files has it at our own address.
    private static var ownObject: String? {
        let inside: @convention(c) () -> Void = {}
        let address = UInt(bitPattern: unsafeBitCast(inside, to: UnsafeRawPointer.self))
        guard let maps = try? FileContents(path: "/proc/self/maps", limit: 16 << 20) else { return nil }
        let lines = String(decoding: maps.bytes, as: UTF8.self).split(separator: "\n")
        let own = lines.first { line in
            let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
            return ends.count == 2 && ends[0] <= address && address < ends[1]
        }
        guard let own, let path = own.firstIndex(of: "/") else { return nil }
        return String(own[path...])
    }
}
