extension Rule {
    /// 三（七） = the sum of its rows, in each column.
    static let nb102 = sums(
        .handledTotal, code: "NB102", title: CheckMessages.titleNB102, failure: CheckMessages.wrongHandledTotal)
}
