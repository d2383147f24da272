/// Labels of rows that bodies cut short, in tables only: too short to name a field by.
enum ShortLabels {
    /// What names a row where it is all of a cell, by the row's key.
    static let ofCells = ["licensing": "许可", "penalties": "处罚", "coercion": "强制", "fees": "收费"]

    /// By the row's key.
    static let all = [
        "refused.prohibited_by_law": ["禁止公开"], "refused.third_party_rights": ["第三方权益"],
        "refused.internal_affairs": ["内部事务"], "refused.process_information": ["过程性"],
        "refused.enforcement_files": ["执法案卷"], "refused.administrative_inquiry": ["行政查询"],
        "unavailable.not_held": ["不掌握"], "unavailable.needs_creation": ["需另行制作"],
        "unavailable.still_unclear": ["不明确"], "fees": ["行政事业性收费金额"],
    ]
}
