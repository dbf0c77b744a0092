looksLike.fetcher = (binding) => typeof binding.fetch === "function";

operations.fetch = async (binding, reader) => {
  const url = reader.text();
  const method = reader.text();
  const headers = reader.headers();
  const body = reader.data();
  const request = new Request(url, { method, headers, body: body.length === 0 ? undefined : body, redirect: "manual" });
  const response = await binding.fetch(request);
  return [response.status, ...headerFields(response.headers), await response.arrayBuffer()];
};
