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
          fields = [0, ...(await operation(this.binding(reader.text()), reader))];
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
