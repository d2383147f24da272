import ReportModel

/// Classes of folded characters.
enum Characters {
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

    /// Of the block that nearly all Han characters are from.
    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 <= 0x51FF }

    static func isWord(_ scalar: UInt32) -> Bool {
        if isHan(scalar) { return true }
        return Unicode.Scalar(scalar).map(LabelFolding.isWord) ?? false
    }

    /// 一 = 1 … 十 = 10, nil for anything else.
    static func chineseNumeral(_ scalar: UInt32) -> Int? {
        switch scalar {
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        default: nil
        }
    }

    /// What may stand between a number and its label: 一、 1. 1，
    static func isOrdinalMark(_ scalar: UInt32) -> Bool {
        scalar == "、" || scalar == "." || scalar == "," || scalar == "．"
    }

    /// `/`, `-`, `—`: there is nothing to report.
    static func isNotApplicableMark(_ scalar: UInt32) -> Bool {
        scalar == "/" || scalar == "-" || scalar == "—" || scalar == "\\"
    }
}

extension UInt32 {
    static func == (value: UInt32, scalar: Unicode.Scalar) -> Bool { value == scalar.value }
    static func ~= (scalar: Unicode.Scalar, value: UInt32) -> Bool { value == scalar.value }
}

extension Character {
    /// An ASCII digit. `isNumber` is true for 万 and 一 too.
    var isDigit: Bool { isASCII && isNumber }
}
