// Each request has an instance of the program for itself: a call that waits leaves its frames on the instance's stack,
// and requests interleave. The bindings of a request are used by its own instance only.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// The numbers of `HostReply`; 0 is a reply without failure.
const failureKinds = {
  invalidArgument: 1, tooLarge: 2, notFound: 3, conflict: 4, tooManyRequests: 5, forbidden: 6, unavailable: 7,
  unsupported: 8, exception: 9,
};

// Fields that the program sends: the length of each in four bytes, all ones where it is absent, and its bytes.
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = 0;
  }

  data() {
    const length = this.view.getUint32(this.position, true);
    this.position += 4;
    if (length === 0xffffffff) return undefined;
    const field = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    return field;
  }

  text() {
    const field = this.data();
    return field && decoder.decode(field);
  }

  number() {
    const field = this.data();
    return field && new DataView(field.buffer, field.byteOffset, 8).getFloat64(0, true);
  }

  json() {
    const text = this.text();
    return text === undefined ? undefined : JSON.parse(text);
  }

  list(read) {
    return Array.from({ length: this.number() ?? 0 }, () => read(this));
  }

  headers() {
    return this.list((reader) => [reader.text(), reader.text()]);
  }
}

// Texts, numbers, booleans and bytes as fields; undefined and null are absent ones.
function encode(fields) {
  const parts = fields.map((field) => {
    switch (typeof field) {
      case "string": return encoder.encode(field);
      case "number": return new Uint8Array(new Float64Array([field]).buffer);
      case "boolean": return new Uint8Array(new Float64Array([field ? 1 : 0]).buffer);
      case "undefined": return undefined;
      default: return field === null ? undefined : field instanceof Uint8Array ? field : new Uint8Array(field);
    }
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + (part?.length ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let position = 0;
  for (const part of parts) {
    view.setUint32(position, part ? part.length : 0xffffffff, true);
    position += 4;
    if (!part) continue;
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}

function headerFields(headers) {
  const fields = [...headers];
  return [fields.length, ...fields.flat()];
}

function json(value) {
  return value === undefined ? undefined : JSON.stringify(value);
}

// The messages of Cloudflare's bindings have a status, as in `KV PUT failed: 429 Too Many Requests`, or a number of the
// product at their end, as in `get: The specified key does not exist. (10007)`.
function failure(error) {
  const message = String(error?.message ?? error);
  const code = /\((\d{4,6})\)\s*$/.exec(message)?.[1];
  const status = Number(/ failed: (\d{3})\b/.exec(message)?.[1]);
  let kind = failureKinds.exception;
  if (error instanceof Failure) kind = error.kind;
  else if (status === 413) kind = failureKinds.tooLarge;
  else if (status === 429) kind = failureKinds.tooManyRequests;
  else if (status === 401 || status === 403) kind = failureKinds.forbidden;
  else if (status >= 500) kind = failureKinds.unavailable;
  else if (status >= 400 || error instanceof TypeError || error instanceof RangeError) {
    kind = failureKinds.invalidArgument;
  } else if (code === "10007" || code === "10024") kind = failureKinds.notFound;
  else if (["10011", "10025", "10037", "10039", "10048"].includes(code)) kind = failureKinds.invalidArgument;
  return [kind, code === undefined ? undefined : Number(code), message];
}

class Failure extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

const looksLike = {};
// What the program calls without waiting, and what it waits for: functions of the request's bindings and the fields.
const values = {};
const operations = {};

class Host {
  #env;
  #request;
  #reply;
  memory;
  response;

  constructor(env, request) {
    this.#env = env;
    this.#request = request;
  }

  // The binding, where the configuration declares it.
  binding(name) {
    return declared.has(name) ? this.#env[name] : undefined;
  }

  imports() {
    const lariat = {
      take: (address) => {
        new Uint8Array(this.memory.buffer).set(this.#reply, address);
        this.#reply = undefined;
      },
      grow: (pages) => {
        try {
          return this.memory.grow(pages);
        } catch {
          return -1;
        }
      },
      random: (address, length) => {
        const bytes = new Uint8Array(this.memory.buffer, address, length);
        for (let start = 0; start < length; start += 65536) {
          crypto.getRandomValues(bytes.subarray(start, start + 65536));
        }
      },
      log: (isError, address, length) => {
        const text = decoder.decode(this.#bytes(address, length));
        if (isError) console.error(text);
        else console.log(text);
      },
      request: () => this.#answer(this.#request),
      respond: (address, length) => {
        this.response = new Reader(this.#bytes(address, length));
        return 0;
      },
      has_binding: (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        const binding = this.binding(reader.text());
        const kind = reader.text();
        return binding !== undefined && binding !== null && looksLike[kind](binding) ? 1 : 0;
      },
    };
    for (const [name, value] of Object.entries(values)) {
      lariat[name] = (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        return this.#answer(value(this.binding(reader.text()), reader));
      };
    }
    for (const [name, operation] of Object.entries(operations)) {
      lariat[name] = new WebAssembly.Suspending(async (address, length) => {
        const reader = new Reader(this.#bytes(address, length));
        let fields;
        try {
          fields = [0, undefined, undefined, ...(await operation(this.binding(reader.text()), reader))];
        } catch (error) {
          fields = failure(error);
        }
        return this.#answer(fields);
      });
    }
    return { lariat };
  }

  // A copy: the program goes on with its memory.
  #bytes(address, length) {
    return new Uint8Array(this.memory.buffer, address, length).slice();
  }

  #answer(fields) {
    this.#reply = encode(fields);
    return this.#reply.length;
  }
}

// Why nothing was answered is for the log only.
function internalError(reason) {
  if (reason !== undefined) console.error(reason);
  return new Response("Internal Server Error\n", {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

async function serve(request, env) {
  if (typeof WebAssembly.Suspending !== "function") {
    return internalError("The Worker needs JavaScript Promise Integration, which this run time does not have");
  }
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    const host = new Host(env, [request.url, request.method, ...headerFields(request.headers), body]);
    const { exports } = new WebAssembly.Instance(program, host.imports());
    host.memory = exports.memory;
    await WebAssembly.promising(exports.main)(0, 0);
    const response = host.response;
    if (response === undefined) return internalError();
    const status = response.number();
    const headers = response.headers();
    const bytes = response.data();
    const isBodyless = status === 204 || status === 205 || status === 304;
    return new Response(isBodyless ? null : bytes, { status, headers });
  } catch (error) {
    return internalError(error);
  }
}

export default {
  fetch: (request, env) => serve(request, env),
};
