/// Characters that stand for those of labels: traditional ones, what people write for them, what scanners read in their place.
enum LabelVariants {
    /// By character of a label those that stand for it.
    static let all: [UInt32: [UInt32]] = pairs.split(separator: " ").reduce(into: [:]) { variants, pair in
        let scalars = pair.unicodeScalars.map(\.value)
        if let own = scalars.first { variants[own] = Array(scalars.dropFirst()) }
    }

    private static let pairs = """
        万萬 业業 个個 为為爲 举舉 于於 会會 体體 关關 务務 动動 区區 单單 号號 后後 国國 处處 复復複 审審 对對 属屬 \
        废廢 开開幵 强強 当當 总總 执執 护護 报報 据據 无無 条條 构構 权權 机機 没沒 现現 稳穩 秘祕 类類 系係 纠糾 纳納 \
        组組 织織 经經 结結 继繼 续續 维維 缴繳 罚罰 范範 获獲 补補 规規 计計 认認 议議 许許 讼訟 访訪 诉訴 询詢 请請清 \
        购購 费費 转轉 过過 这這 进進 采採 问問 额額 项項 题題 内內 减減 数數 发發 确確 办辦 他它 作做 \
        设設 应應 决決 见見 标標 细細 则則 样樣 况況 励勵 给給 检檢 征徵 制製
        """
}
