// Writes the sample reports that ship with the project: `swift run make-samples [FOLDER]`, else into Samples/.
// Running it again gives the same bytes.
import FoundationEssentials
import Glibc

let folder =
    CommandLine.arguments.dropFirst().first
    ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized.path()

do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for entry in ShippedSample.all {
        let document = entry.layout.document(entry.sample)
        try Data(document.bytes).write(to: URL(filePath: "\(folder)/\(entry.fileName)"))
    }
    try Data(SampleIndex.text.utf8).write(to: URL(filePath: "\(folder)/README.md"))
    print("\(ShippedSample.all.count) reports in \(folder)")
} catch {
    print("cannot write the samples: \(error)")
    exit(1)
}
