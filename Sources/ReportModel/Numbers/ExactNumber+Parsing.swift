extension ExactNumber {
    /// Reads ASCII digits with an optional sign and one decimal point: `160.5964`, `-11`, `+19`.
    ///
    /// Nil for anything else: separators, units, full-width digits, no digit before or after the point, and
    /// numbers that need more than 64 bits. Leading zeros are kept out of the value, zeros at the end are kept.
    public init?(parsing text: some StringProtocol) {
        var bytes = text.utf8.makeIterator()
        var next = bytes.next()
        let sign = next
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { next = bytes.next() }
        guard let parsed = Self.parseDigits(first: next, rest: &bytes) else { return nil }
        self = sign == UInt8(ascii: "-") ? ExactNumber(unchecked: -parsed.mantissa, parsed.scale) : parsed
    }

    private static func parseDigits(
        first: UInt8?, rest: inout some IteratorProtocol<UInt8>
    ) -> ExactNumber? {
        var (mantissa, scale, digits) = (Int64(0), UInt8(0), 0)
        var (point, next) = (false, first)
        while let byte = next {
            if byte == UInt8(ascii: "."), !point, digits > 0 {
                point = true
            } else if let appended = append(byte, to: mantissa) {
                guard !point || scale < maximumScale else { return nil }
                (mantissa, digits) = (appended, digits + 1)
                if point { scale += 1 }
            } else {
                return nil
            }
            next = rest.next()
        }
        guard digits > 0, point == (scale > 0) else { return nil }
        return ExactNumber(unchecked: mantissa, scale)
    }

    /// `mantissa` with one more decimal digit; nil for another character or an overflow.
    private static func append(_ byte: UInt8, to mantissa: Int64) -> Int64? {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        let (tens, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        return overflow || carry ? nil : sum
    }
}
