#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

let session = Session(
  files: DiskFiles(), console: ProcessConsole(), threads: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
  today: SystemClock.today, leave: { exit($0.rawValue) })
exit(Lariat.main(Array(CommandLine.arguments.dropFirst()), in: session).rawValue)
