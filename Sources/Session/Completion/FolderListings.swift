import Glibc

/// The folders that were listed last: a list holds as long as its folder has not changed.
final class FolderListings {
    private static let most = 4
    private var entries: [(stamp: FolderStamp, listing: FolderListing)] = []

    func listing(of folder: String) -> FolderListing {
        // Asked before the folder is read: what changes meanwhile is seen next time.
        let stamp = FolderStamp(of: folder)
        if let stamp, let known = entries.first(where: { $0.stamp == stamp }) { return known.listing }
        let listing = FolderListing(of: folder)
        if let stamp, stamp.isSettled { remember(listing, stamp) }
        return listing
    }

    /// Lists a folder, so that whoever waits for it need not.
    func prepare(_ folder: String) { _ = listing(of: folder) }

    private func remember(_ listing: FolderListing, _ stamp: FolderStamp) {
        entries.removeAll { $0.stamp.isSameFolder(as: stamp) }
        entries.append((stamp, listing))
        if entries.count > Self.most { entries.removeFirst() }
    }
}

/// Which folder it is, and when it was changed last.
private struct FolderStamp: Equatable {
    /// Clocks of file systems tick slowly: a change within the same tick as this one could not be told from it.
    private static let slowestTick = 2

    private let device: dev_t
    private let node: ino_t
    private let seconds, nanoseconds: Int

    /// Nil where there is no such folder.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        (device, node) = (status.st_dev, status.st_ino)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }

    var isSettled: Bool { time(nil) - seconds > Self.slowestTick }

    func isSameFolder(as other: FolderStamp) -> Bool { device == other.device && node == other.node }
}
