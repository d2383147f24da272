extension Rule {
    /// 一 + 二 = 三（七） + 四, in each column (the note printed in table 三).
    static let nb101 = sums(
        .balance, code: "NB101", title: CheckMessages.titleNB101, failure: CheckMessages.unbalanced)
}
