import ReportAnalysis
import ReportChecks
import ReportReading

let reader = ReportReader()
let old = try reader.read(path: "Samples/澄岭县人民政府-2021.txt")
let new = try reader.read(path: "Samples/澄岭县人民政府-2022.html")

for finding in Checker().check(new, previous: old).findings {
    print(finding.code, finding.message[.en])
}
for change in Comparison(old: old, new: new).changed.prefix(3) {
    print(change.label, change.delta?.description ?? "—")
}
