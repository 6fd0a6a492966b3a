internal import HTTPTransport

extension FixtureFolder {
    /// What a line answers when it is replayed: a refusal that has no `Date` with the time of its recording as one.
    ///
    /// A `Retry-After` may be a date, and a reset of a rate limit a time: counted from the clock of what is recorded, which
    /// begins in 1970, either would ask for years of patience.
    func replayed(_ entry: Entry) throws(FixtureError) -> ExchangeOutcome {
        let recorded = try outcome(of: entry)
        guard case .success(var response) = recorded, response.status >= 400, response.headers["date"] == nil,
            let date = Timestamp.httpDate(try exchange(of: entry).recorded)
        else { return recorded }
        response.headers.append("Date", date)
        return .success(response)
    }
}
