// Runs the built Worker under Deno against bindings in memory: `deno test --allow-read test.mjs`.
import worker from "./build/worker.mjs";

const encoder = new TextEncoder();

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function check(condition, message) {
  if (!condition) throw new Error(message);
}

function checkEqual(found, expected, what) {
  if (found instanceof Uint8Array) {
    const same = found.length === expected.length && found.every((byte, index) => byte === expected[index]);
    check(same, `${what}: ${found.length} bytes are not the ${expected.length} expected`);
  } else {
    check(found === expected, `${what}: ${JSON.stringify(found)}, where ${JSON.stringify(expected)} is expected`);
  }
}

// Workers KV as far as the Worker needs it. Each read takes as long as `delay` says.
class MemoryKV {
  values = new Map();
  open = 0;
  mostOpen = 0;
  delay = () => 0;

  async getWithMetadata(key, options) {
    checkEqual(options.type, "arrayBuffer", "type of the read");
    this.mostOpen = Math.max(this.mostOpen, ++this.open);
    await wait(this.delay(key));
    this.open--;
    if (key.endsWith("broken")) throw new Error("KV GET failed: 500 Internal Server Error");
    const value = this.values.get(key);
    return { value: value === undefined ? null : value.slice().buffer, metadata: null };
  }

  async put(key, value) {
    await wait(1);
    this.values.set(key, typeof value === "string" ? encoder.encode(value) : new Uint8Array(value).slice());
  }
}

class MemoryR2 {
  objects = new Map();

  async get(key) {
    await wait(1);
    const object = this.objects.get(key);
    return object && { ...object, arrayBuffer: async () => object.bytes.slice().buffer };
  }

  async put(key, value, options) {
    await wait(1);
    const object = {
      key, version: "1", size: value.length, etag: `etag-${value.length}`, uploaded: new Date(1750000000123),
      httpMetadata: options.httpMetadata, customMetadata: options.customMetadata, storageClass: "Standard", checksums: {},
      bytes: new Uint8Array(value).slice(),
    };
    this.objects.set(key, object);
    return object;
  }

  createMultipartUpload() {
    throw new Error("The Worker does not do that");
  }
}

function environment() {
  return { VISITS: new MemoryKV(), FILES: new MemoryR2(), GREETING: "Grüezi" };
}

function send(env, path, options) {
  return worker.fetch(new Request(`https://worker.example${path}`, options), env, {});
}

// What is logged as an error while `body` runs.
async function errors(body) {
  const lines = [];
  const original = console.error;
  console.error = (...parts) => lines.push(parts.map(String).join(" "));
  try {
    await body();
  } finally {
    console.error = original;
  }
  return lines;
}

async function checkInternalError(response) {
  checkEqual(response.status, 500, "status");
  checkEqual(await response.text(), "Internal Server Error\n", "what the client sees");
}

Deno.test("the greeting is the variable's", async () => {
  const response = await send(environment(), "/?query=1");
  checkEqual(response.status, 200, "status");
  checkEqual(response.headers.get("content-type"), "text/plain; charset=utf-8", "content type");
  checkEqual(await response.text(), "Grüezi, 世界!\n", "greeting");
});

Deno.test("requests interleave, and each has its own answer", async () => {
  const env = environment();
  const count = 20;
  for (let index = 0; index < count; index++) {
    env.VISITS.values.set(`visits:visitor-${index}`, encoder.encode(String(index * 1000)));
  }
  // Later requests are answered earlier, and some of them at the same time.
  env.VISITS.delay = (key) => 5 + 10 * (count - Number(key.split("-")[1])) % 130;
  const order = [];
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const response = await send(env, `/visits/visitor-${index}`, { method: index % 2 ? "POST" : "GET" });
      order.push(index);
      return response.json();
    }),
  );
  answers.forEach((answer, index) => {
    checkEqual(answer.name, `visitor-${index}`, "name");
    checkEqual(answer.visits, index * 1000 + index % 2, `visits of ${index}`);
  });
  checkEqual(env.VISITS.mostOpen, count, "reads that waited at the same time");
  check(order.some((value, index) => value !== index), "the requests were answered one after the other");
});

Deno.test("the counter counts", async () => {
  const env = environment();
  for (let expected = 1; expected <= 3; expected++) {
    const response = await send(env, "/visits/J%C3%BCrg%20%F0%9F%98%80%22", { method: "POST" });
    checkEqual(await response.text(), `{"name":"Jürg 😀\\"","visits":${expected}}`, "answer");
  }
  checkEqual(env.VISITS.values.size, 1, "keys");
  check(env.VISITS.values.has('visits:Jürg 😀"'), "the key is decoded");
});

Deno.test("what is not there is 404", async () => {
  const env = environment();
  for (const path of ["/nowhere", "/files/", "/files/absent", "/visits/"]) {
    const response = await send(env, path);
    checkEqual(response.status, 404, path);
    await response.body.cancel();
  }
});

Deno.test("bodies pass through byte for byte", async () => {
  const env = environment();
  const large = new Uint8Array(1 << 20);
  for (let start = 0; start < large.length; start += 65536) crypto.getRandomValues(large.subarray(start, start + 65536));
  const bodies = {
    empty: new Uint8Array(), zero: new Uint8Array(1), binary: Uint8Array.from({ length: 256 }, (_, index) => index),
    mark: Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xfe), large,
  };
  for (const [key, body] of Object.entries(bodies)) {
    const stored = await send(env, `/files/${key}`, { method: "PUT", body, headers: { "content-type": "image/x-test" } });
    checkEqual(stored.status, 204, `${key} is written`);
    checkEqual(env.FILES.objects.get(key).bytes, body, `${key} in the bucket`);
    const response = await send(env, `/files/${key}`);
    checkEqual(response.headers.get("content-type"), "image/x-test", `type of ${key}`);
    checkEqual(response.headers.get("etag"), `"etag-${body.length}"`, `tag of ${key}`);
    checkEqual(new Uint8Array(await response.arrayBuffer()), body, key);
  }
});

Deno.test("large bodies pass through at the same time", async () => {
  const env = environment();
  await Promise.all(Array.from({ length: 8 }, async (_, index) => {
    const body = new Uint8Array(1 << 20).fill(index);
    await send(env, `/files/${index}`, { method: "PUT", body });
    const response = await send(env, `/files/${index}`);
    checkEqual(new Uint8Array(await response.arrayBuffer()), body, `body ${index}`);
  }));
});

Deno.test("missing bindings are all in the log, and not in the answer", async () => {
  const lines = await errors(async () => checkInternalError(await send({ GREETING: 5 }, "/")));
  const log = lines.join("\n");
  check(log.includes("`VISITS` (KV namespace, wrangler.toml:7) is missing"), log);
  check(log.includes("`FILES` (R2 bucket, wrangler.toml:11) is missing"), log);
  check(log.includes("`GREETING` (variable, wrangler.toml:15) is a number, where a string is expected"), log);
});

Deno.test("a binding of another kind is missing", async () => {
  const lines = await errors(async () => {
    await checkInternalError(await send({ ...environment(), VISITS: new MemoryR2(), GREETING: new MemoryKV() }, "/"));
  });
  check(lines.join("\n").includes("`VISITS` (KV namespace"), lines.join("\n"));
  check(lines.join("\n").includes("`GREETING` (variable, wrangler.toml:15) is missing"), lines.join("\n"));
});

Deno.test("a failing binding is an error of the call", async () => {
  const lines = await errors(async () => checkInternalError(await send(environment(), "/visits/broken")));
  check(lines.join("\n").includes("KV GET failed: 500 Internal Server Error"), lines.join("\n"));
});

Deno.test("a trap ends one request only", async () => {
  const env = environment();
  env.VISITS.values.set("visits:largest", encoder.encode("2147483647"));
  env.VISITS.delay = (key) => key.endsWith("largest") ? 5 : 20;
  const lines = await errors(async () => {
    const [trapped, other] = await Promise.all([
      send(env, "/visits/largest", { method: "POST" }), send(env, "/visits/other", { method: "POST" }),
    ]);
    await checkInternalError(trapped);
    checkEqual((await other.json()).visits, 1, "the other request");
  });
  check(lines.some((line) => line.includes("RuntimeError")), lines.join("\n"));
});

Deno.test("a second request finds nothing of the first", async () => {
  const first = { ...environment(), GREETING: "First" };
  const second = { ...environment(), GREETING: "Second" };
  const texts = await Promise.all([first, second].map(async (env) => (await send(env, "/")).text()));
  checkEqual(texts.join(""), "First, 世界!\nSecond, 世界!\n", "greetings");
});
