/// A queue whose elements keep the number they were given on entering, so that a later note finds them again.
struct Fifo<Element> {
    private var storage: [Element?] = []
    private var head = 0
    private var popped = 0

    /// The number of the first element; that of the next to enter when there is none.
    var firstNumber: Int { popped }
    var isEmpty: Bool { head == storage.count }
    var count: Int { storage.count - head }
    var first: Element? { head < storage.count ? storage[head] : nil }

    /// Adds an element and returns its number.
    @discardableResult
    mutating func append(_ element: Element) -> Int {
        storage.append(element)
        return popped + count - 1
    }

    mutating func removeFirst() {
        guard head < storage.count else { return }
        storage[head] = nil
        head += 1
        popped += 1
        // Moving the rest costs as much as the removals since the last move did, so a removal is O(1) on average.
        if head >= 32, head * 2 >= storage.count {
            storage.removeFirst(head)
            head = 0
        }
    }

    /// The element of a number, as long as it is in the queue.
    subscript(number number: Int) -> Element? {
        get { contains(number) ? storage[head + number - popped] : nil }
        set {
            guard let newValue, contains(number) else { return }
            storage[head + number - popped] = newValue
        }
    }

    private func contains(_ number: Int) -> Bool {
        number >= popped && number - popped < count
    }
}
