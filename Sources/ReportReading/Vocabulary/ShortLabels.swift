/// Labels of rows that bodies cut short, or put in other words, in tables only: nobody names a field by them.
enum ShortLabels {
    /// What names a row where it is all of a cell, by the row's key.
    static let ofCells = ["licensing": "许可", "penalties": "处罚", "coercion": "强制", "fees": "收费"]

    /// By the row's key.
    static let all = [
        "refused.prohibited_by_law": ["禁止公开"], "refused.third_party_rights": ["第三方权益"],
        "refused.internal_affairs": ["内部事务"], "refused.process_information": ["过程性"],
        "refused.enforcement_files": ["执法案卷"], "refused.administrative_inquiry": ["行政查询"],
        "unavailable.not_held": ["不掌握"], "unavailable.needs_creation": ["需另行制作", "无现成信息需要另行制作"],
        "unavailable.still_unclear": ["不明确"],
        "fees": ["行政事业性收费金额", "行政事业收费", "行政性事业收费", "事业性收费"], "regulations": ["行政规章"],
        "normative_documents": ["行政规范文件"], "other_services": ["其他对外服务管理事项"],
        "new": ["本年收到政府信息公开申请数量", "本年新增政府信息公开申请数量"], "partly_granted": ["予以部分公开", "部份公开"],
        "refused.security_and_stability": ["危及国家安全、公共安全、经济安全、社会稳定"],
        "other_handling.fee_unpaid": ["逾期未按收费通知要求缴纳费用"],
    ]
}
