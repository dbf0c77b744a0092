// The program as Cloudflare's run time imports it: compiled and not yet instantiated. Deno's own import instantiates.
export default await WebAssembly.compile(await Deno.readFile(new URL("./build/worker.wasm", import.meta.url)));
