public import ArgumentParser
public import EnvCodegen

extension EnvOptions.Access: ExpressibleByArgument {}
