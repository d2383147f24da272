import ReportModel
import Wording

extension Field {
    /// The row as people name it, in English with what it means: `予以公开`, `其他处理·其他`.
    var rowName: Bilingual { FormGloss.wording(Self.name(rowPath), rowGloss) }

    /// The column as people name it: `自然人`, `法人或其他组织·其他`.
    var columnName: Bilingual { FormGloss.wording(Self.name(columnPath), columnGloss) }

    /// `本年新收政府信息公开申请数量·自然人`.
    var cellName: Bilingual { FormGloss.wording("\(Self.name(rowPath))·\(Self.name(columnPath))", gloss) }

    /// The last label; with the one above it where the last says nothing by itself.
    private static func name(_ path: [String]) -> String {
        let labels = path.suffix(2).map { FormLabel.withoutExplanation(FormLabel.withoutNumber($0)) }
        guard let last = labels.last else { return "" }
        return labels.count == 2 && ["其他", "总计"].contains(last) ? "\(labels[0])·\(last)" : last
    }
}

extension Report {
    func ids(_ indices: [Int]) -> [String] { indices.map { form.fields[$0].id } }

    /// Where these cells stand, as far as that is known.
    func places(of indices: [Int]) -> [Place] { indices.map(place).filter(\.isKnown) }
}
