import JSONText
import Statistics

extension FigureTable {
    /// The names of the columns of a CSV file, of which an interval and a cost have two each.
    var csvNames: [String] {
        guard let row = rows.first else { return columns.map(\.key) }
        return zip(columns, row).flatMap { column, value in
            switch value {
            case .interval, .differenceInterval, .meanInterval:
                ["low", "high"].map { column.key.replacing("interval", with: $0) }
            case .cost: [column.key, "\(column.key)_currency"]
            default: [column.key]
            }
        }
    }
}

extension FigureValue {
    /// The figure's fields in a CSV file, unrounded; empty where unknown.
    var csv: [String] {
        switch self {
        case .name(let name): [CSVText.text(name)]
        case .count(let count): [String(count)]
        case .share(let value), .difference(let value), .probability(let value), .mean(let value), .score(let value):
            [CSVText.number(value)]
        case .milliseconds(let value): [CSVText.number(value?.inHundredths)]
        case .interval(let interval), .differenceInterval(let interval), .meanInterval(let interval):
            [CSVText.number(interval?.low), CSVText.number(interval?.high)]
        case .cost(let amount, let currency):
            [CSVText.number(amount), amount == nil ? "" : CSVText.text(currency ?? "")]
        case .flag(let flag): [flag.map { $0 ? "true" : "false" } ?? ""]
        }
    }
}
