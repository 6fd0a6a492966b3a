/// What became another target under the same alias.
enum TargetChange {
    /// In few words each: another model asked for or answering, other settings; none where a side does not have the target.
    ///
    /// - Parameter served: The models that responses name.
    static func words(
        _ old: RunHeader.TargetEntry?, _ new: RunHeader.TargetEntry?, served: (old: Set<String>, new: Set<String>)
    ) -> [String] {
        guard let old, let new else { return [] }
        var changes: [String] = []
        if old.model != new.model {
            changes.append("model \(old.model) -> \(new.model)")
        } else if served.old != served.new, !served.old.isEmpty, !served.new.isEmpty {
            let shown = [served.old, served.new].map { $0.sorted().joined(separator: " and ") }
            changes.append("served by \(shown[0]) -> \(shown[1])")
        }
        if old.settings != new.settings { changes.append("other settings of the target") }
        if new.wentElsewhere(than: old) { changes.append("another base_url") }
        return changes
    }
}
