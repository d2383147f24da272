import FoundationEssentials

// accuracy [FOLDER…]: reads every report that has a truth file beside it and counts the cells.
// accuracy --samples N: the same for generated reports in every layout, N seeds.
// accuracy --write FOLDER N: writes N generated reports of each edition with their truth, to be made into other formats.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 2, arguments[0] == "--samples", let seeds = Int(arguments[1]) {
    print(SampleTableText(measurements: SampleMeasurement.all(seeds: seeds)).rendered)
} else if arguments.count == 3, arguments[0] == "--write", let count = Int(arguments[2]) {
    try SampleFiles.write(count, to: arguments[1])
} else {
    var table = AccuracyTable()
    for truthCase in arguments.flatMap({ TruthCase.all(below: $0) }) { table.add(truthCase.measure()) }
    print(table.rendered)
}
