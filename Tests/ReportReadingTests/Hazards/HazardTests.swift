import Testing

@Suite("The hazards of real reports")
struct HazardTests {
    @Test("Every cell is as it must be", arguments: CellHazards.all + TextHazards.all + TableHazards.all)
    func cells(hazard: Hazard) throws {
        let report = try hazard.read()
        #expect(hazard.differences(in: report) == [])
        #expect(hazard.findings.subtracting(report.readingFindings.map(\.code)) == [])
    }
}
