import ReportAnalysis
import ReportModel

extension CSV {
    /// The names, then a row for each row. What is missing is the name of its kind in brackets, `[blank]`; a cell that
    /// is not there at all is empty.
    public static func rows(of frame: Frame) -> [[String]] {
        [frame.columns.map(\.name)]
            + (0..<frame.count).map { row in
                frame.columns.map { text(of: $0[row]) }
            }
    }

    public static func text(of value: FrameValue) -> String {
        switch value {
        case .missing(.absent): ""
        case .missing(let kind): "[\(kind.name)]"
        default: value.text
        }
    }
}

extension JSONWriter {
    /// An object for each row; what is missing is null.
    public mutating func frame(_ frame: Frame) {
        beginArray()
        for row in 0..<frame.count { self.row(row, of: frame) }
        endArray()
    }

    public mutating func row(_ row: Int, of frame: Frame) {
        beginObject()
        for column in frame.columns {
            key(column.name)
            value(column[row])
        }
        endObject()
    }

    public mutating func value(_ value: FrameValue) {
        switch value {
        case .number(let number): self.number(number)
        case .decimal(let decimal): self.decimal(decimal)
        case .text(let text): string(text)
        case .boolean(let value): boolean(value)
        case .missing: string(nil)
        }
    }
}
