import ReportModel

/// The six sections of an invented report, in sentences that quote the right figures.
struct SampleProse {
    let report: Report
    let body: SampleBody
    let seed: UInt64

    var sections: [TextSection] {
        report.form.sections.map { section in
            TextSection(
                number: section.number, heading: "\(Self.numeral(section.number))、\(section.heading)",
                paragraphs: paragraphs(of: section.number).map { TextSection.Paragraph($0) })
        }
    }

    private func paragraphs(of section: Int) -> [String] {
        switch section {
        case 1: [opening, active, onRequest, support]
        case 5: [problems, plans]
        case 6: [otherMatters]
        default: []
        }
    }

    private var opening: String {
        "\(year)年，\(body.name)\(habit("aim", SampleSentences.aims))。现将本年度政府信息公开工作情况报告如下。"
    }

    private var active: String {
        "主动公开方面，\(habit("active", SampleSentences.active))。\(documents)"
    }

    private var documents: String {
        guard report.form.field("disclosure.normative_documents.issued") != nil else {
            let made = figure("disclosure.normative_documents.made")
            return made == "0" ? "本年没有新制作规范性文件。" : "新制作规范性文件\(made)件，均已对外公开。"
        }
        return "制发行政规范性文件\(figure("disclosure.normative_documents.issued"))件，"
            + "废止\(figure("disclosure.normative_documents.repealed"))件，"
            + "现行有效\(figure("disclosure.normative_documents.in_force"))件。"
    }

    private var onRequest: String {
        let (new, carriedIn) = (figure("requests.new.total"), figure("requests.carried_in.total"))
        guard new != "0" || carriedIn != "0" else {
            return "依申请公开方面，全年未收到政府信息公开申请，也没有上年结转的申请。" + disputes
        }
        return "依申请公开方面，全年新收政府信息公开申请\(new)件，上年结转\(carriedIn)件，"
            + "办结\(figure("requests.handled_total.total"))件，其中予以公开\(figure("requests.granted.total"))件、"
            + "部分公开\(figure("requests.partly_granted.total"))件，"
            + "结转下年度继续办理\(figure("requests.carried_out.total"))件。" + disputes
    }

    private var disputes: String {
        let review = figure("proceedings.review.total")
        let court =
            (report.number("proceedings.litigation_direct.total")?.integer ?? 0)
            + (report.number("proceedings.litigation_after_review.total")?.integer ?? 0)
        guard review != "0" || court != 0 else { return "没有因政府信息公开引起的行政复议和行政诉讼。" }
        return "因政府信息公开引起的行政复议\(review)件、行政诉讼\(court)件。"
    }

    private var support: String { fresh("support", SampleSentences.support) + "。" }

    private var problems: String {
        "存在的主要问题：一是\(habit("problem", SampleSentences.problems))；二是\(fresh("problem", SampleSentences.shortfalls))。"
    }

    private var plans: String { "下一步，\(fresh("plan", SampleSentences.plans))。" }

    private var otherMatters: String { habit("other", SampleSentences.otherMatters) + "。" }

    private var year: Int { report.year ?? 0 }

    private func figure(_ field: String) -> String { report.number(field)?.description ?? "0" }

    /// A sentence that the body repeats every year.
    private func habit(_ purpose: String, _ sentences: [String]) -> String {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/prose/\(purpose)")
        return random.pick(sentences) ?? ""
    }

    /// A sentence that belongs to the year.
    private func fresh(_ purpose: String, _ sentences: [String]) -> String {
        var random = SplitMix64(seed: seed, purpose: "\(body.name)/prose/\(purpose)", year: year)
        return random.pick(sentences) ?? ""
    }

    static func numeral(_ number: Int) -> String {
        let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return numerals.indices.contains(number) ? numerals[number] : String(number)
    }
}
