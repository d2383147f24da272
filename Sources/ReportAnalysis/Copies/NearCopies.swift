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
        self.init(
            shingles: Self.concurrently(reports.count) { Self.shingles(of: reports[$0].sections) },
            threshold: threshold)
    }

    /// The results of `work` for each number below `count`, in order, from all cores. Threads take many numbers at a
    /// time: each alone is too little work.
    private static func concurrently<Result: Sendable>(
        _ count: Int, _ work: @Sendable (Int) -> Result
    ) -> [Result] {
        let chunk = 64
        let results = Mutex([[Result]](repeating: [], count: (count + chunk - 1) / chunk))
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { index in
            let part = (index * chunk..<min((index + 1) * chunk, count)).map(work)
            results.withLock { $0[index] = part }
        }
        return results.withLock { $0 }.flatMap(\.self)
    }

    init(shingles: [[UInt64]], threshold: Double) {
        self.shingles = shingles
        self.threshold = min(max(threshold, 0.2), 1)
    }

    /// The different runs of a text, sorted.
    static func shingles(of sections: [TextSection]) -> [UInt64] {
        var hashes = ReuseCorpus.counted(sections).flatMap {
            RollingHash.hashes(of: $0, length: TextReuse.runLength)
        }
        hashes.sort()
        var count = 0
        for hash in hashes where count == 0 || hash != hashes[count - 1] {
            hashes[count] = hash
            count += 1
        }
        hashes.removeSubrange(count...)
        return hashes
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
        let signatures = Self.concurrently(shingles.count) { [shingles] in Self.signature(shingles[$0]) }
        let rows = Self.rows(for: threshold)
        let bands = Array(stride(from: 0, to: Self.bins - rows + 1, by: rows))
        let proposed = Mutex(Set<UInt64>())
        DispatchQueue.concurrentPerform(iterations: bands.count) { number in
            let pairs = Self.pairs(signatures, bands[number]..<(bands[number] + rows))
            proposed.withLock { $0.formUnion(pairs) }
        }
        return proposed.withLock { $0 }
    }

    /// The pairs that agree in all rows of one band.
    private static func pairs(_ signatures: [[UInt64]], _ band: Range<Int>) -> [UInt64] {
        var keys: [(key: UInt64, index: UInt32)] = []
        keys.reserveCapacity(signatures.count)
        for (index, signature) in signatures.enumerated() where !signature.isEmpty {
            var key = UInt64(band.lowerBound)
            for row in band { key = mixed(key ^ signature[row]) }
            keys.append((key, UInt32(truncatingIfNeeded: index)))
        }
        keys.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
        var pairs: [UInt64] = []
        var start = 0
        for end in keys.indices {
            if keys[end].key != keys[start].key { start = end }
            for first in start..<end { pairs.append(UInt64(keys[first].index) << 32 | UInt64(keys[end].index)) }
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
