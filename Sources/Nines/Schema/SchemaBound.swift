/// The keywords that bound a number.
enum SchemaBound: String, Sendable, CaseIterable {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum

    func holds(_ number: SchemaNumber, _ bound: SchemaNumber) -> Bool {
        switch self {
        case .minimum: number >= bound
        case .maximum: number <= bound
        case .exclusiveMinimum: number > bound
        case .exclusiveMaximum: number < bound
        }
    }

    var words: String {
        switch self {
        case .minimum: "at least"
        case .maximum: "at most"
        case .exclusiveMinimum: "more than"
        case .exclusiveMaximum: "less than"
        }
    }
}
