import FoundationEssentials

// accuracy [--markdown] [FOLDER…]: reads every report that has a truth file beside it and counts the cells.
// accuracy [--markdown] --samples N: the same for generated reports in every layout, N seeds.
// accuracy --write FOLDER N: writes N generated reports of each edition with their truth, for other programs to convert.
// With --markdown the tables are those of docs/accuracy.md, without the details.
let isMarkdown = CommandLine.arguments.contains("--markdown")
let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--markdown" }
if arguments.count == 2, arguments[0] == "--samples", let seeds = Int(arguments[1]) {
    let measurements = SampleMeasurement.all(seeds: seeds)
    print(isMarkdown ? MarkdownTables.samples(measurements) : SampleTableText(measurements: measurements).rendered)
} else if arguments.count == 3, arguments[0] == "--write", let count = Int(arguments[2]) {
    try SampleFiles.write(count, to: arguments[1])
} else {
    let measurements = arguments.flatMap { TruthCase.all(below: $0) }.map { $0.measure() }
    var table = AccuracyTable()
    for measured in measurements { table.add(measured) }
    print(isMarkdown ? MarkdownTables.reports(measurements) : table.rendered)
}
