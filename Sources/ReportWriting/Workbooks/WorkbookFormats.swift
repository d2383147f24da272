import CXlsxWriter

/// The looks of cells, each made once for a workbook.
final class WorkbookFormats {
    /// A cell of a table has a border, text above it or instead of it has none.
    enum Frame: String { case border, none }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var known: [String: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// `digits` after the point of a number; nil for anything else. A rate is shown in percent.
    func format(
        _ role: ManuscriptTable.Role, _ frame: Frame, digits: UInt8? = nil, isRate: Bool = false
    ) -> UnsafeMutablePointer<lxw_format>? {
        let key = "\(role.rawValue) \(frame.rawValue) \(isRate ? "%" : digits.map(String.init) ?? "")"
        if let format = known[key] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        known[key] = format
        format_set_text_wrap(format)
        switch frame {
        case .border: Self.makeCell(format, role)
        case .none: Self.makeProse(format, role)
        }
        if isRate { format_set_num_format(format, "0.0%") }
        if let digits {
            format_set_num_format(format, digits == 0 ? "0" : "0." + String(repeating: "0", count: Int(digits)))
        }
        return format
    }

    private static func makeCell(_ format: UnsafeMutablePointer<lxw_format>, _ role: ManuscriptTable.Role) {
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, lxw_color_t(0xA6B0BB))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        switch role {
        case .title, .head:
            format_set_bold(format)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_bg_color(format, lxw_color_t(0xEEF2F6))
        case .number: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case .label, .text: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        }
    }

    private static func makeProse(_ format: UnsafeMutablePointer<lxw_format>, _ role: ManuscriptTable.Role) {
        format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch role {
        case .title:
            format_set_bold(format)
            format_set_font_size(format, SheetMeasures.titleSize)
        case .head: format_set_bold(format)
        case .number, .label, .text: break
        }
    }
}
