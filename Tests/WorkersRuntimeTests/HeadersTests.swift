import Testing
import WorkersRuntime

@Suite struct HeadersTests {
  @Test func namesHaveNoCase() {
    var headers: Headers = ["Content-Type": "text/plain"]
    #expect(headers["content-type"] == "text/plain")
    headers["CONTENT-TYPE"] = "text/html"
    #expect(headers.fields == [Headers.Field(name: "CONTENT-TYPE", value: "text/html")])
    headers["content-type"] = nil
    #expect(headers.fields.isEmpty)
  }

  @Test func onlyASCIILettersHaveNoCase() {
    let headers: Headers = ["[": "bracket"]
    #expect(headers["{"] == nil)
  }

  @Test func fieldsOfOneNameAreJoinedOrApart() {
    var headers = Headers()
    headers.append("Set-Cookie", "a=1")
    headers.append("set-cookie", "b=2")
    #expect(headers["Set-Cookie"] == "a=1, b=2")
    #expect(headers.values(of: "SET-COOKIE") == ["a=1", "b=2"])
  }

  @Test func aJSONResponseSaysSo() throws {
    let response = Response.json(["ok": true], status: 201)
    #expect(response.headers["content-type"] == "application/json")
    #expect(response.isSuccessful)
    #expect(try response.body.json() == ["ok": true])
    #expect(!Response(status: 304).isSuccessful)
  }
}
