public import ArgumentParser
public import EnvironmentMatrix
public import ManifestDiff

extension DiffFormat: ExpressibleByArgument {}
extension FailThreshold: ExpressibleByArgument {}
extension MatrixFormat: ExpressibleByArgument {}
