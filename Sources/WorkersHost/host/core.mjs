// Each request has an instance of the program for itself: a call that waits leaves its frames on the instance's stack,
// and requests interleave. The bindings of a request are used by its own instance only.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
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
