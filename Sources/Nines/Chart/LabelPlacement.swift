/// Where names beside the points of a picture find room: near them, over no other, and within the frame.
struct LabelPlacement {
    /// The room that something takes.
    struct Box: Equatable {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// Where a name stands.
    struct Place: Equatable {
        /// Of its beginning or, where `isEnd`, of its end.
        var x: Double
        /// Of the line that its letters stand on.
        var y: Double
        var isEnd: Bool
        /// Whether it is so far from its point that a line must join them.
        var isFar: Bool
    }

    private let frame: Box
    private let marks: [Box]
    /// Lines to names far away help where there are few.
    private let shifts: ArraySlice<Double>
    private var taken: [Box] = []

    /// - Parameters:
    ///   - frame: What no name leaves.
    ///   - marks: The points, which names leave free as far as they can.
    init(in frame: Box, around marks: [(x: Double, y: Double)]) {
        self.frame = frame
        shifts = marks.count > 24 ? Self.allShifts.prefix(3) : Self.allShifts[...]
        self.marks = marks.map { Box(left: $0.x - 6, right: $0.x + 6, top: $0.y - 6, bottom: $0.y + 6) }
    }

    /// Room for a name beside a point; nil where there is none, not even far away.
    mutating func place(_ name: String, beside point: (x: Double, y: Double)) -> Place? {
        // Letters of 13 units are seldom wider than this.
        let width = Double(DisplayWidth.columns(name)) * 7.8
        let prefersEnd = point.x + 10 + width > frame.right
        for avoidsMarks in [true, false] {
            for shift in shifts {
                for isEnd in [prefersEnd, !prefersEnd] {
                    let x = point.x + (isEnd ? -10 : 10)
                    let y = point.y + shift
                    let left = isEnd ? x - width : x
                    let box = Box(left: left, right: left + width, top: y - 12, bottom: y + 4)
                    guard box.left >= frame.left, box.right <= frame.right, box.top >= frame.top,
                        box.bottom <= frame.bottom, !taken.contains(where: box.overlaps),
                        !avoidsMarks || !marks.contains(where: box.overlaps)
                    else { continue }
                    taken.append(box)
                    return Place(x: x, y: y, isEnd: isEnd, isFar: abs(shift - 4) > 18)
                }
            }
        }
        return nil
    }

    /// Above, below and beside the point, then ever farther away.
    private static let allShifts: [Double] = {
        var shifts: [Double] = [-8, 16, 4]
        for step in 1...14 {
            let far = 16 * Double(step)
            shifts.append(-8 - far)
            shifts.append(16 + far)
        }
        return shifts
    }()
}
