import WorkersRuntime

extension R2Conditions {
  /// Whether the conditions hold for the object that a key has, if any.
  ///
  /// As in HTTP (RFC 9110, section 13.2.2), an entity tag that fits outweighs a time: `uploadedBefore` beside a match,
  /// and `uploadedAfter` beside a non-match.
  func hold(for object: R2Object?) -> Bool {
    guard let object else { return etagMatches == nil && uploadedAfter == nil }
    let uploaded = comparable(object.uploaded)
    if let etagMatches {
      guard includes(object.etag, in: etagMatches) else { return false }
    } else if let uploadedBefore {
      guard uploaded < comparable(uploadedBefore) else { return false }
    }
    if let etagDoesNotMatch {
      guard !includes(object.etag, in: etagDoesNotMatch) else { return false }
    } else if let uploadedAfter {
      guard uploaded > comparable(uploadedAfter) else { return false }
    }
    return true
  }

  private func includes(_ etag: String, in tags: [String]) -> Bool {
    tags.contains { $0 == "*" || $0 == etag }
  }

  private func comparable(_ time: Timestamp) -> Timestamp {
    usesSecondsGranularity ? Timestamp(secondsSince1970: time.secondsSince1970) : time
  }
}
