import Dispatch
import ReportModel
import Synchronization

/// Two reports whose prose is nearly the same.
public struct NearCopy: Sendable, Equatable {
    /// Positions in what was given, the lesser first.
    public let first: Int
    public let second: Int
    /// Runs of 13 characters that both have, of all that either has (Jaccard): exact.
    public let likeness: Double
}

/// Finds near copies among many texts.
///
/// Texts are letters, digits and Han characters without statutory headings and fixed sentences, as for 重复率, and
/// are likened by their runs of 13. MinHash in one permutation (Li, Owen, Zhang 2012) and banding propose pairs;
/// each is then counted exactly, so that nothing is a copy by chance of hashing. A pair at the threshold itself is
/// proposed with a probability of 0.995.
public struct NearCopies: Sendable {
    private static let bins = 240
    private let shingles: [[UInt64]]
    private let threshold: Double

    /// `threshold` from 0.2 to 1.
    public init(of reports: [Report], threshold: Double) {
        let results = Mutex([[UInt64]](repeating: [], count: reports.count))
        DispatchQueue.concurrentPerform(iterations: reports.count) { index in
            let runs = Self.shingles(of: reports[index].sections)
            results.withLock { $0[index] = runs }
        }
        self.init(shingles: results.withLock { $0 }, threshold: threshold)
    }

    init(shingles: [[UInt64]], threshold: Double) {
        self.shingles = shingles
        self.threshold = min(max(threshold, 0.2), 1)
    }

    /// The different runs of a text, sorted.
    static func shingles(of sections: [TextSection]) -> [UInt64] {
        let hashes = ReuseCorpus.counted(sections).flatMap {
            RollingHash.hashes(of: $0, length: TextReuse.runLength)
        }
        return Array(Set(hashes)).sorted()
    }

    /// The pairs at or above the threshold, the most alike first. `isWanted` leaves pairs out before they are
    /// counted.
    public func pairs(isWanted: (Int, Int) -> Bool = { _, _ in true }) -> [NearCopy] {
        let found = candidates().compactMap { pair -> NearCopy? in
            let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            guard isWanted(first, second) else { return nil }
            let likeness = Self.likeness(shingles[first], shingles[second])
            return likeness >= threshold ? NearCopy(first: first, second: second, likeness: likeness) : nil
        }
        return found.sorted { ($1.likeness, $0.first, $0.second) < ($0.likeness, $1.first, $1.second) }
    }

    static func likeness(_ a: [UInt64], _ b: [UInt64]) -> Double {
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (shared, i, j) = (shared + 1, i + 1, j + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        let all = a.count + b.count - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    // MARK: proposing

    /// Pairs that agree in all rows of some band, each once, as `first << 32 | second`.
    private func candidates() -> Set<UInt64> {
        let signatures = shingles.map(Self.signature)
        let rows = Self.rows(for: threshold)
        var pairs: Set<UInt64> = []
        for band in stride(from: 0, to: Self.bins - rows + 1, by: rows) {
            var buckets: [UInt64: [Int]] = [:]
            for (index, signature) in signatures.enumerated() where !signature.isEmpty {
                let key = signature[band..<(band + rows)].reduce(UInt64(band)) { Self.mixed($0 ^ $1) }
                buckets[key, default: []].append(index)
            }
            for bucket in buckets.values where bucket.count > 1 {
                for (offset, first) in bucket.enumerated() {
                    for second in bucket[(offset + 1)...] { pairs.insert(UInt64(first) << 32 | UInt64(second)) }
                }
            }
        }
        return pairs
    }

    /// The most rows a band may have for a pair at the threshold to be found with 0.995.
    static func rows(for threshold: Double) -> Int {
        func power(_ base: Double, _ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * base } }
        return (1...12).last { rows in
            power(1 - power(threshold, rows), bins / rows) <= 0.005
        } ?? 1
    }

    /// The least hash in each of the bins; a bin without any takes its right neighbour's.
    private static func signature(_ shingles: [UInt64]) -> [UInt64] {
        guard !shingles.isEmpty else { return [] }
        var least = [UInt64](repeating: .max, count: bins)
        for shingle in shingles {
            let hash = mixed(shingle)
            let bin = Int(hash.multipliedFullWidth(by: UInt64(bins)).high)
            least[bin] = min(least[bin], hash)
        }
        let filled = least
        for bin in 0..<bins where filled[bin] == .max {
            var distance = 1
            while filled[(bin + distance) % bins] == .max { distance += 1 }
            least[bin] = mixed(filled[(bin + distance) % bins] &+ UInt64(distance))
        }
        return least
    }

    /// splitmix64's last step: spreads what Rabin–Karp leaves close together.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
