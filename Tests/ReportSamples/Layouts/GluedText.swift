/// The whole report in one line without separators.
enum GluedText {
    static func text(_ page: SamplePage) -> [UInt8] {
        Array(page.text(gap: "") { $0.slots.map(\.text).joined() }.utf8)
    }
}
