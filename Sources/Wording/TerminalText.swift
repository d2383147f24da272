extension String {
    /// The same for a terminal: what would move its cursor, colour what follows or turn its direction stands as U+FFFD.
    /// Lines and tabs stay.
    public var withoutControls: String {
        guard unicodeScalars.contains(where: Self.isObeyed) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(Self.isObeyed(scalar) ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }

    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
