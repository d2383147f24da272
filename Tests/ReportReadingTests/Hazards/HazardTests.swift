import Testing

@Suite("The hazards of real reports")
struct HazardTests {
    private static let hazards =
        CellHazards.all + TextHazards.all + TableHazards.all + LayoutHazards.all + PageHazards.all
        + DoubtHazards.all + HeadHazards.all + LineHazards.all + ColumnHazards.all + GridHazards.all
        + LabelHazards.all + LostCellHazards.all + OtherBodyHazards.all + BesideHazards.all
        + StrayHazards.all + OrderHazards.all + AmountHazards.all + BrokenNumberHazards.all + ComparisonHazards.all
        + CertainHazards.all + ExplainedHazards.all + ConvertedHazards.all + VerticalHazards.all
        + DamagedHazards.all + StackedHazards.all + CountedHazards.all + MeasuredHazards.all
        + NumberedHazards.all + NoteHazards.all + ExtraRowHazards.all + SpacerHazards.all
        + ScatteredHazards.all + BrokenHeadHazards.all + BlankHazards.all + GluedHazards.all + PipedBlankHazards.all
        + ConverterHazards.all

    @Test(
        "Every cell is as it must be",
        arguments: Self.hazards)
    func cells(hazard: Hazard) throws {
        let report = try hazard.read()
        #expect(hazard.differences(in: report) == [])
        if let agency = hazard.agency { #expect(report.agency == agency) }
        if let year = hazard.year { #expect(report.year == year) }
        #expect(hazard.findings.subtracting(report.readingFindings.map(\.code)) == [])
    }

    @Test("A blank line that is a cell stands in its own line, below the last words")
    func placesOfBlankLines() throws {
        let hazard = try #require(MeasuredHazards.all.first)
        let report = try hazard.read()
        let row = report.form.fields.filter { $0.rowKey == "new" && $0.tableKey == "requests" }
        #expect(row.map { report.place(of: $0.index).line } == Array(12...18))
    }

    @Test("Each of the twenty has one of its own")
    func numbers() {
        let numbers = Set(Self.hazards.compactMap { Int($0.name.prefix { $0.isNumber }) })
        #expect(Set(1...20).subtracting(numbers) == [])
    }
}
