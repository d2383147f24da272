import Glibc

/// Where the invented reports are that come with the program.
enum SampleFolder {
    /// A file that tells the folder from others of its name.
    private static let mark = "青禾市人民政府-2021.html"

    /// In the current folder, else in one that holds the program; nil where they were not shipped.
    static var path: String? { candidates.first { access($0 + "/" + mark, R_OK) == 0 } }

    private static var candidates: [String] {
        guard var folder = programFolder else { return ["Samples"] }
        var all = ["Samples"]
        while !folder.isEmpty {
            all += [folder + "/Samples", folder + "/share/nianbao/Samples"]
            folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        }
        return all
    }

    private static var programFolder: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let program = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return program.lastIndex(of: "/").map { String(program[..<$0]) }
    }
}
