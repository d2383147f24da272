import FoundationEssentials

// accuracy [FOLDER…]: reads every report that has a truth file beside it and counts the cells.
let folders = CommandLine.arguments.dropFirst()
let cases = folders.flatMap { TruthCase.all(below: $0) }
var table = AccuracyTable()
for truthCase in cases { table.add(truthCase.measure()) }
print(table.rendered)
