import Synchronization
import WorkersRuntime

/// The objects of a class, which the namespaces of all jurisdictions share.
final class TestDurableObjects: Sendable {
  let clock: TestClock
  let handlers: TestDurableObjectHandlers
  private let className: String
  private let state = Mutex<(objects: [String: TestDurableObject], issued: Int)>(([:], 0))

  init(className: String, clock: TestClock, handlers: TestDurableObjectHandlers) {
    self.className = className
    self.clock = clock
    self.handlers = handlers
  }

  func nextNumber() -> Int {
    state.withLock { state in
      state.issued += 1
      return state.issued
    }
  }

  func object(_ id: DurableObjectID) -> TestDurableObject {
    state.withLock { state in
      if let object = state.objects[id.text] { return object }
      let object = TestDurableObject(id: id, storage: TestDurableObjectStorage())
      state.objects[id.text] = object
      return object
    }
  }

  /// An identifier has 16 bytes of its own and 16 by which the class recognises it.
  func id(seed: String, jurisdiction: DurableObjectJurisdiction?, name: String?) -> DurableObjectID {
    let own = hexadecimal(sha256(Array("\(className) \(label(jurisdiction)) \(seed)".utf8)).prefix(16))
    return DurableObjectID(text: own + signature(own, jurisdiction), name: name)
  }

  /// Whether a text is an identifier of this class and, where one is given, of the jurisdiction.
  func isID(_ text: String, of jurisdiction: DurableObjectJurisdiction?) -> Bool {
    guard text.utf8.count == 64, bytes(hexadecimal: text) != nil else { return false }
    let own = String(text.prefix(32))
    let signed = text.dropFirst(32)
    if let jurisdiction { return signed == signature(own, jurisdiction) }
    let all: [DurableObjectJurisdiction?] = [nil, .europeanUnion, .fedRAMP]
    return all.contains { signed == signature(own, $0) }
  }

  func takeDueAlarm() -> TestDurableObject? {
    let now = clock.now
    let objects = state.withLock { Array($0.objects.values) }
    let due = objects.compactMap { object -> (Timestamp, TestDurableObject)? in
      guard let time = object.storage.alarm, time <= now else { return nil }
      return (time, object)
    }
    guard let next = due.min(by: { ($0.0, $0.1.id.text) < ($1.0, $1.1.id.text) }) else { return nil }
    next.1.storage.alarmStarts()
    return next.1
  }

  private func signature(_ own: String, _ jurisdiction: DurableObjectJurisdiction?) -> String {
    hexadecimal(sha256(Array("\(className) \(label(jurisdiction)) \(own)".utf8)).suffix(16))
  }

  private func label(_ jurisdiction: DurableObjectJurisdiction?) -> String {
    switch jurisdiction {
    case nil: ""
    case .europeanUnion: "eu"
    case .fedRAMP: "fedramp"
    }
  }
}
