public import HTTPTransport
internal import JSONText

/// Which recorded exchange of a suite a line is: its key, and the identity of the request that was recorded.
public struct ExchangeAddress: Sendable {
    /// What the request is recorded under.
    public var key: FixtureKey
    /// The alias of the target.
    public var target: String
    /// The id of the case.
    public var caseID: String
    /// The repeat, from 0.
    public var trial: Int
    /// How many earlier calls of the cell sent the same request, from 0.
    public var occurrence: Int
    /// How many tries of this call came before, from 0.
    public var attempt: Int

    /// Names a line by its parts.
    public init(key: FixtureKey, target: String, caseID: String, trial: Int, occurrence: Int, attempt: Int) {
        self.key = key
        self.target = target
        self.caseID = caseID
        self.trial = trial
        self.occurrence = occurrence
        self.attempt = attempt
    }

    /// Names the line that would answer a request.
    public init(key: FixtureKey, _ identity: ExchangeIdentity) {
        self.init(
            key: key, target: identity.target, caseID: identity.caseID, trial: identity.trial,
            occurrence: identity.occurrence, attempt: identity.attempt)
    }

    /// The same call's first attempt: what all attempts of one call have in common.
    var call: ExchangeAddress {
        var first = self
        first.attempt = 0
        return first
    }
}

extension ExchangeAddress: Hashable, Comparable {
    /// Names are compared by bytes.
    public static func == (left: ExchangeAddress, right: ExchangeAddress) -> Bool {
        left.key == right.key && left.trial == right.trial && left.occurrence == right.occurrence
            && left.attempt == right.attempt && left.caseID.hasSameBytes(as: right.caseID)
            && left.target.hasSameBytes(as: right.target)
    }

    /// Without the names, which rarely tell two addresses apart that the rest does not.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(key)
        hasher.combine(trial)
        hasher.combine(occurrence)
        hasher.combine(attempt)
        hasher.combine(caseID.utf8.count)
    }

    /// The order of lines in a folder: target, case, trial, occurrence, attempt, key; names by bytes.
    public static func < (left: ExchangeAddress, right: ExchangeAddress) -> Bool {
        if let order = byBytes(left.target, right.target) { return order }
        if let order = byBytes(left.caseID, right.caseID) { return order }
        return (left.trial, left.occurrence, left.attempt, left.key)
            < (right.trial, right.occurrence, right.attempt, right.key)
    }

    /// An order in which the attempts of each call stand together; nil for attempts of one call.
    static func byCall(_ left: ExchangeAddress, _ right: ExchangeAddress) -> Bool? {
        if let order = byBytes(left.target, right.target) { return order }
        if let order = byBytes(left.caseID, right.caseID) { return order }
        let (one, other) = ((left.trial, left.occurrence, left.key), (right.trial, right.occurrence, right.key))
        return one == other ? nil : one < other
    }

    /// Nil when both have the same bytes.
    static func byBytes(_ left: String, _ right: String) -> Bool? {
        left.hasSameBytes(as: right) ? nil : left.precedesInBytes(right)
    }
}

extension ExchangeAddress: CustomStringConvertible {
    /// For messages: case, target and the counts that are not 0.
    public var description: String {
        var text = "case \(caseID), target \(target), trial \(trial)"
        if occurrence > 0 { text += ", call \(occurrence + 1)" }
        if attempt > 0 { text += ", attempt \(attempt + 1)" }
        return text
    }
}
