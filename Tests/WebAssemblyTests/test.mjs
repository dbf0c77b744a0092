// Every kind of binding from Swift in WebAssembly, against bindings in memory; `.ci/wasm` runs it.
import worker from "./build/worker.mjs";

const encoder = new TextEncoder();

function checkEqual(found, expected, what) {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: ${left}, where ${right} is expected`);
}

function kv() {
  const entries = new Map();
  return {
    async getWithMetadata(key) {
      const entry = entries.get(key);
      return entry ? { value: entry.value.slice().buffer, metadata: entry.metadata ?? null } : { value: null, metadata: null };
    },
    async put(key, value, { expiration, expirationTtl, metadata }) {
      if (key === "busy") throw new Error("KV PUT failed: 429 Too Many Requests");
      entries.set(key, { value: value.slice(), expiration: expiration ?? (expirationTtl && 1e9 + expirationTtl), metadata });
    },
    async list({ prefix, limit, cursor }) {
      const names = [...entries.keys()].filter((name) => name.startsWith(prefix) && (!cursor || name > cursor)).sort();
      const keys = names.slice(0, limit).map((name) => ({ name, ...entries.get(name), value: undefined }));
      return names.length > limit
        ? { keys, list_complete: false, cursor: keys.at(-1).name }
        : { keys, list_complete: true };
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}

function r2() {
  const objects = new Map();
  const store = (key, bytes, options) => {
    const object = {
      key, bytes: bytes.slice(), version: "v", size: bytes.length, etag: "tag", uploaded: new Date(1750000000123),
      httpMetadata: options.httpMetadata, customMetadata: options.customMetadata,
      storageClass: options.storageClass ?? "Standard", checksums: options.md5 ? { md5: options.md5 } : {},
    };
    objects.set(key, object);
    return object;
  };
  return {
    async head(key) {
      return objects.get(key) ?? null;
    },
    async get(key, { onlyIf, range }) {
      const object = objects.get(key);
      if (!object) return null;
      if (onlyIf) {
        checkEqual([onlyIf instanceof Headers, onlyIf.get("if-match")], [true, '"x", "y"'], "conditions");
        return object;
      }
      const bytes = range ? object.bytes.slice(-range.suffix) : object.bytes;
      return { ...object, range, arrayBuffer: async () => bytes.slice().buffer };
    },
    async put(key, bytes, options) {
      if (options.onlyIf?.etagDoesNotMatch === "*" && objects.has(key)) return null;
      return store(key, bytes, options);
    },
    async delete(keys) {
      for (const key of keys) objects.delete(key);
    },
    async list({ delimiter }) {
      const isDelimited = (key) => key.includes(delimiter);
      const keys = [...objects.keys()];
      return {
        objects: keys.filter((key) => !isDelimited(key)).map((key) => objects.get(key)), truncated: false,
        delimitedPrefixes: keys.filter(isDelimited).map((key) => key.slice(0, key.indexOf(delimiter) + 1)),
      };
    },
    async createMultipartUpload() {
      return { uploadId: "upload" };
    },
    parts: new Map(),
    resumeMultipartUpload(key, uploadId) {
      const { parts } = this;
      return {
        async uploadPart(partNumber, bytes) {
          parts.set(partNumber, bytes.slice());
          return { partNumber, etag: `part-${partNumber}` };
        },
        async complete(list) {
          checkEqual(list, [{ partNumber: 1, etag: "part-1" }, { partNumber: 2, etag: "part-2" }], "parts");
          return store(key, Uint8Array.of(...parts.get(1), ...parts.get(2)), {});
        },
        async abort() {
          throw new Error(`abortMultipartUpload: ${uploadId} does not exist. (10024)`);
        },
      };
    },
  };
}

function service() {
  return {
    async fetch(request) {
      checkEqual([request.method, request.headers.get("x-name"), request.redirect], ["PUT", "value", "manual"], "request");
      const headers = new Headers([["set-cookie", "a=1"], ["set-cookie", "b=2"]]);
      return new Response(await request.arrayBuffer(), { status: 404, headers });
    },
    async add(first, second, third) {
      return { sum: first + second, third };
    },
    async fail() {
      throw new Error("Kein Geld für Döner");
    },
  };
}

function host(answer) {
  return { fetch: async (request) => new Response(`${answer} ${request.url}`) };
}

function environment(sent) {
  let budget = 1;
  return {
    KV: kv(), R2: r2(), BILLING: service(), BANK: host("bank"), INTRANET: host("intranet"), ASSETS: host("page"),
    LIMITER: { limit: async ({ key }) => ({ success: key === "k" && budget-- > 0 }) },
    VERSION: { id: "version-id", tag: "", timestamp: "2026-05-01T00:00:00.000Z" },
    QUEUE: { sendBatch: async (...batch) => void sent.push(batch) },
    STORED: { get: async () => "stored-sécret" },
    TOKEN: "tökén", TEXT: "text", FLAG: true, LIMITS: { small: 1, ratio: 0.25, names: ["a", "ä"] },
  };
}

const expected = `variables: text true 1 0.25 ä
secret: tökén
stored: stored-sécret
version: version-id 2026-05-01T00:00:00.000Z
kv entry: v1 {"m":[true,null]}
kv values: 3 true
kv list: k1 k2 2000000000 true
kv deleted: true
kv failure: true
r2 written: 10 16
r2 refused: true
r2 head: 1900000000 välue true 1750000000123
r2 range: 789 7 10
r2 condition: a/1
r2 upload: 12 first second
r2 list: 1 a/ false
r2 deleted: true
r2 failure: true 10024
service: 404 2 2
call: {"sum":3.5,"third":{"nested":["ä",null]}}
failing call: true Kein Geld für Döner
assets: page https://assets/page
certificate: bank https://bank/
private network: intranet https://intranet/
limits: true false
dictionary: 256
`;

Deno.test("every kind of binding", async () => {
  const sent = [];
  const body = Uint8Array.from({ length: 4096 }, (_, index) => index % 256);
  const response = await worker.fetch(new Request("https://worker.example/", { method: "POST", body }), environment(sent));
  const found = (await response.text()).split("\n");
  expected.split("\n").forEach((line, index) => checkEqual(found[index], line, `line ${index + 1}`));
  checkEqual(response.headers.getSetCookie(), ["a=1", "b=2"], "cookies");
  const [messages, options] = sent[0];
  checkEqual(options.delaySeconds, 7, "delay");
  checkEqual(messages.slice(0, 2).map((message) => message.body), ["täxt", { a: 1 }], "messages");
  checkEqual([...new Uint8Array(messages[2].body)], [1, 2], "message of bytes");
  checkEqual(messages.map((message) => message.contentType), ["text", "json", "bytes"], "types");
  checkEqual(messages[1].delaySeconds, 5, "delay of a message");
});

Deno.test("fifty programs at the same time", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, async () => {
    const request = new Request("https://worker.example/", { method: "POST", body: encoder.encode("ab") });
    return (await worker.fetch(request, environment([]))).text();
  }));
  for (const answer of answers) checkEqual(answer, expected.replace("256\n", "2\n"), "answer");
});
