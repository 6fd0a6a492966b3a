/// Looks for schemas that lead back to themselves on the same value whatever it holds, such as `{"$ref": "#"}`.
enum SchemaCircle {
    private enum Mark {
        case unseen, onTheWay, done
    }

    /// A node of such a circle; nil when there is none. Without recursion, as a chain of references may be long.
    static func find(in nodes: [SchemaNode]) -> Int? {
        var marks = [Mark](repeating: .unseen, count: nodes.count)
        for start in nodes.indices where marks[start] == .unseen {
            var stack = [(node: start, next: nodes[start].rules.flatMap(\.inPlace))]
            marks[start] = .onTheWay
            while let top = stack.indices.last {
                guard let node = stack[top].next.popLast() else {
                    marks[stack[top].node] = .done
                    stack.removeLast()
                    continue
                }
                if marks[node] == .onTheWay { return node }
                if marks[node] == .unseen {
                    marks[node] = .onTheWay
                    stack.append((node, nodes[node].rules.flatMap(\.inPlace)))
                }
            }
        }
        return nil
    }
}
