/// An error that tells itself to people.
public protocol BilingualError: Error {
    /// What happened and where, without a full stop.
    var explanation: Bilingual { get }
}
