import ReportModel

extension Rule {
    /// Section 一 has at most 1,000 characters (note of the 2021 form); white space does not count.
    static let nb303 = Rule(
        code: "NB303", title: CheckMessages.titleNB303, severity: .warning, needs: [.sections, .edition(["2021"])]
    ) { subject, observations in
        guard let section = subject.report.section(1) else { return observations.notAssessable(.section(1)) }
        let count = section.paragraphs.reduce(0) { $0 + $1.text.visibleCount }
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

extension String {
    /// Characters that are no white space. Nearly all texts are of scalars that stand for themselves.
    fileprivate var visibleCount: Int {
        var count = 0
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x21...0x7E, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x2018...0x201D: count += 1
            case 0x09, 0x0A, 0x0D, 0x20, 0x3000: continue
            default: return self.count { !$0.isWhitespace }
            }
        }
        return count
    }
}
