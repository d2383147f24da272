// Writes the sample reports that ship with the project: `swift run make-samples [FOLDER]`, else into Samples/, and what
// is in them into docs/samples.md, because every file of the folder itself is a report.
// Running it again gives the same bytes.
import FoundationEssentials
import Glibc

let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path()
let folder = CommandLine.arguments.dropFirst().first ?? "\(repository)/Samples"

do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for entry in ShippedSample.all {
        let document = entry.layout.document(entry.sample)
        try Data(document.bytes).write(to: URL(filePath: "\(folder)/\(entry.fileName)"))
    }
    if CommandLine.arguments.count == 1 {
        try Data(SampleIndex.text.utf8).write(to: URL(filePath: "\(repository)/docs/samples.md"))
    }
    print("\(ShippedSample.all.count) reports in \(folder)")
} catch {
    print("cannot write the samples: \(error)")
    exit(1)
}
