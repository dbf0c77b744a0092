import DeployPlan
import Findings
import LariatKit

/// The folder of a config, from which an upload takes the files that bindings name.
struct ConfigFolder: UploadFiles {
  let path: String
  let files: any FileAccess

  func bytes(at relative: String) -> [UInt8]? {
    try? files.source(PathText.join(path, relative)).bytes
  }
}
