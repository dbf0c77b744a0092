import ArgumentParser
import Foundation

@testable import lariat

/// `docs/lariat.1`, made of what the commands say about themselves.
struct ManualPage {
  private struct Tool: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?
    var shouldDisplay: Bool?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var discussion: String?
    var defaultValue: String?
    var allValues: [String]?
    var shouldDisplay: Bool?
    var isOptional: Bool?
    var isRepeating: Bool?
  }

  let text: String

  init() throws {
    let tool = try JSONDecoder().decode(Tool.self, from: Data(Lariat._dumpHelp().utf8))
    let root = tool.command
    var text = Self.head
    for command in root.subcommands ?? [] where command.shouldDisplay != false && command.commandName != "help" {
      text += Self.section(command, in: root.commandName)
    }
    self.text = text + Self.tail
  }

  private static func section(_ command: Command, in parent: String) -> String {
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay != false }
    let positionals = arguments.filter { $0.kind == "positional" }.map { argument in
      let name = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
      let shown = argument.isRepeating == true ? "\(name) ..." : name
      return argument.isOptional == true ? "[\(shown)]" : shown
    }
    let synopsis = (["\\fB\(parent) \(command.commandName)\\fR"] + positionals + ["[\\fIoptions\\fR]"])
    var text = ".SS \(synopsis.joined(separator: " "))\n\(escaped(command.abstract ?? ""))\n"
    if let discussion = command.discussion, !discussion.isEmpty { text += ".PP\n\(escaped(discussion))\n" }
    for argument in arguments { text += item(argument) }
    return text
  }

  private static func item(_ argument: Argument) -> String {
    var head: String
    if argument.kind == "positional" {
      head = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
    } else {
      let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      head = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
      if argument.kind == "option" { head += " \\fI\(escaped(argument.valueName ?? ""))\\fR" }
    }
    var words = argument.abstract ?? ""
    if let discussion = argument.discussion, !discussion.isEmpty { words += " " + discussion }
    if let values = argument.allValues, !values.isEmpty { words += " (values: \(values.joined(separator: ", ")))" }
    if let value = argument.defaultValue, !value.isEmpty { words += " (default: \(value))" }
    return ".TP\n\(head)\n\(escaped(words))\n"
  }

  /// Text as roff takes it: a backslash, dashes that stay dashes, no request at the start of a line.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : String(line)
    }.joined(separator: "\n")
  }

  private static let head = #"""
    .\" Generated from the help of the commands. Do not edit.
    .TH LARIAT 1 "" "Lariat" "User Commands"
    .SH NAME
    lariat \- check and compile the configuration of Cloudflare Workers
    .SH SYNOPSIS
    .B lariat
    .I command
    .RI [ arguments ]
    .SH DESCRIPTION
    Reads wrangler.toml, wrangler.json and wrangler.jsonc, tells every mistake with its place, and prints what a deploy
    would do. It works offline, and changes nothing but what
    .B lariat fix
    mends.
    .SH COMMANDS

    """#

  private static let tail = #"""
    .SH EXIT STATUS
    .TP
    .B 0
    Nothing is wrong.
    .TP
    .B 1
    A finding of severity error.
    .TP
    .B 2
    The command could not be carried out, or not wholly.
    .SH FILES
    .TP
    .I lariat.yaml
    Settings of a team: severities, ignored paths, policies. The nearest one in the folder of a config or above it counts.
    .TP
    .I .dev.vars
    Only the names in it are read.
    .SH ENVIRONMENT
    .TP
    .BR NO_COLOR ", " FORCE_COLOR
    Switch colours off and on where
    .B \-\-color
    does not say.
    .SH EXAMPLES
    .TP
    .B lariat check
    Checks every config in and below the current folder.
    .TP
    .B lariat check \-\-format github \-\-format sarif=lariat.sarif \-\-deny warnings
    The same in CI.
    .TP
    .B lariat fix \-\-diff
    Shows what can be mended.
    .TP
    .B lariat explain not\-inherited
    Tells what a rule is about.

    """#
}
