looksLike.kv = (binding) => typeof binding.getWithMetadata === "function";

operations.kv_get = async (binding, reader) => {
  const key = reader.text();
  const { value, metadata } = await binding.getWithMetadata(key, { type: "arrayBuffer", cacheTtl: reader.number() });
  return value === null ? [undefined] : [value, json(metadata ?? undefined)];
};

operations.kv_list = async (binding, reader) => {
  const page = await binding.list({ prefix: reader.text(), limit: reader.number(), cursor: reader.text() });
  return [
    page.list_complete ? undefined : page.cursor, page.keys.length,
    ...page.keys.flatMap((key) => [key.name, key.expiration, json(key.metadata ?? undefined)]),
  ];
};

operations.kv_put = async (binding, reader) => {
  const key = reader.text();
  const value = reader.data();
  await binding.put(key, value, {
    expiration: reader.number(), expirationTtl: reader.number(), metadata: reader.json(),
  });
  return [];
};

operations.kv_delete = async (binding, reader) => {
  await binding.delete(reader.text());
  return [];
};
