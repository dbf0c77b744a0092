/// Values by keys that are compared as bytes, in the order of the bytes.
///
/// Swift's strings are equal up to Unicode normalisation and Cloudflare's keys are not, so a dictionary of strings
/// would merge keys that are two there.
struct ByteOrderedDictionary<Value: Sendable>: Sendable {
  struct Element: Sendable {
    let key: String
    var value: Value
  }

  private(set) var elements: [Element] = []

  subscript(_ key: String) -> Value? {
    get {
      let index = firstIndex(notBefore: key)
      guard index < elements.count, elements[index].key.utf8.elementsEqual(key.utf8) else { return nil }
      return elements[index].value
    }
    set {
      let index = firstIndex(notBefore: key)
      let exists = index < elements.count && elements[index].key.utf8.elementsEqual(key.utf8)
      switch (exists, newValue) {
      case (true, let value?): elements[index].value = value
      case (true, nil): elements.remove(at: index)
      case (false, let value?): elements.insert(Element(key: key, value: value), at: index)
      case (false, nil): break
      }
    }
  }

  /// The index of the first key that is not before this one.
  func firstIndex(notBefore key: String) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle].key.utf8.lexicographicallyPrecedes(key.utf8) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func removeAll(where isRemoved: (Value) -> Bool) {
    elements.removeAll { isRemoved($0.value) }
  }
}
