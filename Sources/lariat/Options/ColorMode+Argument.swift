public import ArgumentParser
public import Reporting

extension ColorMode: ExpressibleByArgument {}
