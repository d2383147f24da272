extension Rule {
    /// Each 总计 of table 四 = its four outcomes.
    static let nb104 = sums(
        .proceedingsTotal, code: "NB104", title: CheckMessages.titleNB104, failure: CheckMessages.wrongProceedings)
}
