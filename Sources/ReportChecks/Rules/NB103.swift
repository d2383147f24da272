extension Rule {
    /// 总计 = 自然人 + the five kinds of organisation, in each row.
    static let nb103 = sums(
        .rowTotal, code: "NB103", title: CheckMessages.titleNB103, failure: CheckMessages.wrongRowTotal)
}
