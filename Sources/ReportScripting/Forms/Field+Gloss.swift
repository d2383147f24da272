import ReportModel

/// The English of a field's row and column by themselves. Neither has a comma of its own.
extension Field {
    var rowGloss: String? { parts.first }
    var columnGloss: String? { parts.last }

    private var parts: [String] { gloss?.split(separator: ", ").map(String.init) ?? [] }
}
