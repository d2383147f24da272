import Documents
import ReportSamples

/// Damages files: the same seed gives the same damage on any machine.
///
/// A zip container is mostly taken apart, damaged in one part and packed anew, so that the damage reaches the XML.
public struct Mutator: Sendable {
    private var random: SplitMix64
    /// Nothing grows beyond this.
    private static let largest = 1 << 20

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A damaged copy of one of the target's seeds, under its name.
    public mutating func mutant(of target: FuzzTarget, seeds: [FuzzSeed]) -> FuzzSeed {
        guard var seed = random.pick(seeds), let other = random.pick(seeds) else { return FuzzSeed("x", []) }
        let words = target.words.map { Array($0.utf8) }
        if seed.bytes.starts(with: [0x50, 0x4B, 3, 4]), random.chance(75), let parts = ZipParts(seed.bytes) {
            seed.bytes = repacked(parts, other: ZipParts(other.bytes), words)
        } else {
            seed.bytes = damaged(seed.bytes, other: other.bytes, words)
        }
        return seed
    }

    private mutating func repacked(_ parts: ZipParts, other: ZipParts?, _ words: [[UInt8]]) -> [UInt8] {
        var parts = parts
        for _ in 0..<random.within(1...2) {
            guard !parts.entries.isEmpty else { break }
            let index = random.below(parts.entries.count)
            let donor = other.flatMap { random.pick($0.entries)?.bytes } ?? []
            parts.entries[index].bytes = damaged(parts.entries[index].bytes, other: donor, words)
            if random.chance(5) { parts.entries.remove(at: index) }
        }
        return ZipFile.bytes(of: parts.entries, deflated: random.chance(50))
    }

    /// One to eight kinds of damage.
    mutating func damaged(_ bytes: [UInt8], other: [UInt8], _ words: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.within(1...8) where bytes.count < Self.largest {
            damage(&bytes, other: other, words)
        }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8], other: [UInt8], _ words: [[UInt8]]) {
        guard !bytes.isEmpty else { return bytes = other }
        let place = random.below(bytes.count)
        switch random.below(16) {
        case 0...1: bytes[place] ^= 1 << UInt8(random.below(8))
        case 2: bytes[place] = UInt8(random.below(256))
        case 3...6: bytes.insert(contentsOf: random.pick(words) ?? [], at: place)
        case 7: bytes.removeSubrange(stretch(at: place, in: bytes))
        case 8: bytes.removeSubrange(place...)
        case 9: if !other.isEmpty { bytes.replaceSubrange(place..., with: other[random.below(other.count)...]) }
        case 10...11: setLength(in: &bytes, at: place)
        case 12: setNumber(in: &bytes, from: place)
        case 13: move(stretch(at: place, in: bytes), in: &bytes)
        default: repeatStretch(at: place, in: &bytes)
        }
    }

    /// A short range mostly, sometimes a long one.
    private mutating func stretch(at place: Int, in bytes: [UInt8]) -> Range<Int> {
        place..<min(bytes.count, place + 1 + random.below(random.chance(80) ? 40 : 4_000))
    }

    private mutating func move(_ range: Range<Int>, in bytes: inout [UInt8]) {
        let moved = bytes[range]
        bytes.removeSubrange(range)
        bytes.insert(contentsOf: moved, at: random.below(bytes.count + 1))
    }

    /// Two to a thousand copies behind each other.
    private mutating func repeatStretch(at place: Int, in bytes: inout [UInt8]) {
        let range = stretch(at: place, in: bytes)
        let copies = min(random.chance(70) ? 1 + random.below(4) : random.below(1_000), Self.largest / range.count)
        bytes.insert(contentsOf: Array(repeating: bytes[range], count: copies).joined(), at: place)
    }

    /// Two or four bytes that may be a length or a place become an extreme or a neighbour of what they were.
    private mutating func setLength(in bytes: inout [UInt8], at place: Int) {
        let width = min(random.chance(50) ? 2 : 4, bytes.count - place)
        let old = bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
        let values = [
            0, 1, old + 1, old - 1, old * 2, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF, bytes.count,
        ]
        let value = random.pick(values) ?? 0
        for index in 0..<width { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
    }

    /// The next digits of the text become another number.
    private mutating func setNumber(in bytes: inout [UInt8], from place: Int) {
        let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
        guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
        let numbers = [
            "", "0", "-1", "1", "255", "1000", "65536", "99999999", "2147483648", "9223372036854775807",
            "-9223372036854775808", "9223372036854775808", "1e308",
        ]
        bytes.replaceSubrange(start..<end, with: Array((random.pick(numbers) ?? "").utf8))
    }
}
