extension RunHeader {
    /// Why a run with this header cannot go on where another was left; nil when it can.
    func difference(from earlier: RunHeader) -> String? {
        for suite in suites {
            guard let other = earlier.suites.first(where: { $0.name == suite.name }) else {
                return "it has no suite '\(suite.name)'"
            }
            guard other.hash == suite.hash else { return "the suite '\(suite.name)' or its data has changed since" }
        }
        for target in targets + judges {
            guard let other = (earlier.targets + earlier.judges).first(where: { $0.alias == target.alias }) else {
                return "it has no target '\(target.alias)'"
            }
            guard other.model == target.model else {
                return
                    "its target '\(target.alias)' asked for the model '\(other.model)', this one for '\(target.model)'"
            }
            guard other.settings == target.settings else {
                return "the settings of the target '\(target.alias)' have changed since"
            }
            guard !target.wentElsewhere(than: other) else {
                return "the base_url of the target '\(target.alias)' has changed since"
            }
        }
        if suites.count != earlier.suites.count { return "it has other suites" }
        if targets.count != earlier.targets.count { return "it has other targets" }
        if selection != earlier.selection || cells != earlier.cells { return "it selects other cells" }
        return nil
    }
}
