import ReportModel

extension Rule {
    /// Section 一 has at most 1,000 characters (note of the 2021 form); white space does not count.
    static let nb303 = Rule(
        code: "NB303", title: CheckMessages.titleNB303, severity: .warning, needs: [.sections, .edition(["2021"])]
    ) { subject, observations in
        guard let section = subject.report.section(1) else { return observations.notAssessable(.section(1)) }
        let count = section.paragraphs.reduce(0) { $0 + $1.text.count { !$0.isWhitespace } }
        guard count > longestOverview else {
            return observations.pass(Evidence(CheckMessages.overviewFits(count, longestOverview)))
        }
        observations.fail(
            Finding(
                code: "NB303", severity: .warning, message: CheckMessages.overviewTooLong(count, longestOverview),
                places: section.place.isKnown ? [section.place] : [], expected: ExactNumber(Int64(longestOverview)),
                actual: ExactNumber(Int64(count))))
    }

    private static let longestOverview = 1000
}
