extension Rule {
    /// The rules that ship, in the order of their codes. A new one is one file and one entry here.
    public static let all: [Rule] = [
        nb101, nb102, nb103, nb104, nb105, nb201, nb203, nb204, nb301, nb302, nb303, nb401, nb402, nb403,
    ]
}
