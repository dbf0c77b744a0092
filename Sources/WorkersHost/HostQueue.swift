@_extern(wasm, module: "lariat", name: "queue_send")
@_extern(c)
private func lariat_queue_send(_ frame: UnsafePointer<UInt8>?, _ length: Int) -> Int

/// A queue of the host, for sending. Its calls wait for JavaScript's promises.
public struct HostQueue: QueueProducer {
  let name: String

  public func send(_ message: QueueMessage) throws(WorkersError) {
    try sendBatch([message])
  }

  public func sendBatch(_ messages: [QueueMessage], delay: Int? = nil) throws(WorkersError) {
    var frame = HostFrame(binding: name)
    frame.append(delay)
    frame.append(messages.count)
    for message in messages {
      switch message.contentType {
      case .text: frame.append("text")
      case .bytes: frame.append("bytes")
      case .json: frame.append("json")
      }
      frame.append(message.delay)
      frame.append(message.body.bytes)
    }
    _ = try HostReply(ofOperation: frame.send { lariat_queue_send($0, $1) })
  }
}

extension HostSource: QueueSource {
  public func optionalQueue(_ name: String) -> HostQueue? {
    hasBinding(name, "queue") ? HostQueue(name: name) : nil
  }
}
